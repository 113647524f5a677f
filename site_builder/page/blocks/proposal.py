"""« Proposez-le à la banque »: a ready text for definitions that several poles wrote each on their side."""

from site_builder.formats.yaml_written import document
from site_builder.model.bank_sheets import Typed, typed
from site_builder.model.governance import Alike
from site_builder.model.network import Network

TO_SAY = "À écrire"
WRITTEN = ("type", "nature", "unite", "sens", "definition", "calcul", "limites", "collecte", "frequence", "niveau")


def proposal_text(alike: Alike, network: Network) -> str:
    """A message to copy, then the definition to complete, in the form of the bank's files; plain spaces, as it will be pasted."""
    users = [
        f"- {network.ptce(one.ptce).file.name} : « {one.indicator.name} » ({one.indicator.unit.plural})"
        for one in alike.indicators
    ]
    known = [f"« {network.bank.definitions[id].name} » ({id})" for id in alike.known]
    poles = len({one.ptce for one in alike.indicators})
    lines = [
        f"Proposition pour la banque d'indicateurs : {alike.indicators[0].indicator.name}",
        "",
        f"{poles} pôles semblent compter la même chose, chacun avec sa définition :",
        *users,
        *(["", f"La banque l'a peut-être déjà : {', '.join(known)}. Si oui, il suffit de l'employer."] if known else []),
        "",
        "À décider ensemble : compte-t-on vraiment la même chose ? que laisse-t-on dehors ?",
        "deux pôles peuvent-ils compter la même personne, la même structure, le même objet ?",
        "",
        "Le fichier à compléter :",
        "",
        document(draft(alike)).rstrip(),
    ]
    return "\n".join(lines)


def draft(alike: Alike) -> dict[str, Typed]:
    """The first pole's definition, marked as proposed, with what the bank asks for and nobody wrote yet."""
    said = typed(alike.indicators[0].indicator.definition)
    return {
        "id": said["id"],
        "version": "1",
        "nom": said["nom"],
        "theme": said.get("theme", TO_SAY),
        "statut": "propose",
        **{key: said.get(key, TO_SAY) for key in WRITTEN},
        "agregation": "jamais",
        "agregation_raison": f"{TO_SAY} : qui pourrait être compté deux fois, et ce qui permettrait de le voir",
    }
