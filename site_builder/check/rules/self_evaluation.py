"""The self-evaluation adds up: each answer once, no more answers than people, no person alone in a public folder."""

from collections.abc import Iterator

from site_builder.check.draft import NetworkDraft
from site_builder.check.located import Located
from site_builder.check.measure_value import REMOVE_ROW
from site_builder.model.diffusion import Repository
from site_builder.model.self_evaluation import Moment, SelfEvaluationRow
from site_builder.problems import Problem

Group = list[Located[SelfEvaluationRow]]


def self_evaluation(network: NetworkDraft) -> Iterator[Problem]:
    """One row per answer, question and moment, whose counts agree with those who answered and were asked."""
    public = network.setting.file.repository is Repository.PUBLIC
    for ptce in network.ptces:
        groups: dict[tuple[str, Moment], Group] = {}
        for row in ptce.self_evaluation:
            groups.setdefault((row.record.question, row.record.moment), []).append(row)
        for group in groups.values():
            yield from _twice(group)
            yield from _too_many(group)
            if public and _given(group) == 1:
                message = "C'est la réponse d'une seule personne, dans un dossier public"
                yield Problem(group[0].place(), "reponse-individuelle", message, REMOVE_ROW, private=True)


def _twice(group: Group) -> Iterator[Problem]:
    seen: set[str] = set()
    for row in group:
        answer = row.record.answer
        if answer in seen:
            message = f"« {answer} » est compté deux fois pour cette question et ce moment"
            yield Problem(
                row.place("modalite"), "autoevaluation-double", message, "Gardez une seule ligne par réponse possible."
            )
        seen.add(answer)


def _too_many(group: Group) -> Iterator[Problem]:
    given = sum(row.record.count for row in group)
    for row in group:
        answered, asked = row.record.answered, row.record.asked
        if answered is not None and given > answered:
            message = f"Les réponses font {given} en tout, pour {answered} en « repondants »"
            hint = "« repondants » compte tous ceux qui ont répondu à la question : vérifiez les deux."
            yield Problem(row.place("repondants"), "autoevaluation-effectifs", message, hint)
        elif asked is not None and max(given, answered or 0) > asked:
            message = f"{max(given, answered or 0)} réponses pour {asked} en « sollicites »"
            hint = "On ne peut pas avoir plus de réponses que de personnes sollicitées : vérifiez les deux."
            yield Problem(row.place("sollicites"), "autoevaluation-effectifs", message, hint)


def _given(group: Group) -> int:
    return max(sum(row.record.count for row in group), *(row.record.answered or 0 for row in group))
