"""The values to collect next and by when, and the effects that lack figures, words or both."""

from site_builder.model.health import Bare, Content, Health, Reason, ToCollect
from site_builder.model.page import Link
from site_builder.model.places import EFFECT, INDICATOR
from site_builder.model.publication import Publication
from site_builder.page.blocks.health_line import HealthLine, HealthPart, coded, source_of
from site_builder.page.linking import Linker
from site_builder.words.labels import label
from site_builder.words.periods import day_label, period_label
from site_builder.words.sentences import capital, counted, phrase, target_words
from site_builder.words.typography import typeset

COLLECT = "Écrivez chaque valeur dans mesures.csv, ou dans la feuille « Mesures » de votre classeur. `non suivi` suffit quand il n’y en aura pas."
EACH_HAS_BOTH, NO_DATE = "Chaque effet a des chiffres et des paroles", "Aucune mesure n’a de date à venir"
BARE = "Un effet se comprend mieux avec des chiffres et des paroles. Il peut aussi attendre, et le dire sous `inconnu:`."


def collect_part(publication: Publication, health: Health, to: Linker) -> HealthPart:
    """One line an indicator, the soonest first."""
    late = sum(one.late for one in health.to_collect)
    title = _title(late, len(health.to_collect) - late, health.written[Content.INDICATORS], publication)
    lines = tuple(_to_collect(one, publication, health, to) for one in health.to_collect)
    return HealthPart("mesures", title, coded(typeset(COLLECT, publication.language)), lines)


def bare_part(publication: Publication, health: Health, to: Linker) -> HealthPart:
    """Those with neither first, then in the order of the référentiel."""
    count = counted(len(health.bare), "effet", "effets", publication.language)
    settled = EACH_HAS_BOTH if health.written[Content.EFFECTS] else "Aucun effet n’est encore écrit"
    some = phrase("{count} sans chiffre ou sans parole", publication.language, count=capital(count))
    title = some if health.bare else typeset(settled, publication.language)
    bare = sorted(health.bare, key=lambda one: bool(one.figures or one.voices))
    lines = tuple(_bare(one, publication, health, to) for one in bare)
    return HealthPart("effets", title, coded(typeset(BARE, publication.language)), lines)


def _title(late: int, coming: int, followed: int, publication: Publication) -> str:
    language = publication.language
    if not late and not coming:
        return typeset(NO_DATE if followed else "Aucun indicateur n’est encore suivi", language)
    now = counted(late, "mesure", "mesures", language, feminine=True)
    later = counted(coming, "mesure", "mesures", language, feminine=True)
    if late and coming:
        return phrase("{now} à écrire, {coming} à venir", language, now=now, coming=coming)
    return phrase("{now} à écrire", language, now=now) if late else phrase("{later} à venir", language, later=later)


def _to_collect(one: ToCollect, publication: Publication, health: Health, to: Linker) -> HealthLine:
    language, slug = publication.language, health.slug
    shown = any(i.id == one.indicator.id for i in publication.network.ptce(slug).indicators)
    href = to(publication.addresses.indicator(slug, one.indicator.id)) if shown else ""
    texts = (_when(one, publication), _why(one, publication), _latest(one, publication))
    source = source_of((INDICATOR, one.indicator.id), publication, health)
    return HealthLine(Link(typeset(one.indicator.name, language), href), (coded(" ".join(texts)),), source)


def _when(one: ToCollect, publication: Publication) -> str:
    language = publication.language
    words = {"period": period_label(one.period, language), "day": day_label(one.period.end, language)}
    if one.late:
        return phrase("Période : {period}. Elle est finie depuis le {day} : la valeur peut s’écrire.", language, **words)
    return phrase("Période : {period}. À écrire après le {day}.", language, **words)


def _why(one: ToCollect, publication: Publication) -> str:
    language, target = publication.language, one.indicator.target
    if one.reason is Reason.ANNOUNCED:
        return typeset("Vous l’avez annoncée sous `prochaine_collecte`.", language)
    if one.reason is Reason.TARGET and target is not None:
        return phrase("La cible se juge alors : {target}.", language, target=target_words(target, one.indicator.unit, language))
    rhythm = one.indicator.definition.frequency
    return phrase("Rythme de la définition : {rhythm}.", language, rhythm=label(rhythm, language).lower()) if rhythm else ""


def _latest(one: ToCollect, publication: Publication) -> str:
    language = publication.language
    if one.latest is None:
        return typeset("Aucune valeur encore.", language)
    return phrase("Dernière valeur : {period}.", language, period=period_label(one.latest, language))


def _bare(one: Bare, publication: Publication, health: Health, to: Linker) -> HealthLine:
    language = publication.language
    link = Link(typeset(one.effect.name, language), to(publication.addresses.effect(health.slug, one.effect.id)))
    source = source_of((EFFECT, one.effect.id), publication, health)
    return HealthLine(link, (_lacks(one, publication),), source)


def _lacks(one: Bare, publication: Publication) -> str:
    language = publication.language
    if one.figures:
        count = counted(one.figures, "indicateur a une valeur", "indicateurs ont une valeur", language)
        return phrase("{count} ; aucune parole publiable encore.", language, count=capital(count))
    if one.voices:
        count = counted(one.voices, "parole publiable", "paroles publiables", language, feminine=True)
        return phrase("{count} ; aucune valeur encore.", language, count=capital(count))
    return typeset("Ni chiffre ni parole pour l’instant.", language)
