"""An entry of the référentiel to an indicator: its definition found, its unit known, its target and start read in that unit."""

from decimal import Decimal

from site_builder.check.bank import contract
from site_builder.check.draft import IndicatorDraft, Setting
from site_builder.check.located import Located, child, place_of
from site_builder.check.nearest import did_you_mean
from site_builder.check.values import Refused, read_value
from site_builder.formats.nearest import nearest
from site_builder.model.bank import DefinitionStatus, IndicatorBank, IndicatorDefinition, Unit, Withdrawn
from site_builder.model.document import Entries, Items, Node, Text
from site_builder.model.framework import IndicatorEntry
from site_builder.model.measure import BaselineValue, FormerTargetValue, Indicator, Series, TargetValue
from site_builder.problems import Place, Problems


def read_indicator(entry: Located[IndicatorEntry], setting: Setting, problems: Problems) -> IndicatorDraft | None:
    """The indicator without its series, or None when its definition cannot be known."""
    if (definition := _definition(entry, setting, problems)) is None:
        return None
    record = entry.record
    unit = setting.bank.unit(definition.unit)
    indicator = Indicator(
        id=definition.id,
        name=record.local_name or definition.name,
        definition=definition,
        own=record.own is not None,
        unit=unit,
        entry=record,
        effects=record.effects,
        target=_target(entry, unit, setting.bank, problems),
        baseline=_baseline(entry, unit, setting.bank, problems),
        scope=record.scope,
        population=record.population,
        source=record.source,
        method=record.method,
        threshold=_first(record.threshold, definition.threshold, setting.file.threshold),
        audience=record.audience,
        series=Series(),
    )
    return IndicatorDraft(entry, indicator)


def _first(*numbers: int | None) -> int:
    return next(number for number in numbers if number is not None)


def _definition(entry: Located[IndicatorEntry], setting: Setting, problems: Problems) -> IndicatorDefinition | None:
    record = entry.record
    if (record.definition is None) == (record.own is None):
        message = "Un indicateur vient de la banque ou vous est propre" + (", pas les deux" if record.own else "")
        problems.add(
            entry.place(),
            "indicateur-sans-definition",
            message,
            "Écrivez « indicateur: identifiant@version », ou « propre: » et ses clés.",
        )
        return None
    if record.own:
        return _own(entry, record.own, setting, problems)
    return _from_bank(entry, record.definition or "", setting, problems)


def _own(entry: Located[IndicatorEntry], own: IndicatorDefinition, setting: Setting, problems: Problems) -> IndicatorDefinition:
    bank = setting.bank
    node = child(entry.node, "propre")
    located = Located(own, node if isinstance(node, Entries) else entry.node)
    problems.extend(contract(located, bank, setting.bank_ids))
    if (known := bank.definitions.get(own.id)) is not None:
        # A warning: a bank that gains a definition must not stop a pole that had the name first.
        message = f"« {own.id} » est aussi un indicateur de la banque"
        hint = f"S'il compte la même chose, écrivez « indicateur: {own.id}@{known.version} » ; sinon, changez d'identifiant."
        problems.add(located.place("id"), "identifiant-de-la-banque", message, hint, "warning")
    spellings = [spelling for unit in bank.file.units for spelling in (unit.name, unit.plural)]
    if own.unit not in spellings and bank.unit(own.unit).id == "autre" and (near := nearest(own.unit, spellings)):
        hint = f"Vouliez-vous dire « {near} » ? Sinon, rien à faire : c'est une unité à vous."
        problems.add(located.place("unite"), "unite-proche", f"L'unité « {own.unit} » n'est pas dans la banque", hint, "notice")
    return own


def _from_bank(entry: Located[IndicatorEntry], typed: str, setting: Setting, problems: Problems) -> IndicatorDefinition | None:
    id, at, version = (part.strip() for part in typed.partition("@"))
    place, bank = entry.place("indicateur"), setting.bank
    if (definition := bank.definitions.get(id)) is None:
        if (gone := bank.withdrawn(id)) is not None:
            _withdrawn(place, gone, problems)
        elif id not in setting.bank_ids:
            hint = did_you_mean(
                id, bank.definitions, "La page de la banque les liste ; sinon, définissez le vôtre sous « propre: »."
            )
            problems.add(place, "indicateur-inconnu", f"« {id} » n'est pas dans la banque", hint)
        return None
    if definition.status in (DefinitionStatus.DEPRECATED, DefinitionStatus.REPLACED):
        hint = (
            f"Prenez « {definition.replaced_by} »."
            if definition.replaced_by
            else "Vos valeurs restent montrées ; n'en ajoutez plus."
        )
        problems.add(place, "indicateur-ancien", f"« {id} » n'est plus proposé par la banque", hint, "warning")
    if not at or not version.isdigit():
        hint = f"Écrivez « {id}@{definition.version} » : la définition pourra changer sans changer vos chiffres."
        problems.add(place, "version-absente", f"« {typed} » ne dit pas quelle version", hint)
        return definition
    return _at_version(place, definition, int(version), problems)


def _withdrawn(place: Place, gone: Withdrawn, problems: Problems) -> None:
    message = f"« {gone.id} » a été retiré de la banque{f' le {gone.on}' if gone.on else ''} : {gone.why.rstrip('.')}"
    instead = f"Prenez « {gone.replaced_by} » ; ou gardez" if gone.replaced_by else "Gardez"
    hint = f"{instead} vos chiffres en écrivant la définition sous « propre: », avec un identifiant à vous."
    problems.add(place, "indicateur-retire", message, hint)


def _at_version(place: Place, definition: IndicatorDefinition, version: int, problems: Problems) -> IndicatorDefinition:
    """The definition as the pole uses it: an older version stays what its values were measured by, until the pole moves on."""
    if version == definition.version:
        return definition
    if not 1 <= version < definition.version:
        message = f"La banque a la version {definition.version} de « {definition.id} », pas la {version}"
        hint = f"Écrivez « {definition.id}@{definition.version} »."
        problems.add(place, "version-inconnue", message, hint)
        return definition
    what = " ".join(f"Version {c.version} : {c.what.rstrip('.')}." for c in definition.changes if c.version > version)
    hint = f"{what} Quand vos valeurs la suivent, écrivez « {definition.id}@{definition.version} »."
    message = f"La banque en est à la version {definition.version} de « {definition.id} » ; vos valeurs restent dites en version {version}"
    problems.add(place, "version-anterieure", message, hint, "warning")
    return definition.model_copy(update={"version": version})


def _target(entry: Located[IndicatorEntry], unit: Unit, bank: IndicatorBank, problems: Problems) -> TargetValue | None:
    target, node = entry.record.target, child(entry.node, "cible")
    if target is None or node is None:
        return None
    value = _value(target.value, child(node, "valeur"), unit, bank, problems)
    listed = child(node, "avant")
    nodes = listed.nodes if isinstance(listed, Items) else ()
    former = [
        FormerTargetValue(old, record.due, record.revised_on.isoformat(), record.by, record.why)
        for record, typed in zip(target.former, nodes, strict=True)
        if (old := _value(record.value, child(typed, "valeur"), unit, bank, problems)) is not None
    ]
    former.sort(key=lambda old: old.revised_on)
    return None if value is None else TargetValue(value, target.due, tuple(former))


def _baseline(entry: Located[IndicatorEntry], unit: Unit, bank: IndicatorBank, problems: Problems) -> BaselineValue | None:
    baseline, node = entry.record.baseline, child(entry.node, "depart")
    if baseline is None or node is None:
        return None
    value = _value(baseline.value, child(node, "valeur"), unit, bank, problems)
    return None if value is None else BaselineValue(value, baseline.period, baseline.source)


def _value(text: str, node: Node | None, unit: Unit, bank: IndicatorBank, problems: Problems) -> Decimal | None:
    read = read_value(text, unit, bank)
    if isinstance(read, Refused):
        assert isinstance(node, Text)
        hint = "Écrivez des chiffres, avec ou sans le signe de l'unité." if read.code == "nombre" else read.hint
        problems.add(place_of(node), read.code, read.message, hint)
        return None
    return read.value
