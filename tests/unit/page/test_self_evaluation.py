"""What the community's people know and do: before and after with who answered, never below the threshold, never mixed."""

from collections.abc import Callable, Mapping

import pytest

from site_builder.chart.learned import learned_figures
from site_builder.model.chart import BeforeAfter
from site_builder.model.language import FRENCH
from site_builder.model.publication import Publication
from site_builder.model.self_evaluation import SelfEvaluationRow, gathered
from site_builder.page import community, journey, learning
from site_builder.page.blocks.self_evaluation import pooled, topics
from site_builder.page.community import community_context
from site_builder.write import csv

Write = Callable[[dict[str, str]], Publication]
HEAD = "theme;question;moment;modalite;nombre;repondants;sollicites\n"
ONE = HEAD + "pratiques;Nous comptons;avant;Non;6;8;12\npratiques;Nous comptons;avant;Oui;2;;\n"
TWO = HEAD + "pratiques;Nous comptons;avant;Non;3;;\npratiques;Nous comptons;avant;Oui;4;;\n"
FEW = HEAD + "pratiques;Nous comptons;avant;Non;1;;7\npratiques;Nous comptons;avant;Oui;3;;\n"


def pole(answers: str, origin: str = "pôle") -> dict[str, str]:
    return {
        "ptce.yml": f"nom: Un pôle\nstatut: en relecture\norigine: {origin}\ndemarche:\n  - {{etape: clarifier, etat: faite}}\n",
        "autoevaluation.csv": answers,
    }


def network(**poles: Mapping[str, str]) -> dict[str, str]:
    files = {
        f"{slug}/{name}": text.replace("Un pôle", f"Un pôle, {slug}")
        for slug, pole in poles.items()
        for name, text in pole.items()
    }
    return {"reseau.yml": "nom: Réseau\ndepot: prive\n", **files}


def rows(*typed: tuple[str, str, int]) -> list[SelfEvaluationRow]:
    base = {"theme": "pratiques", "question": "Nous comptons"}
    return [SelfEvaluationRow.model_validate({**base, "moment": m, "modalite": a, "nombre": n}) for m, a, n in typed]


def test_before_comes_first_whatever_the_order_of_the_table() -> None:
    answers = gathered(rows(("après", "Oui", 5), ("avant", "Non", 6), ("avant", "Oui", 2)))
    (topic,) = topics(answers, FRENCH, {})
    (question,) = topic.questions
    assert [row.moment for row in question.rows] == ["Avant", "Après"]
    assert [answer for answer, _ in question.answers] == ["Non", "Oui"]
    assert [row.counts for row in question.rows] == [("6", "2"), ("", "5")]


@pytest.mark.parametrize(("answers", "last"), [(2, "l5"), (3, "l5"), (4, "l5"), (5, "l5")])
def test_bars_fill_their_width_and_end_on_the_most_favourable_tone(answers: int, last: str) -> None:
    (topic,) = topics(gathered(rows(*(("avant", f"Réponse {rank}", rank + 1) for rank in range(answers)))), FRENCH, {})
    segments = topic.questions[0].rows[0].segments
    assert sum(segment.width for segment in segments) == pytest.approx(100, abs=0.1)
    assert len({segment.tone for segment in segments}) == answers
    assert segments[-1].tone == last


def test_counts_say_who_answered_and_who_was_asked(written: Write) -> None:
    body = next(iter(learning.pages(written(network(pole=pole(ONE)))))).body
    assert "8\xa0réponses sur 12\xa0personnes sollicitées, soit 67\u202f%" in body


def test_below_the_threshold_nothing_is_public(written: Write) -> None:
    publication = written(network(pole=pole(FEW)))
    (answers,) = publication.network.ptce("pole").self_evaluation
    assert (answers.masked, answers.counts, answers.answered, answers.asked) == (True, (), 0, None)
    assert "Non diffusé, trop peu de réponses" in next(iter(learning.pages(publication))).body
    assert any("auto-évaluation" in held.what for held in publication.network.held_back)


def test_the_same_question_adds_up_over_poles_and_masked_answers_do_not(written: Write) -> None:
    publication = written(network(un=pole(ONE), deux=pole(TWO), trois=pole(FEW)))
    (answers,) = pooled(ptce.self_evaluation for ptce in publication.network.ptces)
    assert (answers.counts, answers.answered, answers.asked) == ((("Non", 9), ("Oui", 6)), 15, None)


def test_each_moment_says_how_many_poles_answered(written: Write) -> None:
    after = "pratiques;Nous comptons;après;Oui;9;;12\n"
    (page,) = community.pages(written(network(un=pole(ONE + after), deux=pole(TWO), trois=pole(FEW + after.replace("9", "2")))))
    assert "15\xa0réponses, dans 2\xa0pôles" in page.body
    assert "9\xa0réponses sur 12\xa0personnes sollicitées, soit 75\u202f%, dans 1\xa0pôle" in page.body


def test_a_pole_alone_counts_no_poles(written: Write) -> None:
    body = next(iter(learning.pages(written(network(un=pole(ONE)))))).body
    assert "dans 1\xa0pôle" not in body


def test_real_and_invented_poles_are_never_mixed(written: Write) -> None:
    publication = written(network(un=pole(ONE), invente=pole(TWO, "fictive")))
    assert [ptce.slug for ptce in publication.network.answering] == ["un"]
    (page,) = community.pages(publication)
    assert "1\xa0pôle a répondu." in page.body


def test_an_invented_community_says_so(publication: Publication) -> None:
    (page,) = community.pages(publication)
    assert "2\xa0pôles inventés ont répondu. Aucune de ces réponses n’est réelle." in page.body


def test_the_demarche_leads_there(publication: Publication) -> None:
    bodies = {page.address: page.body for page in journey.pages(publication)}
    assert 'href="../apprentissages/"' in bodies["la-tresse/demarche/"]


def test_the_answers_can_be_taken_away_without_what_is_masked(written: Write) -> None:
    made = csv.files(written(network(one=pole(ONE), few=pole(FEW))))
    texts = {address: data.decode("utf-8-sig").splitlines()[1:] for address, data in made.items()}
    assert texts["one/apprentissages/autoevaluation.csv"] == [
        "one;pole;pratiques;Nous comptons;avant;;Non;6;8;12;",
        "one;pole;pratiques;Nous comptons;avant;;Oui;2;8;12;",
    ]
    assert texts["few/apprentissages/autoevaluation.csv"] == ["few;pole;pratiques;Nous comptons;avant;;;;;;masquee"]
    assert len(texts["communaute-apprenante/autoevaluation.csv"]) == 3


def test_the_date_of_the_question_is_said(written: Write) -> None:
    dated = ONE.replace("sollicites\n", "sollicites;date\n").replace(";8;12\n", ";8;12;mai 2024\n").replace("2;;\n", "2;;;\n")
    assert "mai 2024" in next(iter(learning.pages(written(network(pole=pole(dated)))))).body


def test_figures_and_words_are_counted_for_the_community_in_order_of_registration(publication: Publication) -> None:
    context = community_context(publication, publication.network.answering)
    assert [row.name for row in context.balance.poles] == ["La Tresse", "Premiers pas en Ravine-Claire"]
    assert [(row.figures, row.voices) for row in context.balance.poles] == [
        ("20\xa0indicateurs chiffrés", "16\xa0paroles"),
        ("2\xa0indicateurs chiffrés", "2\xa0paroles"),
    ]
    assert context.balance.sentence.startswith("22\xa0indicateurs chiffrés")


def test_a_pole_asked_once_compares_nothing(written: Write) -> None:
    body = next(iter(learning.pages(written(network(pole=pole(ONE)))))).body
    assert "rien ne se compare encore" in body
    assert "avant puis après" not in body


def test_favourable_answers_are_compared_where_asked_twice(written: Write) -> None:
    after = "pratiques;Nous comptons;après;Non;3;;12\npratiques;Nous comptons;après;Oui;9;;12\n"
    figures = learned_figures(written(network(un=pole(ONE + after), deux=pole(TWO))).network, FRENCH)
    assert sorted(figures) == ["apprentissages//pratiques", "apprentissages/un/pratiques"]
    for figure in figures.values():
        assert isinstance(figure, BeforeAfter)
        (pair,) = figure.rows
        assert pair.label == "Nous comptons\xa0: «\xa0Oui\xa0»"
        assert (pair.before, pair.before_text, pair.after, pair.after_text) == (25, "2 sur 8", 75, "9 sur 12")
    assert "interrogés aux deux moments\xa0: Un pôle, un." in figures["apprentissages//pratiques"].note
    assert "moments" not in figures["apprentissages/un/pratiques"].note


def test_a_pole_asked_once_is_left_out_of_the_communitys_picture(publication: Publication) -> None:
    figure = learned_figures(publication.network, FRENCH)["apprentissages//connaissances"]
    assert isinstance(figure, BeforeAfter)
    assert (figure.rows[0].before_text, figure.rows[0].after_text) == ("5 sur 15", "13 sur 16")
    assert "moments\xa0: La Tresse." in figure.note


def test_masked_answers_are_in_no_picture(written: Write) -> None:
    after = FEW.removeprefix(HEAD).replace("avant", "après")
    assert learned_figures(written(network(pole=pole(FEW + after))).network, FRENCH) == {}
