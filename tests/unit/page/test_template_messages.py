"""What a template says is found where it stands, and replaced before it is compiled."""

import pytest

from site_builder.page.template_messages import messages, replaced

WORDS = {
    "Le réseau": "The network",
    "Étape {{ n }} sur {{ total }}": "Step {{ n }} of {{ total }}",
    "; enlevez le reste": "; remove the rest",
    "{n} pôles": "{n} clusters",
    "Thèmes": "Topics",
    "Projets": "Projects",
    "cette fiche": "this record",
    'Emporter {{ "cette fiche" if fiche else name }}': 'Download {{ "cette fiche" if fiche else name }}',
}


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("<h2>Le réseau</h2>", "<h2>The network</h2>"),
        ("<p>\n  Étape {{ n }} sur\n {{ total }}\n</p>", "<p>\n  Step {{ n }} of {{ total }}\n</p>"),
        ("<code>x</code> ; enlevez le reste", "<code>x</code>; remove the rest"),
        ('<nav aria-label="Thèmes" class="Thèmes">', '<nav aria-label="Topics" class="Thèmes">'),
        ('{{ "Projets" if many else style("Le réseau" ~ x) }}', '{{ "Projects" if many else style("The network" ~ x) }}'),
        (
            '<h2>Emporter {{ "cette fiche" if fiche else name }}</h2>',
            '<h2>Download {{ "this record" if fiche else name }}</h2>',
        ),
        ('{% if key == "Projets" %}<b>{{ name }}</b> ·{% endif %}', '{% if key == "Projets" %}<b>{{ name }}</b> ·{% endif %}'),
        ('<p data-plusieurs="{n} pôles">', '<p data-plusieurs="{n} clusters">'),
        ("{# Le réseau #}", "{# Le réseau #}"),
    ],
)
def test_messages_are_replaced_and_nothing_else(french, english):
    assert replaced(french, lambda message: WORDS.get(message, message)) == english


def test_messages_are_found_in_their_order():
    assert messages('<p title="Thèmes">Le réseau</p>\n{{ "Projets" }}') == ("Thèmes", "Le réseau", "Projets")
