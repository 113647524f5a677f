"""`affluents publish`: pushes a built site to a branch of a git repository, which GitHub Pages or another host then shows."""

import re
import subprocess
from pathlib import Path

import click
from ghp_import import GhpError, ghp_import

from site_builder.cli import options
from site_builder.write.folder import MARK, NotOurs, reasons_against


class Refused(click.ClickException):
    """Nothing was pushed, and the message says why."""

    def show(self, file: object = None) -> None:
        click.echo(self.message, err=True)


@click.command(help="Envoie le site construit sur une branche d’un dépôt git, pour qu’il soit en ligne.")
@click.option(
    "--site", type=click.Path(path_type=Path), default=Path("site"), show_default=True, help="Le dossier du site construit."
)
@click.option(
    "--remote", default="origin", show_default=True, help="Le dépôt : un nom connu de git (git remote), ou une adresse."
)
@click.option("--branch", default="gh-pages", show_default=True, help="La branche, remplacée tout entière.")
@click.option("--message", default="Publication du site", show_default=True, help="Le message de l’envoi.")
@options.help_option
def command(site: Path, remote: str, branch: str, message: str) -> None:
    if remote.startswith("-"):
        raise Refused("Un dépôt est un nom connu de git ou une adresse, et ne commence pas par un tiret.")
    refuse_unfit(site)
    refuse_unready_git()
    refuse_foreign_branch(remote, branch)
    push(site, remote, branch, message)
    click.echo(f"{site}/ est envoyé : branche {branch} de {shown(remote)}.")


def refuse_unfit(site: Path) -> None:
    """Raises Refused for a folder that is not a site of ours, or a site that says why it must not be online."""
    try:
        reasons = reasons_against(site)
    except NotOurs:
        raise Refused(
            f"« {site} » n’est pas un site construit par Affluents : lancez d’abord « affluents build --deploy »."
        ) from None
    if reasons:
        raise Refused(
            "\n".join(["Ce site n’est pas fait pour être en ligne, rien n’a été envoyé :", *(f"  {r}" for r in reasons)])
        )


def refuse_unready_git() -> None:
    if not _succeeds("rev-parse", "--git-dir"):
        raise Refused("Ce dossier n’est pas dans un dépôt git : lancez la commande depuis votre dépôt, ou faites « git init ».")
    if not _succeeds("var", "GIT_COMMITTER_IDENT"):
        raise Refused(
            "git ne sait pas qui publie : git config user.name « votre nom », puis git config user.email « votre adresse »."
        )


def shown(text: str) -> str:
    """The text without the user name and token that an address may carry."""
    return re.sub(r"//[^/@\s]+@", "//", text)


def refuse_foreign_branch(remote: str, branch: str) -> None:
    """The branch is replaced whole, its past too: only one that holds a site of ours may be."""
    if _output("symbolic-ref", "--quiet", "HEAD") == f"refs/heads/{branch}":
        raise Refused(f"Vous êtes sur la branche {branch}, qui serait remplacée : changez de branche, puis recommencez.")
    found = _git("ls-remote", "--exit-code", remote, f"refs/heads/{branch}")
    if found.returncode not in (0, 2):
        raise Refused(f"git n’arrive pas à joindre « {shown(remote)} » :\n  {shown(found.stderr.strip())}")
    exists_there = found.returncode == 0 and _succeeds("fetch", "--quiet", remote, f"refs/heads/{branch}")
    heads = [
        *(["FETCH_HEAD"] if exists_there else []),
        *([branch] if _succeeds("rev-parse", "--verify", f"refs/heads/{branch}") else []),
    ]
    if not all(_succeeds("cat-file", "-e", f"{head}:{MARK}") for head in heads):
        raise Refused(
            f"La branche {branch} contient autre chose qu’un site d’Affluents : rien n’a été touché. "
            "Choisissez une autre branche avec --branch."
        )


def push(site: Path, remote: str, branch: str, message: str) -> None:
    """One commit without a past: words withdrawn from the site must not stay in the branch's history."""
    _git("update-ref", "-d", f"refs/heads/{branch}")
    try:
        ghp_import(str(site), mesg=message, remote=remote, branch=branch, push=True, no_history=True)
    except (GhpError, subprocess.CalledProcessError):
        raise Refused(f"git a refusé l’envoi vers « {shown(remote)} » ; son message est au-dessus.") from None
    _git("update-ref", "-d", f"refs/heads/{branch}")


def _succeeds(*arguments: str) -> bool:
    return _git(*arguments).returncode == 0


def _output(*arguments: str) -> str:
    return _git(*arguments).stdout.strip()


def _git(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["git", *arguments], capture_output=True, text=True, check=False)
