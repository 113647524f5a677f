"""Files that systems, editors, office software and repositories leave about, and that are no content."""

IGNORED = {"thumbs.db", "desktop.ini", "license", "licence", "license.txt", "licence.txt"}
STARTS = (".", "~$", "readme", "lisez")
ENDS = ("~", ".bak", ".tmp", ".orig", ".rej")


def is_left_about(name: str) -> bool:
    """Whether a file or folder of this name is nothing that an editor wrote for the site."""
    name = name.lower()
    return name.startswith(STARTS) or name.endswith(ENDS) or (name[:1] == name[-1:] == "#") or name in IGNORED
