"""Translations that the site could not use: of an unknown language, of a text that the folder does not hold, with other figures.

Rows hold copies of texts, of those that are held back too: a public check repeats none of them, nor the text that is nearest.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace

from site_builder.check.located import Located
from site_builder.check.nearest import listed
from site_builder.check.tables import read_rows
from site_builder.formats.markdown import check_line, find_inserts
from site_builder.formats.nearest import nearest
from site_builder.model.bank import IndicatorBank
from site_builder.model.document import BankDocuments
from site_builder.model.language import FRENCH, LANGUAGES
from site_builder.model.translation import TranslationRow
from site_builder.problems import Problem, Problems
from site_builder.words.edition import texts_of

CLOSER = " ; « affluents check --internal » montre le plus proche."
FOLLOW = "Corrigez le texte de cette ligne, puis relisez sa traduction."
NO_TEXT = "Ce texte n'est pas dans le dossier : sa traduction ne sert à rien"


def translations(rows: Collection[Located[TranslationRow]], texts: Collection[str], internal: bool) -> Iterator[Problem]:
    """What is wrong in each row; `texts` are those that the folder holds, as they are typed."""
    for problem in _wrong(rows, texts, internal):
        yield replace(problem, private=not internal)


def bank_translations(documents: BankDocuments, bank: IndicatorBank, problems: Problems) -> tuple[Located[TranslationRow], ...]:
    """The rows that lie beside the bank's definitions; all of a bank is public, so the nearest text is always said."""
    rows = read_rows(TranslationRow, documents.translations, problems)
    problems.extend(translations(rows, texts_of(bank), internal=True))
    return rows


def _wrong(rows: Collection[Located[TranslationRow]], texts: Collection[str], internal: bool) -> Iterator[Problem]:
    for row in rows:
        record = row.record
        if record.language not in LANGUAGES or record.language == FRENCH.code:
            hint = f"Écrivez {listed(f'« {code} »' for code in LANGUAGES if code != FRENCH.code)}."
            yield Problem(
                row.place("langue"), "langue-inconnue", f"« {record.language} » n'est pas une langue à traduire", hint
            )
        elif record.text not in texts:
            near = nearest(record.text, texts) if internal else None
            hint = (
                f"Il a peut-être changé : « {near} ». {FOLLOW}"
                if near
                else f"Copiez le texte français tel qu'il est écrit{CLOSER}"
            )
            yield Problem(row.place("texte"), "traduction-sans-texte", NO_TEXT, hint, "warning")
        else:
            yield from _line(row, internal)


def _line(row: Located[TranslationRow], internal: bool) -> Iterator[Problem]:
    """A translation is put where its text is: it holds the same figures, and nothing that a sentence may not hold."""
    found = Problems()
    check_line(row.record.translation, row.place("traduction"), found)
    yield from found
    said, meant = (sorted(i.id for i in find_inserts(text)) for text in (row.record.translation, row.record.text))
    if said != meant:
        kept = ", ".join(f"[[{id}]]" for id in meant) or "aucun"
        hint = f"Gardez les mêmes : {kept}." if internal else "Gardez les mêmes insertions entre crochets, telles quelles."
        message = "La traduction n'a pas les mêmes chiffres que le texte"
        yield Problem(row.place("traduction"), "traduction-chiffres", message, hint)
