"""Narratives: inserts, links, raw HTML, and the page they become."""

from pathlib import Path

import pytest

from site_builder.formats.markdown import (
    Insert,
    check_line,
    check_markdown,
    find_inserts,
    find_links_and_images,
    read_narrative,
    render_line,
    render_markdown,
    take_title,
)
from site_builder.problems import Place, Problems


def shown(insert: Insert) -> str:
    return f"<{insert.kind}={insert.id}@{insert.period}{'!' if insert.block else ''}>"


def render(body: str) -> str:
    return render_markdown(body, inserts=shown).strip()


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("Avec [[emplois]].", "<p>Avec <valeur=emplois@>.</p>"),
        ("Avec [[emplois|2023]].", "<p>Avec <valeur=emplois@2023>.</p>"),
        ("[[emplois]]", "<p><valeur=emplois@></p>"),
        ("[[graphique:emplois]]", "<graphique=emplois@!>"),
        ("Avant\n[[Verbatim : broyeur]]\naprès", "<p>Avant</p>\n<verbatim=broyeur@!>\n<p>après</p>"),
        ("`[[emplois|2023]]`", "<p><code>[[emplois|2023]]</code></p>"),
        ("\\[[emplois]]", "<p>[[emplois]]</p>"),
        ("    [[graphique:emplois]]", "<pre><code><span>[[graphique:emplois]]\n</span></code></pre>"),
        ("**[[emplois]]**", "<p><strong><valeur=emplois@></strong></p>"),
        ("[[]] [[a]b]]", "<p>[[]] [[a]b]]</p>"),
        ("# Un\n## Deux", "<h2>Un</h2>\n<h3>Deux</h3>"),
        ("## Deux\n#### Quatre", "<h2>Deux</h2>\n<h3>Quatre</h3>"),
        ("###### Six", "<h2>Six</h2>"),
        ("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>"),
        ("[x](javascript:alert)", "<p>[x](javascript:alert)</p>"),
        ("[x](https://a.fr)", '<p><a href="https://a.fr" rel="external">x</a></p>'),
        ('![Des "gens"](medias/a.jpg)', '<p><img src="medias/a.jpg" alt="Des &quot;gens&quot;" loading="lazy"></p>'),
    ],
)
def test_what_an_editor_types_becomes(body: str, html: str) -> None:
    """Inserts are put in, code stays literal, HTML and scripts stay words."""
    assert render(body) == html


def test_a_bar_in_a_table_cell_is_a_period() -> None:
    """`[[id|2023]]` does not end the cell; right-aligned columns get a class, since inline styles are refused."""
    html = render("| Quoi | Combien |\n|---|--:|\n| Emplois | [[emplois|2023]] |")

    assert '<td class="nombre"><valeur=emplois@2023></td>' in html
    assert html.startswith('<div class="defile" role="region" tabindex="0" aria-label="Tableau">')
    assert "style=" not in html


def test_two_tables_are_two_regions() -> None:
    """Regions of a page do not share a name."""
    table = "| a |\n|---|\n| b |\n\n"

    assert 'aria-label="Tableau 2"' in render(table + "x\n\n" + table)


def test_words_are_typeset_and_code_is_not() -> None:
    """Typography reaches text and picture descriptions, not code nor addresses."""
    html = render_markdown("a `a` ![a](a.jpg)", inserts=shown, typeset=str.upper, address=lambda address: "../" + address)

    assert html == '<p>A <code>a</code> <img src="../a.jpg" alt="A" loading="lazy"></p>\n'


def test_a_file_is_looked_up_by_its_name_on_disk() -> None:
    """`address` is given no « %20 », and what it gives back is written as an address."""
    asked = []
    render_markdown("![v](<medias/un plan.jpg>)", inserts=shown, address=lambda path: asked.append(path) or path)

    assert asked == ["medias/un plan.jpg"]
    assert 'src="medias/un%20plan.jpg"' in render("![v](<medias/un plan.jpg>)")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Avec [[emplois|2023]] et a < b", []),
        ("[[graphique:emplois]]", ["recit-insertion"]),
        ("ici [[verbatim:x]] là", ["recit-insertion"]),
        ("[[photo:x]]", ["recit-insertion"]),
        ("[x](javascript:a)", ["recit-lien"]),
    ],
)
def test_a_line_of_yaml_holds_no_chart(text: str, codes: list[str]) -> None:
    """Inserts that need a line of their own are refused in a sentence, at the sentence's place."""
    problems = Problems()
    check_line(text, Place(Path("ptce.yml"), 7, 3), problems)

    assert [problem.code for problem in problems] == codes
    assert {(problem.place.line, problem.place.column) for problem in problems} <= {(7, 3)}


def test_a_line_of_yaml_has_no_paragraph() -> None:
    """A highlight is rendered inline."""
    assert render_line("Avec **[[emplois|2023]]**", inserts=shown) == "Avec <strong><valeur=emplois@2023></strong>"


def test_inserts_are_found_where_they_stand() -> None:
    """Line and column count from the file's first line; the same words in code before do not mislead."""
    body = "`[[emplois]]` et\nici [[emplois]]\n\n| a |\n|---|\n| [[x|2021]] |\n\n> [[projet:p]]\n"

    places = [(insert.kind, insert.id, insert.period, insert.line, insert.column) for insert in find_inserts(body, 11)]

    assert places == [("valeur", "emplois", "", 12, 5), ("valeur", "x", "2021", 16, 3), ("projet", "p", "", 18, 3)]


def test_a_narrative_may_be_asked_again() -> None:
    """What was found is found again, at another line when the text begins elsewhere."""
    body = "[[a]] [x](y)"

    assert [find_inserts(body, line)[0].line for line in (1, 1, 5)] == [1, 1, 5]
    assert len(find_links_and_images(body)) == len(find_links_and_images(body)) == 1


def test_links_and_images_are_found_where_they_stand() -> None:
    """Addresses come as a file is named on disk."""
    links = find_links_and_images("Un [plan](medias/le%20plan.pdf)\net ![Vue](medias/vue.jpg)\n")

    assert [(link.address, link.image, link.text, link.line, link.column) for link in links] == [
        ("medias/le plan.pdf", False, "", 1, 11),
        ("medias/vue.jpg", True, "Vue", 2, 11),
    ]


def test_front_matter_and_body_know_their_lines() -> None:
    """A key on the file's second line says so, and the body knows where it begins."""
    problems = Problems()
    narrative = read_narrative(b"---\ntitre: Le broyeur\n---\n\nTexte [[a]].\n", Path("recits/a.md"), problems)

    assert narrative is not None
    assert [(name.value, name.place.line) for name, _ in narrative.front.pairs] == [("titre", 2)]
    assert (narrative.body_line, narrative.body) == (4, "\nTexte [[a]].\n")
    assert find_inserts(narrative.body, narrative.body_line)[0].line == 5


@pytest.mark.parametrize(
    ("body", "title", "rest"),
    [
        ("# Le broyeur\n\nTexte", "Le broyeur", "\n\nTexte"),
        ("\n# Le broyeur #\nTexte", "Le broyeur", "\n\nTexte"),
        ("## Le broyeur\n", None, "## Le broyeur\n"),
        ("Texte\n# Plus loin", None, "Texte\n# Plus loin"),
        ("#hashtag", None, "#hashtag"),
    ],
)
def test_the_title_that_opens_a_body(body: str, title: str | None, rest: str) -> None:
    """Only a first heading is the title; lines keep their numbers."""
    assert take_title(body) == (title, rest)


def test_what_a_narrative_may_not_hold() -> None:
    """Raw HTML, refused addresses and misplaced inserts are named where they stand."""
    problems = Problems()
    body = "ok [[a]] et [[graphique:a]]\n<script>x</script>\n\n[x](javascript:a) ![](medias/a.jpg)\n"
    narrative = read_narrative(body.encode(), Path("a.md"), problems)
    assert narrative is not None

    check_markdown(narrative, problems)

    assert [(problem.code, problem.place.line, problem.place.column) for problem in problems] == [
        ("recit-insertion", 1, 13),
        ("recit-html", 2, 1),
        ("recit-lien", 4, 5),
        ("recit-image-sans-texte", 4, 23),
    ]


def test_each_line_of_code_stays_a_line() -> None:
    """Folded on a narrow screen, two lines of YAML must not look like three; what is copied is what was typed."""
    assert render("```yaml\nnom: <Le Moulin>\nterritoire:\n  nom: Ici\n```") == (
        "<pre><code><span>nom: &lt;Le Moulin&gt;\n</span><span>territoire:\n</span><span>  nom: Ici\n</span></code></pre>"
    )
    assert render("    en retrait") == "<pre><code><span>en retrait\n</span></code></pre>"
