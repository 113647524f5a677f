"""A file of the editor as the preview shows it: its lines, the one in question marked, and the path to open it with any program."""

from html import escape
from pathlib import Path
from urllib.parse import quote

from site_builder.report import lines_of

ADDRESS = "/_affluents/fichier?chemin={path}&ligne={line}#l{line}"
"""Of a line of a file, named from the content folder: `Publication.sources`."""
PAGE = """<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'">
<title>{name}</title><link rel="stylesheet" href="/_affluents/preview.css"></head>
<body class="apercu-fichier"><header><h1>{name}, ligne {line}</h1>
<p>Cette page montre le fichier, elle ne l’écrit pas. Ouvrez-le avec votre éditeur de texte ou votre tableur : <code>{path}</code></p>
<p><a href="{editor}">Ouvrir à la ligne {line} dans VS Code</a>, si cet éditeur est installé ici.</p></header>
{body}
</body></html>
"""
NO_TEXT = "<p>Ce fichier se lit dans un tableur ou un autre logiciel : ses lignes ne sont pas montrées ici.</p>"


def source_address(file: Path, line: int, content: Path) -> str:
    """Where the preview shows that line; "" for a file outside the content folder."""
    if not file.is_relative_to(content):
        return ""
    return ADDRESS.replace("{path}", quote(file.relative_to(content).as_posix())).replace("{line}", str(line))


def source_page(content: Path, name: str, line: int) -> str | None:
    """The HTML page of a file of the content folder; None for what is not one, hidden files and links included."""
    root = content.resolve()
    file = root / name
    hidden = any(part.startswith(".") for part in Path(name).parts)
    if hidden or not file.is_file() or file.is_symlink() or not file.resolve().is_relative_to(root):
        return None
    return PAGE.format(
        name=escape(name),
        path=escape(str(file)),
        editor=escape(f"vscode://file/{quote(file.as_posix().lstrip('/'))}:{line}"),
        line=line,
        body=_listing(file, line),
    )


def _listing(file: Path, marked: int) -> str:
    lines = lines_of(file)
    if not lines:
        return NO_TEXT
    items = (f'<li id="l{n}"{" class=ici" if n == marked else ""}>{escape(text)}</li>' for n, text in enumerate(lines, 1))
    return f"<ol>{''.join(items)}</ol>"
