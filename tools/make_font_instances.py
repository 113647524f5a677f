"""Cut Public Sans (variable, OFL) into the three static weights by which chart text is measured.

    python tools/make_font_instances.py public-sans.ttf site_builder/chart/fonts

The variable file calls its family « Public Sans Thin », a name no renderer finds: the instances are named « Public Sans ».
"""

import sys
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

WEIGHTS = {400: "Regular", 600: "SemiBold", 700: "Bold"}
FAMILY, STYLE, UNIQUE, FULL, POSTSCRIPT, TYPOGRAPHIC_FAMILY, TYPOGRAPHIC_STYLE = 1, 2, 3, 4, 6, 16, 17


def main(source: Path, folder: Path) -> None:
    for weight, style in WEIGHTS.items():
        font = instantiateVariableFont(TTFont(source, recalcTimestamp=False), {"wght": weight}, inplace=False)
        rename(font, style)
        font["OS/2"].usWeightClass = weight
        font.save(folder / f"public-sans-{weight}.ttf", reorderTables=True)


def rename(font: TTFont, style: str) -> None:
    names = {
        FAMILY: "Public Sans" if style == "Regular" else f"Public Sans {style}",
        STYLE: "Regular",
        UNIQUE: f"2.001;Affluents;PublicSans-{style}",
        FULL: f"Public Sans {style}",
        POSTSCRIPT: f"PublicSans-{style}",
        TYPOGRAPHIC_FAMILY: "Public Sans",
        TYPOGRAPHIC_STYLE: style,
    }
    table = font["name"]
    table.names = [record for record in table.names if record.nameID < 256]
    for number, text in names.items():
        table.setName(text, number, 3, 1, 0x409)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
