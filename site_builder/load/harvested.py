"""The copies that `affluents harvest` keeps of packages published elsewhere, as documents: checked like any pole's own files.

A copy is what was published, to the byte. What a package does not hold (objectives, members, voices, narratives, values by
member) stays on the pole's own site, to which the network's pages lead.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from site_builder.formats.csv import read_csv
from site_builder.formats.receipt import read_receipt
from site_builder.load.disk import listing, read_bytes
from site_builder.model.document import Entries, Items, Node, PtceDocuments, Row, Table, Text
from site_builder.model.harvest import FOLDER, RECEIPT, Harvest
from site_builder.model.open_data import FILES
from site_builder.model.scalar import SLUG
from site_builder.problems import Place, Problems

AGAIN = "Relancez « affluents harvest »."
POLE = {
    "nom": "nom", "statut": "statut", "origine": "origine", "resume": "resume", "filieres": "filieres", "depuis": "depuis",
    "forme_juridique": "forme_juridique", "annee_reference": "annee_reference", "note_sources": "note_sources",
}  # fmt: skip
TERRITORY = {"territoire": "nom", "departements": "departements", "region": "region", "commune": "commune"}
APPROVAL = {"validation_par": "par", "validation_le": "le"}
EFFECT = {
    "effet": "id", "nom": "nom", "description": "description", "sens": "sens", "voulu": "voulu", "stade": "stade",
    "horizon": "horizon", "preuve": "preuve",
}  # fmt: skip
OWN = {
    "indicateur": "id", "nom": "nom", "version": "version", "type": "type", "nature": "nature", "unite": "unite", "sens": "sens",
    "definition": "definition", "calcul": "calcul", "limites": "limites", "precautions": "precautions", "question": "question",
    "agregation": "agregation", "agregation_raison": "agregation_raison", "odd": "odd", "theme": "theme",
}  # fmt: skip
ENTRY = {"effets": "effets", "perimetre": "perimetre", "population": "population"}
MEASURE = {
    "indicateur": "indicateur", "periode": "periode", "etat": "etat", "perimetre": "perimetre", "nombre": "nombre",
    "repondants": "repondants", "sollicites": "sollicites", "tirage": "tirage", "source": "source",
    "source_adresse": "source_adresse", "methode": "methode", "recueillie_le": "collecte_le", "corrigee_le": "corrigee_le",
    "valeur_avant_correction": "valeur_avant", "fiabilite": "fiabilite", "rupture": "rupture", "commentaire": "commentaire",
}  # fmt: skip
"""Columns of open data, and the keys and columns that editors type for the same."""
MEMBER = "membre"
ESCAPED = re.compile(r"'(?=[=+\-@\t\r])")


def load_harvested(content: Path, problems: Problems) -> tuple[PtceDocuments, ...]:
    """One pole for each copy in `recolte/`; one that was changed since is a problem, an old one a notice."""
    folder = content / FOLDER
    there = any(path.name == FOLDER for path in listing(content, content, Problems()))
    found = (_load(path, content, problems) for path in listing(folder, content, problems)) if there else ()
    return tuple(documents for documents in found if documents)


def _load(folder: Path, content: Path, problems: Problems) -> PtceDocuments | None:
    place = Place(folder / RECEIPT)
    data = read_bytes(folder / RECEIPT, content, problems) if (folder / RECEIPT).is_file() else b""
    harvest = read_receipt(data or b"")
    if harvest is None or not SLUG.fullmatch(folder.name):
        problems.add(
            place, "recolte-sans-recu", f"« {FOLDER}/{folder.name} » n'est pas une copie faite par affluents harvest.", AGAIN
        )
        return None
    files = {name: read_bytes(folder / name, content, problems) for name in FILES.values() if (folder / name).is_file()}
    changed = [name for name in FILES.values() if not _same(files.get(name), harvest.checksums.get(name))]
    if changed:
        problems.add(Place(folder / changed[0]), "recolte-modifiee", "Cette copie n'est plus ce qui a été publié.", AGAIN)
        return None
    if harvest.failure:
        days = (f"{day:%d/%m/%Y}" for day in (harvest.on, harvest.tried))
        message = "La copie est du {} ; la lecture du {} n'a rien donné ({}).".format(*days, harvest.failure)
        problems.add(place, "recolte-ancienne", message, "Elle est gardée jusqu'au prochain « affluents harvest ».", "notice")
    tables = {
        name: table
        for name, file in FILES.items()
        if (table := read_csv(files[file] or b"", name, folder / file, problems)) is not None
    }
    return _documents(folder, harvest, tables) if len(tables) == len(FILES) else None


def _same(data: bytes | None, checksum: str | None) -> bool:
    return data is not None and hashlib.sha256(data).hexdigest() == checksum


def _documents(folder: Path, harvest: Harvest, tables: Mapping[str, Table]) -> PtceDocuments:
    pole = next(iter(tables["poles"]), Row({}, tables["poles"].place))
    framework = _entries(
        tables["indicateurs"].place,
        effets=Items(tuple(_renamed(row, EFFECT) for row in tables["effets"]), tables["effets"].place),
        indicateurs=Items(tuple(_indicator(row) for row in tables["indicateurs"]), tables["indicateurs"].place),
    )
    return PtceDocuments(
        slug=folder.name,
        folder=folder,
        files={"ptce": _pole(pole, harvest), "referentiel": framework},
        tables=(_measures(tables["mesures"]),),
        narratives=(),
        media=(),
        harvest=harvest,
    )


def _pole(row: Row, harvest: Harvest) -> Entries:
    own = harvest.address.removesuffix("datapackage.json")
    site = Text(own, row.place) if own.startswith(("http://", "https://")) else _cell(row, "site")
    more: dict[str, Node | None] = {
        "territoire": _renamed(row, TERRITORY) if "territoire" in row.cells else None,
        "validation": _renamed(row, APPROVAL) if "validation_par" in row.cells else None,
        "demarche": Items(tuple(_steps(row)), row.place),
        "site": site,
    }
    return Entries((*_renamed(row, POLE).pairs, *_entries(row.place, **more).pairs), row.place)


def _steps(row: Row) -> Iterator[Entries]:
    written = _cell(row, "demarche")
    for part in written.value.split(" | ") if written else ():
        name, _, state = part.partition("=")
        yield _entries(row.place, etape=Text(name, row.place), etat=Text(state, row.place))


def _indicator(row: Row) -> Entries:
    id, version, name = (_cell(row, column) or Text("", row.place) for column in ("indicateur", "version", "nom"))
    entry = _renamed(row, ENTRY).pairs
    targets = _entries(
        row.place,
        cible=_pair(row, "cible", "cible_echeance", "echeance"),
        depart=_pair(row, "depart", "depart_periode", "periode"),
    )
    shared = row.cells.get("banque", name).value == "oui"
    definition = (
        _entries(row.place, indicateur=Text(f"{id.value}@{version.value}", id.place), nom=name)
        if shared
        else _entries(row.place, propre=_renamed(row, OWN))
    )
    return Entries((*definition.pairs, *entry, *targets.pairs), row.place)


def _pair(row: Row, value: str, period: str, name: str) -> Entries | None:
    written = _cell(row, value)
    return _entries(row.place, valeur=written, **{name: _cell(row, period)}) if written else None


def _measures(table: Table) -> Table:
    """As editors type them: the value with its unit, so that two units are seen; one column for each breakdown."""
    rows = tuple(_measure(row) for row in table if f"{MEMBER}=" not in row.cells.get("ventilation", NOTHING).value)
    names = dict.fromkeys(("indicateur", "periode", "valeur", *(name for row in rows for name in row.cells)))
    return Table("mesures", tuple(Text(name, table.place) for name in names), rows, table.place)


def _measure(row: Row) -> Row:
    cells = {new: cell for old, new in MEASURE.items() if (cell := _cell(row, old))}
    if value := _cell(row, "valeur"):
        unit = _cell(row, "unite")
        cells["valeur"] = Text(f"{value.value} {unit.value}" if unit else value.value, value.place)
    if breakdown := _cell(row, "ventilation"):
        for part in breakdown.value.split(" | "):
            name, _, modality = part.partition("=")
            cells[name] = Text(modality, breakdown.place)
    return Row(cells, row.place)


NOTHING = Text("", Place(Path()))


def _cell(row: Row, column: str) -> Text | None:
    """The cell's text; the apostrophe that keeps spreadsheets from running it is taken off again."""
    text = row.cells.get(column)
    return (
        None
        if text is None
        else Text(ESCAPED.sub("", text.value, count=1) if text.value[:1] == "'" else text.value, text.place)
    )


def _renamed(row: Row, names: Mapping[str, str]) -> Entries:
    return _entries(row.place, **{new: _cell(row, old) for old, new in names.items()})


def _entries(place: Place, **nodes: Node | None) -> Entries:
    return Entries(tuple((Text(name, place), node) for name, node in nodes.items() if node is not None), place)
