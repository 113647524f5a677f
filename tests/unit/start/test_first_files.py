"""What `affluents new` writes: accepted as it is whatever was answered, with each key explained."""

import re
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from site_builder.build import build
from site_builder.check.bank import read_bank
from site_builder.checking import check
from site_builder.load.bank import load_bank
from site_builder.model.bank import IndicatorBank, Kind
from site_builder.model.framework import Framework
from site_builder.model.ptce import PtceFile, StepName
from site_builder.problems import Problems
from site_builder.publishing import Options
from site_builder.shipped import bank_folder
from site_builder.start.beginning import Beginning, Template, proposed_slug, slug_fault
from site_builder.start.commented import everything
from site_builder.start.files import first_files
from site_builder.start.folder import Taken, write_new
from site_builder.start.proposal import MOST, proposed, without_core
from site_builder.write.store import FolderStore

ON = date(2026, 6, 30)
NAMES = ("Le Moulin", "Pôle : l’« eau » # 12", "- tiret", "null", "2025", 'Deux "mots"', "[crochets]", "É" * 200)


@pytest.fixture(scope="module")
def bank() -> IndicatorBank:
    found = read_bank(load_bank(bank_folder(), "paquet", problems := Problems()), problems)
    assert found is not None
    return found


def beginning(
    slug: str, bank: IndicatorBank, template: Template, themes: tuple[str, ...] = ("cooperation",), **more: str
) -> Beginning:
    step = StepName(more.get("step", "clarifier"))
    name, territory = more.get("name", "Le Moulin"), more.get("territory", "")
    return Beginning(slug, name, territory, step, proposed(bank, themes), template, 2026, "../../schemas/")


def test_every_answer_is_accepted(bank: IndicatorBank, tmp_path: Path) -> None:
    themes = [(), *((theme.id,) for theme in bank.file.themes), tuple(theme.id for theme in bank.file.themes)]
    answers = list(product(Template, StepName, themes))
    for rank, (template, step, chosen) in enumerate(answers):
        name, territory = f"{NAMES[rank % len(NAMES)]} {rank}", NAMES[rank % 3] if rank % 2 else ""
        first = beginning(f"pole-{rank}", bank, template, chosen, step=step, name=name, territory=territory)
        write_new(tmp_path / "content" / first.slug, first_files(first))
    problems = Problems()
    network = check(tmp_path / "content", problems, on=ON)

    assert network is not None
    assert list(problems) == []
    assert network.held_back == ()
    assert len(network.ptces) == len(answers)
    assert all(ptce.file.name.startswith(NAMES) for ptce in network.ptces)
    assert {len(ptce.file.journey) for ptce in network.ptces} == {0, 4}


@pytest.mark.parametrize("template", Template)
def test_it_may_stand_alone(template: Template, bank: IndicatorBank, tmp_path: Path) -> None:
    write_new(tmp_path / "content" / "moulin", first_files(beginning("moulin", bank, template)))
    network = check(tmp_path / "content", problems := Problems(), on=ON)

    assert list(problems) == []
    assert network is not None
    assert network.alone


def test_a_site_is_made_of_it(bank: IndicatorBank, tmp_path: Path) -> None:
    for template in Template:
        first = beginning(f"pole-{template}", bank, template, name=f"Pôle {template}", territory="Haut-Pays")
        write_new(tmp_path / "content" / first.slug, first_files(first))
    options = Options(tmp_path / "content", ON)
    site = build(options, problems := Problems(), FolderStore(tmp_path / "store"))

    assert not problems.blocking
    assert {f"pole-{template}/" for template in Template} <= {page.address for page in site.pages}


def test_what_is_proposed_is_little_and_no_impact(bank: IndicatorBank) -> None:
    all_themes = [theme.id for theme in bank.file.themes]
    for themes in [*([theme] for theme in all_themes), all_themes, all_themes[::-1]]:
        found = proposed(bank, themes)
        assert len(found) <= MOST
        assert {d.theme for d in found} <= set(themes)
        assert all(d.core and d.kind is not Kind.IMPACT for d in found)
        assert bool(found) == (set(themes) != set(without_core(bank, themes)))
    assert [d.theme for d in proposed(bank, ["lien-social", "cooperation", "lien-social"])][:2] == [
        "lien-social",
        "cooperation",
    ]


def test_the_whole_template_explains_every_key(bank: IndicatorBank) -> None:
    files = first_files(beginning("moulin", bank, Template.WHOLE, territory="Haut-Pays"))
    for name, record in (("ptce.yml", PtceFile), ("referentiel.yml", Framework)):
        text = files[name].decode()
        keys = everything(record)
        typed = {found for line in text.splitlines() if (found := _key(line))}
        assert {key for of in keys.values() for key in of} <= typed
        words = " ".join(re.sub(r"^[\s#]+", "", line) for line in text.splitlines())
        assert [
            info.title for of in keys for info in of.model_fields.values() if f"{info.title}. {info.description}" not in words
        ] == []


def _key(line: str) -> str:
    found = re.fullmatch(r"[\s#]*(?:- )?(\w+):(?: .*)?", line)
    return found[1] if found else ""


def test_what_waits_is_read_once_its_mark_is_taken_away(bank: IndicatorBank, tmp_path: Path) -> None:
    """As an editor does: the first « # » of each line of a block that holds keys."""
    folder = tmp_path / "content" / "moulin"
    write_new(folder, first_files(beginning("moulin", bank, Template.FIRST_STEPS)))
    text = (folder / "ptce.yml").read_text(encoding="utf-8")
    block = text[text.index("#mission:") : text.index("# Démarche.")]
    lived = re.sub(r"^#", "", block, flags=re.MULTILINE).replace("besoin:", "besoin: La route coupe.")
    (folder / "ptce.yml").write_text(text.replace(block, lived), encoding="utf-8")
    network = check(tmp_path / "content", problems := Problems(), on=ON, internal=True)

    assert list(problems) == []
    assert network is not None
    assert network.ptces[0].file.mission is not None
    assert network.ptces[0].file.mission.need == "La route coupe."


def test_a_first_line_says_where_the_schema_is(bank: IndicatorBank) -> None:
    for template in Template:
        for name, data in first_files(beginning("moulin", bank, template)).items():
            if name.endswith(".yml"):
                assert data.decode().startswith(f"# yaml-language-server: $schema=../../schemas/{name[:-4]}.json\n")


@pytest.mark.parametrize("taken", ["file", "folder", "link"])
def test_what_is_there_stays(taken: str, tmp_path: Path) -> None:
    folder = tmp_path / "moulin"
    if taken == "file":
        folder.write_text("à moi", encoding="utf-8")
    elif taken == "folder":
        folder.mkdir()
    else:
        folder.symlink_to(tmp_path / "nulle-part")
    with pytest.raises(Taken):
        write_new(folder, {"ptce.yml": b"nom: Autre\n"})
    assert list(tmp_path.iterdir()) == [folder]
    assert taken != "file" or folder.read_text(encoding="utf-8") == "à moi"
    assert taken != "folder" or list(folder.iterdir()) == []


def test_an_interrupted_run_leaves_nothing(tmp_path: Path) -> None:
    """The second file's name is refused by the disk, once the first is written."""
    with pytest.raises(OSError, match="x" * 200):
        write_new(tmp_path / "a" / "content" / "moulin", {"ptce.yml": b"nom: Le Moulin\n", "x" * 300: b""})
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("slug", "near"),
    [
        ("Pôle d’Écueil", "pole-d-ecueil"),
        ("banque", "banque-pole"),
        ("con", "con-pole"),
        ("recolte", "recolte-pole"),
        ("a" * 81, "a" * 80),
        ("../ailleurs", "ailleurs"),
        ("…", "mon-pole"),
    ],
)
def test_a_bad_name_has_a_good_one_near(slug: str, near: str) -> None:
    assert slug_fault(slug)
    assert (proposed_slug(slug), slug_fault(near)) == (near, "")
