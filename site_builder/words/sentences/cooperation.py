"""What the network, the meetings and the projects say, in sentences that know zero, one and many."""

from decimal import Decimal

from site_builder.model.cooperation_finding import Closeness, Cooperation, CooperationYear, Participation, Web
from site_builder.model.language import Language
from site_builder.words.numbers import euros, number
from site_builder.words.plural import many
from site_builder.words.sentences.phrases import Sentences, counted, listed, say

LEAST = Decimal("0.01")
SENTENCES: Sentences = {
    "fr": {
        "web_title": "{name} : réseau des membres et des projets",
        "web": "{members} et {projects}. {part} Le tableau qui suit donne toutes les participations.",
        "web_largest": "{members} et {projects}. {part} {project} réunit {most}. Le tableau qui suit donne toutes les participations.",
        "no_register": "Aucun projet n’est encore inscrit.",
        "no_project": "Aucun projet n’est en cours ni à l’état d’idée.",
        "no_partner": "Aucun membre n’est encore inscrit dans un projet.",
        "part": "Sur {members}, {shares}.",
        "part_all": "Les {members} prennent part à {where}.",
        "part_one": "Le seul membre prend part à {where}.",
        "several": "{n} prennent part à plusieurs projets",
        "several_one": "1 prend part à plusieurs projets",
        "one": "{n} à un seul",
        "one_one": "1 à un seul",
        "one_first": "{n} prennent part à un seul projet",
        "one_one_first": "1 prend part à un seul projet",
        "none": "{n} à aucun",
        "pairs": "{linked} sur {possible} partagent au moins un projet : la densité est {density}.",
        "pairs_one": "1 paire de membres sur {possible} partage au moins un projet : la densité est {density}.",
        "pairs_none": "Aucune des {possible} paires de membres ne partage encore de projet.",
        "density": "de {density}",
        "no_density": "inférieure à {least}",
        "mean": "En moyenne, un membre travaille avec {mean}.",
        "caution": "La densité baisse quand un pôle grandit, même s’il coopère autant : elle se compare au passé du pôle, "
        "jamais à un autre pôle.",
        "meetings_title": "{name} : rencontres tenues et annulées",
        "people_title": "{name} : arrivées et départs de membres",
        "key_several": "plusieurs projets",
        "key_one": "un seul",
        "key_none": "aucun",
        "then_now": "{what}\u00a0: {first} fin {start}, {last} fin {end}.",
        "out_of_none": "Membres dans aucun projet en cours",
        "in_many": "Membres dans plusieurs projets",
        "linked_pairs": "Paires de membres qui partagent un projet",
        "of": "{part} sur {whole}",
        "grows": "Les paires possibles augmentent plus vite que les membres : une part plus faible ne dit pas que l’on coopère moins.",
        "shares_title": "{name} : membres dans plusieurs projets, dans un seul, dans aucun",
        "year_shares": "{year} : {several} dans plusieurs projets, {one} dans un seul, {none} dans aucun",
        "year": "{year} : {up}, {down}",
        "years": "{years}.",
        "money": "{amount} {obtained} ensemble, d’après les {known} projets qui le disent.",
        "money_one": "{amount} {obtained} ensemble, d’après le seul projet qui le dit.",
        "obtained": "obtenus",
        "obtained_one": "obtenu",
        "money_unknown": "{projects} ne disent pas ce qu’ils ont obtenu.",
        "money_unknown_one": "{projects} ne dit pas ce qu’il a obtenu.",
        "several_projects": "plusieurs projets",
        "one_project": "un seul projet",
        "other": "{mean}\u00a0autre",
        "others": "{mean}\u00a0autres",
    }
}


def participation_sentence(cooperation: Cooperation, language: Language) -> str:
    """« Sur 31 membres, 6 prennent part à plusieurs projets, 22 à un seul et 3 à aucun. »"""
    members = len(cooperation.web.members)
    if cooperation.funnel.ideas is None:
        return say(SENTENCES, language, "no_register")
    if not cooperation.web.projects:
        return say(SENTENCES, language, "no_project")
    if not cooperation.web.ties:
        return say(SENTENCES, language, "no_partner")
    everybody = counted(members, "membre", "membres", language)
    if members in (cooperation.participation.in_several, cooperation.participation.in_one):
        where = say(SENTENCES, language, "several_projects" if cooperation.participation.in_several else "one_project")
        return say(SENTENCES, language, "part_one" if members == 1 else "part_all", members=everybody, where=where)
    shares = listed(_shares(cooperation.participation, language), language)
    return say(SENTENCES, language, "part", members=everybody, shares=shares)


def _shares(found: Participation, language: Language) -> list[str]:
    """Only those that are not zero; the first says of what."""
    several, one, alone = found.in_several, found.in_one, found.alone
    first = "" if several else "_first"
    shares = (
        (several, "several_one" if several == 1 else "several"),
        (one, f"one_one{first}" if one == 1 else f"one{first}"),
        (alone, "none"),
    )
    return [say(SENTENCES, language, name, n=n) for n, name in shares if n]


def closeness_sentences(closeness: Closeness, language: Language) -> tuple[str, ...]:
    """Pairs as counts, then the density, the mean, and what they may be compared with."""
    possible = number(closeness.possible, 0, language)
    if closeness.linked == 0:
        return (say(SENTENCES, language, "pairs_none", possible=possible),)
    linked = counted(closeness.linked, "paire de membres", "paires de membres", language)
    name = "pairs_one" if closeness.linked == 1 else "pairs"
    mean = number(closeness.mean, 1, language)
    others = say(SENTENCES, language, "others" if many(closeness.mean, language) else "other", mean=mean)
    return (
        say(SENTENCES, language, name, linked=linked, possible=possible, density=_density(closeness.density, language)),
        say(SENTENCES, language, "mean", mean=others),
        say(SENTENCES, language, "caution"),
    )


def _density(density: Decimal, language: Language) -> str:
    """With two decimals; one that would round to zero is not zero."""
    if density < LEAST:
        return say(SENTENCES, language, "no_density", least=number(LEAST, 2, language))
    return say(SENTENCES, language, "density", density=number(density, 2, language))


def web_words(cooperation: Cooperation, name: str, language: Language) -> tuple[str, str]:
    """The title and the description of the picture of the network."""
    web = cooperation.web
    words = {
        "members": counted(len(web.members), "membre", "membres", language),
        "projects": counted(len(web.projects), "projet", "projets", language),
        "part": participation_sentence(cooperation, language),
    }
    title = say(SENTENCES, language, "web_title", name=name)
    largest, most = _largest(web)
    if most < 2:
        return title, say(SENTENCES, language, "web", **words)
    return title, say(
        SENTENCES, language, "web_largest", project=largest, most=counted(most, "membre", "membres", language), **words
    )


def _largest(web: Web) -> tuple[str, int]:
    sizes = [(project.name, len(web.members_of(place))) for place, project in enumerate(web.projects)]
    return max(sizes, key=lambda size: size[1], default=("", 0))


def meetings_words(years: tuple[CooperationYear, ...], name: str, language: Language) -> tuple[str, str]:
    """The title and the description of the picture of meetings."""
    said = [
        _year(year.year, _held(year.held, language), _cancelled(year.cancelled or 0, language), language)
        for year in years
        if year.held is not None
    ]
    return say(SENTENCES, language, "meetings_title", name=name), say(SENTENCES, language, "years", years=" ; ".join(said))


def arrivals_words(years: tuple[CooperationYear, ...], name: str, language: Language) -> tuple[str, str]:
    """The title and the description of the picture of members who come and go."""
    said = [
        _year(
            year.year,
            counted(year.arrived, "arrivée", "arrivées", language, feminine=True),
            counted(year.departed, "départ", "départs", language),
            language,
        )
        for year in years
    ]
    return say(SENTENCES, language, "people_title", name=name), say(SENTENCES, language, "years", years=" ; ".join(said))


def participation_names(language: Language) -> tuple[str, str, str]:
    """What the three parts of a year are called in the key of their picture."""
    names = ("key_several", "key_one", "key_none")
    several, one, none = (say(SENTENCES, language, name) for name in names)
    return several, one, none


def participation_words(years: tuple[CooperationYear, ...], name: str, language: Language) -> tuple[str, str]:
    """The title and the description of the picture of members in several projects, in one and in none."""
    said = [
        say(SENTENCES, language, "year_shares", year=year.year, several=p.in_several, one=p.in_one, none=p.alone)
        for year in years
        if (p := year.participation)
    ]
    return say(SENTENCES, language, "shares_title", name=name), say(SENTENCES, language, "years", years=" ; ".join(said))


def participation_changes(years: tuple[CooperationYear, ...], language: Language) -> tuple[str, ...]:
    """The first and the last year side by side, each with its whole; empty below two years. Nothing is called progress."""
    known = [(year.year, p, year.closeness) for year in years if (p := year.participation)]
    if len(known) < 2:
        return ()
    (start, first, before), (end, last, now) = known[0], known[-1]

    def then_now(what: str, parts: tuple[int, int], wholes: tuple[int, int]) -> str:
        one, other = (
            say(SENTENCES, language, "of", part=number(part, 0, language), whole=number(whole, 0, language))
            for part, whole in zip(parts, wholes, strict=True)
        )
        return say(
            SENTENCES, language, "then_now", what=say(SENTENCES, language, what), first=one, last=other, start=start, end=end
        )

    members = first.members, last.members
    said = (
        then_now("out_of_none", (first.alone, last.alone), members),
        then_now("in_many", (first.in_several, last.in_several), members),
    )
    if before is None or now is None:
        return said
    pairs = then_now("linked_pairs", (before.linked, now.linked), (before.possible, now.possible))
    return (*said, pairs, say(SENTENCES, language, "grows"))


def _year(year: int, up: str, down: str, language: Language) -> str:
    return say(SENTENCES, language, "year", year=year, up=up, down=down)


def _held(held: int | None, language: Language) -> str:
    return counted(held or 0, "rencontre tenue", "rencontres tenues", language, feminine=True)


def _cancelled(cancelled: int, language: Language) -> str:
    return counted(cancelled, "annulée", "annulées", language, feminine=True)


def money_sentences(money: Decimal, known: int, unknown: int, language: Language) -> tuple[str, ...]:
    """What the projects obtained together, and how many do not say."""
    amount = euros(money, language)
    obtained = say(SENTENCES, language, "obtained" if many(money.quantize(Decimal(1)), language) else "obtained_one")
    said = say(SENTENCES, language, "money_one" if known == 1 else "money", amount=amount, obtained=obtained, known=known)
    if not unknown:
        return (said,)
    silent = say(
        SENTENCES,
        language,
        "money_unknown" if unknown > 1 else "money_unknown_one",
        projects=counted(unknown, "projet", "projets", language),
    )
    return said, silent
