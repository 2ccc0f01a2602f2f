# SPDX-License-Identifier: EUPL-1.2
"""The language parts take time that grows with the text and no quicker, also where a text is made to hurt."""

import pytest
from tests.timing import times_longer

from gehoord.accountability.reading.checks import find_checks
from gehoord.accountability.reading.commitments import find_commitments
from gehoord.accountability.reading.dates import find_deadlines
from gehoord.accountability.reading.head import read_head
from gehoord.accountability.reading.layout import Layout
from gehoord.accountability.reading.motions import find_motions
from gehoord.accountability.reading.notes import find_notes
from gehoord.accountability.reading.persons import find_persons

HOSTILE = {
    "days": "op 1 mei 2026 ",
    "terms that count": "binnen drie weken ",
    "conditions": "zodra ik het weet ",
    "motions": "motie van het lid Jansen (SP) ",
    "accepted motions": "aanvaarde moties tabel motie van het lid A ",
    "glued marks": "brief1 ",
    "exported marks": "x[footnoteRef:1] ",
    "notes": "1 Kamerstukken II 2011, 31 293, nr. 4\n",
    "short answers": "Kunt u toezeggen?\n\nNee.\n\n",
    "lists": "De volgende toezeggingen worden afgedaan:\n\n- De toezegging over x;\n\n",
    "rows": "De minister zegt toe de Kamer over iets te informeren.\tKamerstuk 1\tQ1 2025.\n",
    "authors": "JANSEN, A. B., (2024). ",
    "offices": "de minister van Justitie, Veiligheid, ",
    "signatures": "De minister van Justitie,\n",
    "clauses": "ik zal; ",
    "announced lists": "zoals:\n\nDit is.\n\n",
}


def read_language(text: str) -> None:
    """All language parts, one after the other."""
    layout = Layout(text)
    head = read_head(layout, "")
    deadlines = find_deadlines(layout, on=head.on)
    notes = find_notes(layout)
    find_motions(layout)
    find_persons(layout, on=head.on)
    commitments = find_commitments(layout, on=head.on, deadlines=deadlines)
    find_checks(
        layout,
        head=head,
        on=head.on,
        deadlines=deadlines,
        commitments=commitments,
        notes=notes,
        references=(),
        pairs=(),
    )


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_four_times_the_text_takes_about_four_times_as_long(piece: str) -> None:
    head, size = "Datum 1 mei 2024\n\n", 40_000 // len(piece)
    small, large = head + piece * size, head + piece * size * 4

    assert times_longer(lambda: read_language(small), lambda: read_language(large)) < 10
