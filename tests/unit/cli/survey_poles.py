"""A small pole that asks in every way, and the answers to it: enough for what goes wrong, and quick to check."""

from pathlib import Path

from click.testing import CliRunner, Result

from site_builder.cli.importing import command
from site_builder.formats.csv import read_csv
from site_builder.problems import Problems

SLUG = "le-pole"
FRAMEWORK = """effets:
  - {id: savoir, nom: Les gens savent}
indicateurs:
  - {indicateur: progression-connaissances@1, effets: [savoir]}
  - {indicateur: bien-etre-declare@1, effets: [savoir]}
  - {indicateur: nouvelles-relations@1, effets: [savoir]}
  - {indicateur: competences-reinvesties@1, effets: [savoir]}
  - propre:
      id: moyens
      nom: Moyens partagés
      type: résultat
      unite: "%"
      question: Quels moyens partagez-vous ?
      reponses: [Rien, Matériel, Locaux et salles]
      calcul: Réponses « Matériel » ou « Locaux et salles » / répondants.
      collecte: enquête
      niveau: membre
      ventilations: [reponse]
    effets: [savoir]
"""


def pole(folder: Path, network: str = "") -> Path:
    """The content folder `content/`, in `folder`."""
    (folder / "content" / SLUG).mkdir(parents=True)
    (folder / "content" / SLUG / "ptce.yml").write_text("nom: Le Pôle\n", "utf-8")
    (folder / "content" / SLUG / "referentiel.yml").write_text(FRAMEWORK, "utf-8")
    if network:
        (folder / "content" / "reseau.yml").write_text(network, "utf-8")
    return folder / "content"


def imported(file: str, *arguments: str, typed: str = "") -> Result:
    given = ("survey", file, "--pole", SLUG, "--date", "2027-03-01", *arguments)
    return CliRunner().invoke(command, given, input=typed)


def answers(*lines: str, file: str = "reponses.csv") -> str:
    Path(file).write_text("\n".join(lines) + "\n", "utf-8")
    return file


def measures() -> list[dict[str, str]]:
    """The rows written, cell by column, in order."""
    file = Path("content") / SLUG / "mesures.csv"
    table = read_csv(file.read_bytes(), "mesures", file, Problems()) if file.exists() else None
    return [{key: text.value for key, text in row.cells.items()} for row in table or ()]


def of(indicator: str, **breakdown: str) -> dict[str, str]:
    """The one row of that indicator and breakdown."""
    names = {"moment", "reponse", "sexe"}
    found = [
        row
        for row in measures()
        if row["indicateur"] == indicator and {k: v for k, v in row.items() if k in names} == breakdown
    ]
    assert len(found) == 1, found
    return found[0]
