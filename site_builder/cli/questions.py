"""The answers that `affluents new` needs: from options, or asked one by one on a terminal."""

from dataclasses import dataclass, field

import click

from site_builder.formats.nearest import nearest
from site_builder.model.bank import IndicatorBank, IndicatorDefinition
from site_builder.model.ptce import StepName
from site_builder.model.scalar import folded
from site_builder.start.beginning import proposed_slug, slug_fault
from site_builder.start.proposal import proposed

EVERY_POLE = "cooperation"
"""The theme of a pole that names none: to cooperate is what all of them do."""
STEPS = {
    StepName.CLARIFY: "clarifier notre mission sociale",
    StepName.MAP: "cartographier nos parties prenantes",
    StepName.BUILD: "construire notre référentiel",
    StepName.MEASURE: "mesurer et restituer",
}


@dataclass(frozen=True)
class Given:
    """Answers given as options: what is missing takes its default, or is refused."""

    said_name: str | None = None
    said_territory: str | None = None
    said_step: str | None = None
    said_themes: tuple[str, ...] = field(default=())

    def slug(self, typed: str, fault: str, near: str) -> str:
        raise click.UsageError(f"« {typed} » ne peut pas nommer le dossier : {fault}. Écrivez par exemple « {near} ».")

    def name(self) -> str:
        if not (self.said_name or "").strip():
            raise click.UsageError('Il manque le nom du pôle : --nom "Pôle du Haut-Pays".')
        return _one_line(self.said_name or "")

    def territory(self) -> str:
        return _one_line(self.said_territory or "")

    def step(self) -> StepName:
        return StepName(self.said_step) if self.said_step else StepName.CLARIFY

    def themes(self, bank: IndicatorBank) -> tuple[str, ...]:
        """Ids of themes of the bank. Raises click.UsageError for an unknown one, with the nearest."""
        return tuple(_theme(bank, typed) for typed in self.said_themes) or (EVERY_POLE,)

    def indicators(self, bank: IndicatorBank, themes: tuple[str, ...]) -> tuple[IndicatorDefinition, ...]:
        return proposed(bank, themes)


class Asked(Given):
    """Answers asked on a terminal, where no option gave them."""

    def slug(self, typed: str, fault: str, near: str) -> str:
        click.echo(f"« {typed} » ne peut pas nommer le dossier : {fault}.")
        return refuse_slug(_ask("Nom du dossier", near), self)

    def name(self) -> str:
        if self.said_name:
            return super().name()
        while not (name := _one_line(_ask("Nom du pôle"))):
            click.echo("Il faut un nom, tel qu’il se lira sur le rapport.")
        return name

    def territory(self) -> str:
        if self.said_territory is not None:
            return super().territory()
        return _one_line(_ask("Territoire (Entrée : plus tard)", ""))

    def step(self) -> StepName:
        if self.said_step:
            return super().step()
        click.echo("Où en est le pôle ?")
        return list(STEPS)[_numbers(list(STEPS.values()), "Étape", "1", most=1)[0]]

    def themes(self, bank: IndicatorBank) -> tuple[str, ...]:
        if self.said_themes:
            return super().themes(bank)
        click.echo("Ses thèmes :")
        themes = bank.file.themes
        return tuple(themes[rank].id for rank in _numbers([theme.name for theme in themes], "Thèmes, par leurs numéros", "1"))

    def indicators(self, bank: IndicatorBank, themes: tuple[str, ...]) -> tuple[IndicatorDefinition, ...]:
        found = proposed(bank, themes)
        if not found:
            return ()
        click.echo("Pour commencer, le noyau de la banque propose :")
        everyone = " ".join(str(rank) for rank in range(1, len(found) + 1))
        names = [f"{definition.name} ({bank.unit(definition.unit).plural})" for definition in found]
        return tuple(found[rank] for rank in _numbers(names, "Lesquels garder (0 : aucun)", everyone, none=True))


def refuse_slug(typed: str, answers: Given) -> str:
    """The name typed when a folder can bear it; else what the editor answers instead. Raises click.UsageError."""
    fault = slug_fault(typed)
    return answers.slug(typed, fault, proposed_slug(typed)) if fault else typed


def _theme(bank: IndicatorBank, typed: str) -> str:
    names = {folded(name): theme.id for theme in bank.file.themes for name in (theme.id, theme.name)}
    if (found := names.get(folded(typed))) is None:
        near = nearest(typed, [theme.id for theme in bank.file.themes])
        known = f"Vouliez-vous dire {near} ?" if near else f"Thèmes : {', '.join(theme.id for theme in bank.file.themes)}."
        raise click.UsageError(f"« {typed} » n’est pas un thème de la banque. {known}")
    return found


def _numbers(choices: list[str], question: str, default: str, most: int = 0, none: bool = False) -> list[int]:
    """Ranks from 0 of the choices answered by number; asks again until the answer is understood."""
    for rank, choice in enumerate(choices, 1):
        click.echo(f"  {rank:>2}  {choice}")
    while True:
        words = _ask(question, default).replace(",", " ").replace(";", " ").split()
        if none and words == ["0"]:
            return []
        ranks = [int(word) - 1 for word in words if word.isascii() and word.isdigit() and 1 <= int(word) <= len(choices)]
        if words and len(ranks) == len(words) and (not most or len(ranks) <= most):
            return list(dict.fromkeys(ranks))
        click.echo(f"Écrivez {'un numéro' if most == 1 else 'des numéros séparés par des espaces'}, de 1 à {len(choices)}.")


def _ask(question: str, default: str | None = None) -> str:
    answer: str = click.prompt(question, default=default, show_default=bool(default), prompt_suffix=" : ")
    return answer


def _one_line(text: str) -> str:
    return " ".join(text.split())
