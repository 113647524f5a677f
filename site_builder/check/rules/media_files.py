"""Pictures and documents that texts name lie inside medias/, and those that nothing names are said."""

from collections.abc import Collection, Iterator
from pathlib import PurePosixPath, PureWindowsPath

from site_builder.check.draft import NetworkDraft, PtceDraft
from site_builder.check.media import ELSEWHERE, FOLDER, WEB, must_be_here, present_files, references
from site_builder.check.nearest import did_you_mean
from site_builder.model.address import media_name
from site_builder.problems import Place, Problem


def media_files(network: NetworkDraft) -> Iterator[Problem]:
    """A file that is named exists inside the folder; a file that is there is named."""
    for ptce in network.ptces:
        present = present_files(ptce)
        used = set()
        for typed, place in references(ptce):
            if not ELSEWHERE.match(typed):
                used.add(media_name(typed))
                yield from _named(typed, place, present)
        yield from _elsewhere(ptce)
        yield from _unused(ptce, present.keys() - used)


def _elsewhere(ptce: PtceDraft) -> Iterator[Problem]:
    """Pictures and documents of ours that are not with us: a page of the site asks nothing of another host."""
    for typed, place, web in must_be_here(ptce):
        if ELSEWHERE.match(typed) and not (web and WEB.match(typed)):
            hint = f"Copiez le fichier dans {FOLDER}/, et écrivez « {FOLDER}/… »."
            yield Problem(place, "fichier-ailleurs", f"« {typed[:60]} » n'est pas un fichier de {FOLDER}/", hint)


def _named(typed: str, place: Place, present: Collection[str]) -> Iterator[Problem]:
    name = media_name(typed)
    if name.startswith(("/", "\\")) or ".." in PurePosixPath(name).parts or (len(name) > 1 and name[1] == ":"):
        hint = f"Copiez le fichier dans {FOLDER}/, et écrivez « {FOLDER}/{PureWindowsPath(name).name} »."
        yield Problem(place, "fichier-hors-dossier", f"« {typed} » mène hors du dossier du pôle", hint)
    elif name not in present:
        files = [f"{FOLDER}/{file}" for file in sorted(present)]
        otherwise = f"Mettez-le dans {FOLDER}/, ou écrivez une adresse qui commence par https://."
        yield Problem(
            place,
            "fichier-absent",
            f"« {typed} » n'est pas dans {FOLDER}/",
            did_you_mean(f"{FOLDER}/{name}", files, otherwise),
        )


def _unused(ptce: PtceDraft, names: set[str]) -> Iterator[Problem]:
    for name in sorted(names):
        hint = "Nommez-le dans un récit, un financement ou une étape, ou retirez-le : il ne sera pas publié."
        file = ptce.documents.folder / FOLDER / name
        yield Problem(Place(file), "media-inutile", f"Rien ne renvoie à « {FOLDER}/{name} »", hint, "warning")
