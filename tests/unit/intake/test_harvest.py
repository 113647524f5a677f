"""Harvests: what a pole publishes on its own site becomes a pole of the network; what fails leaves the copy of before, and says so."""

import shutil
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from site_builder import checking
from site_builder.cli.harvest import command
from site_builder.intake.harvest import Outcome, harvest
from site_builder.model.network import Network
from site_builder.page import make_pages
from site_builder.problems import Problem, Problems
from tests.unit.intake.conftest import Site, described, rewritten
from tests.unit.page.conftest import publish

FIRST, LATER = date(2026, 11, 3), date(2026, 11, 12)
Files = dict[str, bytes]


def run(content: Path, address: str, on: date = FIRST, seconds: float = 5) -> Outcome:
    return next(harvest(content, [address], on, lambda folder: problems(folder, on), seconds))


def problems(content: Path, on: date = FIRST) -> tuple[Problem, ...]:
    found = Problems()
    checking.check(content, found, on=on)
    return tuple(found)


def network(content: Path) -> Network:
    found = Problems()
    checked = checking.check(content, found, on=FIRST)
    assert checked is not None, list(found)
    return checked


def copied(content: Path) -> dict[str, bytes]:
    return {
        str(p.relative_to(content)): p.read_bytes() for p in sorted(content.rglob("*")) if p.is_file() and "recolte" in p.parts
    }


def test_a_pole_comes_with_its_numbers_targets_and_definitions(content: Path, site: Site, package: Files) -> None:
    assert run(content, site.address) == Outcome(site.address, "le-moulin", "", FIRST)
    assert problems(content) == ()
    (pole,) = network(content).ptces
    jobs, bags = pole.indicators
    assert [(o.period.code, o.state.value, o.value, dict(o.breakdown)) for o in jobs.series.observations] == [
        ("2024", "mesuree", Decimal("6.5"), {}),
        ("2025", "estimee", Decimal(8), {}),
        ("2025", "mesuree", Decimal(5), {"sexe": "femmes"}),
    ]
    assert (jobs.own, jobs.definition.version, jobs.target and jobs.target.value, jobs.baseline and jobs.baseline.value) == (
        False, 1, Decimal(12), Decimal(3),
    )  # fmt: skip
    assert (bags.own, bags.unit.plural, bags.series.observations[0].period.code) == (True, "sacs", "exercice-2023-2024")
    assert pole.file.summary == "=Moudre ici."
    assert pole.file.website == site.address
    assert [step.state.value for step in pole.file.journey] == ["faite", "en-cours"]
    assert {name: data for name, data in copied(content).items() if not name.endswith("recolte.json")} == {
        f"recolte/le-moulin/{name}": data for name, data in package.items()
    }


def test_the_portal_shows_it_and_leads_to_its_own_site(content: Path, site: Site) -> None:
    run(content, site.address)
    pages = {page.address: page.body for page in make_pages(publish(content))}
    assert "Le Moulin" in pages[""]
    assert f'<a href="{site.address}">Sur le site du pôle</a>' in pages["le-moulin/"]
    assert "Copie du 3 novembre 2026." in pages["le-moulin/"]
    assert "le-moulin/indicateurs/emplois-crees/" in pages


def test_nothing_is_said_to_lack_that_stays_on_the_poles_own_site(content: Path, site: Site) -> None:
    run(content, site.address)
    portal = publish(content)
    pages = {page.address: page for page in make_pages(portal)}
    of_pole = {address: page for address, page in pages.items() if address.startswith("le-moulin/")}
    for lack in ("aucune parole", "Aucune parole", "Aucun projet", "Non précisés", "n’a pas encore écrit"):
        assert [address for address, page in of_pole.items() if lack in page.body] == []
    assert not {"le-moulin/cooperation/", "le-moulin/carte-des-effets/", "le-moulin/synthese/"} & set(of_pole)
    assert all(
        any("son propre site" in text for text in page.chrome.banners) for page in of_pole.values() if not page.chrome.bare
    )
    assert "Sur son propre site\u202f; copie du 3" in pages[""].body
    assert "Un pôle publie son rapport sur son propre site" in pages[""].body


def test_a_package_is_read_from_a_folder_too(content: Path, package: Files, tmp_path: Path) -> None:
    folder = tmp_path / "un site"
    folder.mkdir()
    for name, data in package.items():
        (folder / name).write_bytes(data)
    for address in (folder.as_uri(), "../un site", f"{folder}/datapackage.json"):
        assert run(content, address).failure == ""
        assert [path.name for path in (content / "recolte").iterdir()] == ["le-moulin"]
        shutil.rmtree(content / "recolte")


def _without(key: str) -> Callable[[dict[str, Any]], object]:
    return lambda content: content.pop(key)


def _resource(**change: object) -> Callable[[dict[str, Any]], object]:
    return lambda content: content["resources"][3].update(change)


BROKEN: dict[str, tuple[Callable[[Files], Files], str]] = {
    "no JSON": (lambda f: {**f, "datapackage.json": b"<html>connexion</html>"}, "n'est pas du JSON"),
    "JSON too deep": (lambda f: {**f, "datapackage.json": b"[" * 100_000}, "n'est pas du JSON"),
    "another thing": (lambda f: {**f, "datapackage.json": b"[1]"}, "n'est pas une description"),
    "the members' document": (lambda f: described(f, lambda c: c.update(diffusion="travail")), "document de travail"),
    "no tables": (lambda f: described(f, _without("resources")), "n'est pas décrit"),
    "no name": (lambda f: described(f, _without("name")), "ne peut pas être une adresse"),
    "a name that leads out": (lambda f: described(f, lambda c: c.update(name="../dehors")), "ne peut pas être une adresse"),
    "the name of our pages": (lambda f: described(f, lambda c: c.update(name="donnees")), "ne peut pas être une adresse"),
    "a path that leads out": (lambda f: described(f, _resource(path="../donnees.csv")), "ailleurs que dans son dossier"),
    "an absolute path": (lambda f: described(f, _resource(path="/etc/passwd")), "ailleurs que dans son dossier"),
    "another site": (lambda f: described(f, _resource(path="https://exemple.fr/d.csv")), "ailleurs que dans son dossier"),
    "several paths": (lambda f: described(f, _resource(path=["a.csv", "b.csv"])), "ailleurs que dans son dossier"),
    "a wrong checksum": (lambda f: described(f, _resource(hash="sha256:" + "0" * 64)), "son empreinte est autre"),
    "no checksum": (lambda f: described(f, _resource(hash=None)), "son empreinte est autre"),
    "an enormous size": (lambda f: described(f, _resource(bytes=10**12)), "taille impossible"),
    "no size": (lambda f: described(f, _resource(bytes="12")), "taille impossible"),
    "more than said": (lambda f: described(f, _resource(bytes=12)), "plus gros qu'annoncé"),
    "a file that is not there": (lambda f: {n: d for n, d in f.items() if n != "donnees.csv"}, "le serveur répond « 404 »"),
    "a column less": (lambda f: rewritten(f, "donnees.csv", "perimetre", "scope"), "n'a pas la colonne « perimetre »"),
    "a word for a number": (lambda f: rewritten(f, "donnees.csv", ";6,5;", ";beaucoup;"), "donnees.csv, ligne 2"),
    "two units": (lambda f: rewritten(f, "donnees.csv", "Emplois créés avec l'appui du pôle;ETP;2024", "Emplois;%;2024"), "donnees.csv, ligne 2"),
    "an unknown definition": (lambda f: rewritten(f, "indicateurs.csv", "emplois-crees", "emplois-perdus"), "emplois-perdus"),
    "a version that is not here": (lambda f: rewritten(f, "indicateurs.csv", ";oui;1;", ";oui;7;"), "indicateurs.csv"),
}  # fmt: skip


@pytest.mark.parametrize("broken", BROKEN)
def test_what_is_broken_is_refused_and_leaves_nothing(content: Path, site: Site, broken: str) -> None:
    damage, why = BROKEN[broken]
    site.files = damage(site.files)
    outcome = run(content, site.address)
    assert why in outcome.failure
    assert outcome.copy is None
    assert copied(content) == {}


@pytest.mark.parametrize("broken", ["a wrong checksum", "two units", "a file that is not there"])
def test_the_copy_of_before_stays_and_says_since_when(content: Path, site: Site, broken: str) -> None:
    run(content, site.address)
    before = copied(content)
    site.files = BROKEN[broken][0](site.files)
    outcome = run(content, site.address, LATER)
    after = copied(content)
    assert (outcome.slug, outcome.copy) == ("le-moulin", FIRST)
    assert {n: d for n, d in after.items() if "recolte.json" not in n} == {
        n: d for n, d in before.items() if "recolte.json" not in n
    }
    (notice,) = problems(content, LATER)
    assert (notice.code, notice.severity) == ("recolte-ancienne", "notice")
    assert "La copie est du 03/11/2026 ; la lecture du 12/11/2026 n'a rien donné (" in notice.message
    page = next(page for page in make_pages(publish(content)) if page.address == "le-moulin/")
    assert "Le 12 novembre 2026, une nouvelle lecture n’a pas abouti." in page.body


def test_a_server_that_drips_is_not_waited_for(content: Path, site: Site) -> None:
    site.drip = True
    assert "ne répond pas à temps" in run(content, site.address, seconds=0.4).failure


def test_a_server_that_fails_and_a_closed_door(content: Path, site: Site) -> None:
    site.status = 500
    assert "« 500 »" in run(content, site.address).failure
    assert "ne répond pas" in run(content, "http://127.0.0.1:9/").failure
    assert "n'en est pas une" in run(content, "http://[::1/").failure


def test_a_newer_package_takes_the_place_of_the_older(content: Path, site: Site) -> None:
    run(content, site.address)
    site.files = rewritten(site.files, "donnees.csv", ";8;estimee", ";9;mesuree")
    assert run(content, site.address, LATER).copy == LATER
    assert network(content).ptces[0].indicators[0].series.totals[-1].value == Decimal(9)


def test_a_pole_that_changes_its_name_is_not_there_twice(content: Path, site: Site) -> None:
    run(content, site.address)
    site.files = described(site.files, lambda content: content.update(name="les-moulins"))
    run(content, site.address, LATER)
    assert [path.name for path in (content / "recolte").iterdir()] == ["les-moulins"]


def test_a_name_that_another_pole_has_is_refused(content: Path, site: Site) -> None:
    (content / "le-moulin").mkdir()
    (content / "le-moulin" / "ptce.yml").write_text("nom: Un autre moulin\n", encoding="utf-8")
    assert "s'appelle déjà" in run(content, site.address).failure


def test_one_pole_at_two_addresses_is_refused_the_second_time(
    content: Path, site: Site, package: Files, tmp_path: Path
) -> None:
    run(content, site.address)
    mirror = tmp_path / "mirror"
    mirror.mkdir()
    for name, data in described(package, lambda content: content.update(name="moulin-bis")).items():
        (mirror / name).write_bytes(data)
    assert "il serait compté deux fois" in run(content, mirror.as_uri()).failure
    assert [path.name for path in (content / "recolte").iterdir()] == ["le-moulin"]


def test_a_copy_that_was_changed_since_stops_the_build(content: Path, site: Site) -> None:
    run(content, site.address)
    table = content / "recolte" / "le-moulin" / "donnees.csv"
    table.write_bytes(table.read_bytes().replace(b";8;", b";80;"))
    assert [(p.code, p.place.file.name) for p in problems(content) if p.severity == "error"][:1] == [
        ("recolte-modifiee", "donnees.csv")
    ]


@pytest.mark.parametrize("receipt", [b"", b"{}", b"[1]", b'{"empreintes": []}', b"\xff", b"[" * 100_000])
def test_a_folder_without_its_receipt_is_no_copy(content: Path, receipt: bytes) -> None:
    (content / "recolte" / "x").mkdir(parents=True)
    (content / "recolte" / "x" / "recolte.json").write_bytes(receipt)
    assert "recolte-sans-recu" in {p.code for p in problems(content)}


def test_the_command_reads_the_list_and_says_what_came_of_each(content: Path, site: Site) -> None:
    listed = f"nom: Le réseau\nannee_reference: 2025\nrecolte:\n  - {site.address}\n"
    (content / "reseau.yml").write_text(listed, encoding="utf-8")
    arguments = ["--content", str(content), "--date", "2026-11-03", "--timeout", "2"]
    good = CliRunner().invoke(command, arguments)
    again = CliRunner().invoke(command, [*arguments, "http://127.0.0.1:9/ailleurs"])
    site.status = 503
    kept = CliRunner().invoke(command, arguments)
    assert (good.exit_code, again.exit_code, kept.exit_code) == (0, 1, 0)
    assert "copié dans recolte/le-moulin" in good.output
    assert "aucune copie d’avant" in again.output
    assert "la copie du 3 novembre 2026 est gardée" in kept.output


def test_without_an_address_the_command_says_where_to_write_one(content: Path) -> None:
    done = CliRunner().invoke(command, ["--content", str(content)])
    assert done.exit_code == 2
    assert "recolte" in done.output
