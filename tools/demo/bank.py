"""The bank of the demonstration: the packaged one as if a network had met on it for two years, so that its life can be seen.

Statuses, versions, replacements and withdrawals are invented; the packaged definitions themselves have known none of them.
"""

import re
import shutil
from pathlib import Path

from tools.demo.poles import Pole

FOLDER = "banque"
NEXT = {
    "rencontres-organisees": ("2025-03-11", "Une rencontre à distance compte aussi, si deux structures membres y sont.", "oui"),
    "taux-participation-membres": (
        "2025-09-23",
        "Ne comptent plus que les rencontres où la structure était conviée, et non toutes celles du pôle.",
        "non",
    ),
    "idees-captees": ("2024-01-16", "Une idée redite par un même membre n’est plus comptée deux fois.", "depuis 2024"),
}
"""Definitions that have a second version: the day, what changed, and whether values still compare."""
LATE = {
    "rencontres-organisees": ("les-mains-du-delta", "cap-littoral", "le-gue"),
    "taux-participation-membres": ("la-source-habitante", "le-grenier-commun"),
    "idees-captees": ("les-passeurs-d-energie",),
}
"""Poles that have not come to the second version, beside the two of content/."""
LEFT_BEHIND = {
    "surface-partagee": "statut: deprecie",
    "ateliers-sensibilisation": "statut: remplace\nremplace_par: habitudes-changees-environnement",
}
WITHDRAWN = """
retires:
  - id: ateliers-ouverts
    le: 2026-03-12
    pourquoi: Personne ne les comptait de la même façon.
    remplace_par: rencontres-organisees
"""


def write_bank(folder: Path, packaged: Path) -> None:
    """A copy of the packaged bank with what a network's meetings would have made of it."""
    for theme in sorted(path for path in packaged.iterdir() if path.is_dir()):
        shutil.copytree(theme, folder / theme.name)
    shutil.copy(packaged / "traductions.csv", folder)
    settings = (packaged / "banque.yml").read_text(encoding="utf-8")
    (folder / "banque.yml").write_text(settings.rstrip("\n") + "\n" + WITHDRAWN, encoding="utf-8")
    for file in sorted(folder.glob("*/*.yml")):
        file.write_text(_lived(file.stem, file.read_text(encoding="utf-8")), encoding="utf-8")


def version_of(pole: Pole, id: str) -> int:
    """Which version of a definition the pole follows."""
    return 2 if id in NEXT and pole.slug not in LATE[id] else 1


def _lived(id: str, text: str) -> str:
    """The core set validated, two definitions left behind, three with a second version."""
    status = LEFT_BEHIND.get(id) or ("statut: valide" if re.search(r"^noyau: oui$", text, re.MULTILINE) else "statut: propose")
    text = re.sub(r"^statut: propose$", status, text, count=1, flags=re.MULTILINE)
    if id not in NEXT:
        return text
    day, what, comparable = NEXT[id]
    history = f'historique:\n  - {{version: 2, le: {day}, changement: "{what}", comparable: {comparable}}}\n'
    return re.sub(r"^version: 1$", "version: 2", text, count=1, flags=re.MULTILINE).rstrip("\n") + f"\n{history}"
