"""What a questionnaire says besides its questions: why, who reads, what is anonymous and how far, how to withdraw."""

from collections.abc import Iterator

from site_builder.model.survey import Form

CODE_LABEL = "Votre code"
CODE_HINT = (
    "Il relie votre réponse d’avant à celle d’après sans dire qui vous êtes. Formez-le de la même façon les deux fois : "
    "les deux premières lettres du prénom de votre mère, les deux chiffres de votre jour de naissance, "
    "les deux premières lettres de la commune où vous êtes né. Exemple : MA07LY."
)
MOMENT_LABEL = "Vous répondez :"
MOMENT_ANSWERS = {"avant": "avant, au début", "après": "après, à la fin"}
AGREED_LABEL = "J’ai lu ce qui précède et j’accepte de répondre."
WORDS_LABEL = "Souhaitez-vous ajouter quelque chose, avec vos mots ?"
WORDS_HINT = (
    "Ne nommez personne. Vos mots servent à comprendre les chiffres ; ils ne sont publiés que si l’on vous demande votre accord "
    "à part, et que vous le donnez."
)
GROUP_LABELS = {"sexe": "Vous êtes :", "age": "Votre âge :", "famille": "Votre structure est :"}
MODALITY_LABELS = {"femmes": "une femme", "hommes": "un homme"}
ONE_ANSWER = "Une seule réponse."


def title(form: Form) -> str:
    """« La Tresse : questionnaire aux membres »."""
    names = {"membres": " aux membres", "publics": " aux personnes concernées", "habitants": " aux habitants"}
    return f"{form.pole} : questionnaire{names.get(form.audience, '')}"


def paragraphs(form: Form) -> Iterator[str]:
    """The default wording, one text a paragraph: the pole may replace it, and answers for what it promises."""
    contact = form.contact.rstrip(".")
    yield (
        f"Ce questionnaire est fait par {form.pole}. Il sert à savoir ce qui change, ou ne change pas, avec le pôle, à corriger ce qui ne va "
        "pas, et à en rendre compte dans un rapport public."
    )
    yield (
        "Répondre est libre. Vous pouvez passer une question et vous arrêter quand vous voulez : personne n’est mieux ou moins bien traité "
        "selon qu’il répond ou non."
    )
    yield (
        "Les réponses, une à une, sont lues par l’équipe qui mène l’enquête, et ne sont pas publiées. Le rapport ne donne que des nombres, et "
        f"aucun quand moins de {form.threshold} personnes ont répondu."
    )
    yield (
        f"{_anonymity(form)} Dans un petit groupe, plusieurs réponses mises bout à bout peuvent laisser deviner qui les a données : "
        "passez les questions qui vous gênent."
    )
    yield f"{_withdrawal(form, contact)} En cas de désaccord, vous pouvez saisir la CNIL (cnil.fr)."


def _anonymity(form: Form) -> str:
    if form.twice:
        return (
            "Votre nom n’est pas demandé. Le questionnaire se remplit deux fois, avant et après : un code, que vous seul savez "
            "refaire, relie vos deux réponses ; qui vous connaît bien pourrait le deviner."
        )
    return "Votre nom n’est pas demandé, et nous ne cherchons pas à savoir qui a répondu."


def _withdrawal(form: Form, contact: str) -> str:
    """`contact`: where to write, or ""."""
    giver = "la personne qui vous a remis ce questionnaire"
    if form.twice:
        whom = f"ici : {contact}" if contact else f"à {giver}"
        return f"Pour retirer vos réponses ou savoir ce qui en est gardé, donnez votre code, avant la publication du rapport, {whom}."
    return (
        "Comme votre nom n’est pas demandé, on ne peut pas retrouver votre réponse une fois remise : pour la retirer, ne la remettez pas. "
        f"Pour toute question : {contact or giver}."
    )
