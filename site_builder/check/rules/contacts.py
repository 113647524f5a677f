"""E-mail addresses and phone numbers in texts that are about to be published: most often a person's, pasted without a thought.

The « contact » of a pole or of its network is there to be published, and what it gives may be repeated in any text; legal
notices must say how to reach publisher and host. Quotations have a rule of their own, which allows none.
"""

import re
from collections.abc import Iterator

from site_builder.check.draft import NarrativeDraft, NetworkDraft, PtceDraft
from site_builder.check.located import child, texts
from site_builder.model.document import Entries, Row, Text
from site_builder.model.privacy import contacts, holds_contact
from site_builder.problems import Problem

DECLARED = ("contact", "editeur", "hebergeur")
SPOKEN = "verbatims"
WEB = re.compile(r"https?://\S+")
"""Numbers in web addresses are no phone numbers."""
HINT = "Retirez ce contact si c'est celui d'une personne. Un contact général s'écrit après « contact: » : on peut alors le citer partout."


def contacts_in_texts(network: NetworkDraft) -> Iterator[Problem]:
    """A contact that no « contact » declares is warned about, without being repeated."""
    shared = _declared(network.node.node) if network.node else ()
    if network.node:
        yield from _said(_texts(network.node.node), shared)
    for ptce in network.ptces:
        yield from _said(_all_texts(ptce), (*shared, *_declared(ptce.file.node)))


def _declared(node: Entries | Row) -> tuple[str, ...]:
    typed = (child(node, key) for key in DECLARED)
    return tuple(one for text in typed if isinstance(text, Text) for one in contacts(text.value))


def _said(found: Iterator[Text], declared: tuple[str, ...]) -> Iterator[Problem]:
    for text in found:
        # Most texts hold none, so what is allowed in them is only taken out of those that do.
        if holds_contact(text.value) and (kind := holds_contact(_without(declared, text.value))):
            message = f"Ce texte contient ce qui ressemble à {kind}"
            yield Problem(text.place._replace(length=1), "contact-dans-un-texte", message, HINT, "warning", private=True)


def _without(declared: tuple[str, ...], text: str) -> str:
    words = WEB.sub(" ", text)
    for one in declared:
        words = words.replace(one, " ")
    return words


def _all_texts(ptce: PtceDraft) -> Iterator[Text]:
    for entries in ptce.documents.files.values():
        yield from _texts(entries)
    for table in ptce.documents.tables:
        yield from (text for row in table for text in texts(row) if table.name != SPOKEN)
    for narrative in ptce.narratives:
        yield from _narrative(narrative)


def _texts(entries: Entries | Row) -> Iterator[Text]:
    """Every scalar but the declared contacts."""
    declared = [text for key in DECLARED if (node := child(entries, key)) for text in texts(node)]
    return (text for text in texts(entries) if text not in declared)


def _narrative(narrative: NarrativeDraft) -> Iterator[Text]:
    yield from texts(narrative.front.node)
    for number, line in enumerate(narrative.text.body.split("\n"), start=narrative.text.body_line):
        yield Text(line, narrative.text.place._replace(line=number))
