"""Writes docs/guide/messages.md: what `affluents check` and the imports say, each kind with a real message, from the golden problems of the tests."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "guide" / "messages.md"
CASES = ROOT / "tests" / "golden" / "problems"
TOP = """\
# Ce que dit la vérification

`affluents check`, l’aperçu et l’automatisme de GitHub disent la même chose : dans quel fichier, à quelle ligne, ce qui ne va pas, et quoi
faire. Voici chaque sorte de message, avec un exemple pris des essais du logiciel ; les noms et les valeurs sont ceux de l’exemple. Le mot
entre crochets à la fin d’un message est son code : cherchez-le ici. À la fin de la page se trouvent ceux des commandes qui relisent ce qui
revient d’ailleurs, `affluents import` et `affluents bank import`.

![L’aperçu après une faute : au bas de la page, le fichier et la ligne, ce qui ne va pas, et les mots permis](../images/apercu.png)

Une **erreur** arrête la construction, et le site en ligne reste comme il était. Un **avertissement** ne l’arrête pas : relisez, et décidez.
**À noter** vous informe.
"""
SAID = re.compile(r"^\S+  (?P<said>.+?)  \[(?P<code>[a-z0-9-]+)\]$")
PLACE = re.compile(r"^(?P<file>\S+?):")
UNSAID = "n'est pas répété ici"
"""Of what is not for the public: the same kind of problem says more elsewhere."""
TYPED = re.compile(r"((?<=« )[a-z_]+:(?: [^»`|]*?)?(?= »)|\{[a-z_]+: [^{}`]*\})")
"""« nom: La Tresse », {pour: nom, codes: "A1 > jamais"}: without what French typography would put before the colon and for the quotes."""
BAR = r"\|"
"""Else a cell would end there, in code too."""
ESCAPED = re.compile(r"([\\`*_\[\]<>|#])")
SEVERITIES = {"erreur": "", "avertissement": "Avertissement : ", "remarque": "À noter : "}
WRITING = "any file"
NOTHING = "Rien : c’est pour que vous le sachiez."
SECTIONS = (
    (r"ptce\.yml", "Le pôle : `ptce.yml`"),
    (r"referentiel\.yml", "Le référentiel : `referentiel.yml`"),
    (r"/mesures", "Les mesures"),
    (r"/verbatims", "Les paroles"),
    (r"/recits/", "Les récits"),
    (r"reseau\.yml", "Le réseau : `reseau.yml`"),
    (r"^bank/", "La banque"),
    (r"/recolte/", "Les pôles récoltés"),
    (r"/donnees\.", "Les classeurs"),
    (r"/medias/", "Les images et les documents"),
    (r"/\w+\.csv", "Les autres tableaux"),
    (WRITING, "L’écriture des fichiers"),
    (r"^content", "Les dossiers"),
    (r"^saisie|^revue", "Ce qui revient d’une saisie ou d’une relecture : `affluents import sheet`, `affluents bank import`"),
    (r"", "Les réponses à un questionnaire : `affluents import survey`"),
)
"""Where the example's problem is, by what its file is called; the first that fits."""


@dataclass(frozen=True, slots=True, order=True)
class Message:
    code: str
    file: str
    said: str
    do: str


def page(cases: Path = CASES) -> str:
    by_code = examples(cases)
    return "\n".join([TOP, *_sections(by_code)])


def examples(cases: Path = CASES) -> Mapping[str, Message]:
    """One message for each code: from the case that bears its name, else from the first one that says it."""
    found: dict[str, Message] = {}
    for case in sorted(cases.glob("[a-z]*.yml"), key=lambda path: path.stem):
        for message in _reported(yaml.safe_load(case.read_text(encoding="utf-8"))["problems"]):
            known = found.get(message.code)
            if known is None or UNSAID in known.said or (case.stem == message.code and UNSAID not in message.said):
                found[message.code] = message
    for report in sorted((*(cases / "folders").glob("[a-z]*.txt"), *(cases / "imports").glob("[a-z]*.txt"))):
        for message in _reported(report.read_text(encoding="utf-8")):
            if message.code == report.stem:
                found.setdefault(message.code, message)
    for file in sorted((cases / "formats").glob("*.yml")):
        for message in _read(yaml.safe_load(file.read_text(encoding="utf-8"))):
            found.setdefault(message.code, message)
    return found


def _reported(report: str) -> Iterator[Message]:
    """A report is blocks between empty lines: where and what, the line underlined, what to do."""
    for block in report.split("\n\n"):
        lines = block.strip("\n").split("\n")
        if (said := SAID.match(lines[0])) and (place := PLACE.match(lines[0])):
            do = " ".join(line.strip().removeprefix("→ ") for line in lines if line.startswith("  →"))
            yield Message(said["code"], place["file"], said["said"], do)


def _read(told: list[dict[str, object]]) -> Iterator[Message]:
    for case in told:
        for problem in case["problemes"]:  # type: ignore[attr-defined]
            code, _, severity = problem["code"].partition(" ")
            yield Message(code, WRITING, SEVERITIES[severity.strip("()")] + problem["dit"].rstrip("."), problem["faire"])


def _sections(by_code: Mapping[str, Message]) -> Iterator[str]:
    left = sorted(by_code.values())
    for pattern, title in SECTIONS:
        own = [message for message in left if re.search(pattern, message.file)]
        left = [message for message in left if message not in own]
        rows = [f"| {_cell(message.said)} | {_cell(message.do or NOTHING)} | `{message.code}` |" for message in own]
        yield "\n".join([f"## {title}\n", "| ce qui est dit | quoi faire | code |", "|---|---|---|", *rows]) + "\n"


def _cell(text: str) -> str:
    """As it is said: no sign of it is Markdown, and a line to type stays as it is typed."""
    parts = TYPED.split(text)
    return "".join(f"`{part.replace('|', BAR)}`" if rank % 2 else ESCAPED.sub(r"\\\1", part) for rank, part in enumerate(parts))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
