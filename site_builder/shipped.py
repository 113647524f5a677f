"""Finds what the package ships beside its code: themes, the bank and the guide, in a wheel or in an editable install."""

from pathlib import Path

PACKAGE = Path(__file__).parent


def theme_folder(name: str = "affluents") -> Path:
    """The folder of a theme that comes with the package."""
    return _folder("shipped_themes", "themes") / name


def bank_folder() -> Path:
    """The packaged bank, used when reseau.yml names none."""
    return _folder("shipped_bank", "indicator_bank")


def documentation_folder() -> Path:
    """Where `guide/` and the pictures of its pages, `images/`, are."""
    return _folder("shipped_documentation", "docs")


def editor_folder() -> Path | None:
    """What a browser loads to edit online, put there by `make edition` before the wheel is made; None when nobody did."""
    folder = PACKAGE / "shipped_editor"
    return folder if (folder / "VERSIONS").is_file() else None


def _folder(in_wheel: str, in_checkout: str) -> Path:
    # Hatchling's force-include puts folders inside the wheel, but leaves them out of an editable install.
    inside = PACKAGE / in_wheel
    return inside if inside.is_dir() else PACKAGE.parent / in_checkout


class _Theme:
    """What MkDocs asks of a theme's entry point: an object whose `__file__` lies in the theme's folder."""

    __file__ = str(theme_folder() / "__init__.py")


theme = _Theme()
