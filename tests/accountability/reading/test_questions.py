# SPDX-License-Identifier: EUPL-1.2
"""Questions and answers: in each layout the right words come together, and what was asked stands beside what shares words."""

import pytest

from gehoord.accountability.reading.layout import Layout
from gehoord.accountability.reading.questions import find_pairs
from gehoord.accountability.reading.questions.align import share_out
from gehoord.accountability.reading.questions.labels import Kind, label_of, numbers_in
from gehoord.accountability.reading.questions.pieces import units
from gehoord.accountability.reading.shapes import Span


def told(text: str) -> list[tuple[tuple[int, ...], str, str, str]]:
    """Per pair: numbers, party, the question and the answer as they stand ("" for none), white space as one space."""
    layout = Layout(text)

    def words(span: Span | None) -> str:
        return layout.words(span.pieces()) if span else ""

    return [(one.nrs, one.party, words(one.question), words(one.answer)) for one in find_pairs(layout)]


LAYOUTS = {
    "labels": "Vraag 1\nWat gaat u doen?\n\nAntwoord 1\nDat leest u hieronder.\n\nVraag 2\nWanneer?\n\nAntwoord op vraag 2\nIn mei.\n",
    "labels with a sign": "Vraag 1: Wat gaat u doen?\nAntwoord: Dat leest u hieronder.\n\nVraag 2: Wanneer?\nAntwoord: In mei.\n",
    "bullets and no label for answers": (
        " • Vraag 1\n  Wat gaat u doen?\n\n  Dat leest u hieronder.\n\n • Vraag 2\n  Wanneer?\n\n  In mei.\n"
    ),
    "numbers alone": "1\nWat gaat u doen?\n\nDat leest u hieronder.\n\n2\nWanneer?\n\nIn mei.\n",
    "all questions first": (
        "1\nWat gaat u doen?\n\n2\nWanneer?\n\n1 De Krant, 3 mei 1998\n\nAntwoord\n\nAntwoord van minister Jansen (Financiën). "
        "(Ontvangen 3 juni 1998)\n\n1\nDat leest u hieronder.\n\n2\nIn mei.\n"
    ),
    "letters": "V.  Wat gaat u doen?\n\nA.  Dat leest u hieronder.\n\nV.  Wanneer?\n\nA.  In mei.\n",
    "a table": "Nr\tVraag\tAntwoord\n1\tWat gaat u doen?\tDat leest u hieronder.\n2\tWanneer?\tIn mei.\n",
    "a table with strokes": (
        "| Nr. | Fractie | Vraag | Antwoord |\n| 1 | SP | Wat gaat u doen? | Dat leest u hieronder. |\n"
        "| 2 | SP | Wanneer? | In mei. |\n"
    ),
}


@pytest.mark.parametrize("text", LAYOUTS.values(), ids=LAYOUTS)
def test_a_layout_gives_its_two_pairs(text: str) -> None:
    found = told(text)

    assert [(question, answer) for _nrs, _party, question, answer in found] == [
        ("Wat gaat u doen?", "Dat leest u hieronder."),
        ("Wanneer?", "In mei."),
    ]


def test_a_joint_answer_makes_one_pair_of_its_questions() -> None:
    text = "Vraag 2\nWat?\n\nVraag 3\nWanneer?\n\nAntwoord op vraag 2 en 3\nDit najaar.\n\nVraag 1\nWie?\n\nAntwoord op vraag 1\nIk.\n"

    found = told(text)

    assert [(nrs, answer) for nrs, _party, _question, answer in found] == [
        ((2, 3), "Dit najaar."),
        ((1,), "Ik."),
    ]
    assert found[0][2] == "Wat? Wanneer?"


def test_lettered_questions_are_told_apart_and_together() -> None:
    text = "Vraag 3a\nWat?\n\nVraag 3b\nWanneer?\n\nAntwoord op vraag 3\nDit najaar.\n\nVraag 4a\nWie?\n\nAntwoord op vraag 4a\nIk.\n"

    assert [answer for _nrs, _party, _question, answer in told(text)] == ["Dit najaar.", "Ik."]


def test_a_question_without_an_answer_stays_without_one() -> None:
    text = "Vraag 1\nWat?\n\nAntwoord 1\nDit.\n\nVraag 2\nWanneer?\n"

    assert told(text)[1] == ((2,), "", "Wanneer?", "")


def test_in_a_consultation_remarks_belong_to_nobody_and_the_heading_gives_the_party() -> None:
    text = (
        "Vragen en opmerkingen van de leden van de CDA-fractie\n\nDe leden van de CDA-fractie hebben kennisgenomen van de brief.\n\n"
        "Genoemde leden vragen wanneer de wet komt.\n\nDe wet komt in het voorjaar.\n\nDaarna volgt een evaluatie.\n\n"
        "De leden van de CDA-fractie vinden dat goed.\n\n"
        "Vragen en opmerkingen van de leden van de SP-fractie\n\nKan de minister toelichten wat het kost?\n\nHet kost niets.\n"
    )

    assert told(text) == [
        (
            (),
            "CDA",
            "Genoemde leden vragen wanneer de wet komt.",
            "De wet komt in het voorjaar. Daarna volgt een evaluatie.",
        ),
        ((), "SP", "Kan de minister toelichten wat het kost?", "Het kost niets."),
    ]


def test_answers_in_a_later_part_go_to_the_questions_whose_words_they_share() -> None:
    text = (
        "I Vragen en opmerkingen vanuit de fracties\n\nVVD-fractie\n\nDe leden van de VVD-fractie vragen naar de kosten van het loket.\n\n"
        "Deze leden vragen of scholen meedoen.\n\nII Reactie van de minister\n\nVVD-fractie\n\n"
        "De kosten van het loket zijn twee miljoen euro.\n\nAlle scholen doen mee. Zij krijgen een brief.\n"
    )

    assert [answer for _nrs, _party, _question, answer in told(text)] == [
        "De kosten van het loket zijn twee miljoen euro.",
        "Alle scholen doen mee. Zij krijgen een brief.",
    ]


def test_a_page_end_and_notes_within_an_answer_are_cut_out_of_it() -> None:
    text = (
        "Vraag 1\nWat?\n\nAntwoord 1\nDit is het begin van het antwoord, en dat\n\n1 Kamerstuk 31 293, nr. 45\n\n"
        "ah-tk-20222023-1944\nISSN 0921 - 7398\n\nTweede Kamer, vergaderjaar 2022–2023, Aanhangsel 1\n\ngaat hier verder.\n"
    )
    layout = Layout(text)

    (pair,) = find_pairs(layout)

    assert pair.answer is not None
    assert layout.words(pair.answer.pieces()) == "Dit is het begin van het antwoord, en dat gaat hier verder."
    assert len(pair.answer.segments) == 2


def test_a_letter_that_only_speaks_of_questions_has_no_pairs() -> None:
    text = "Geachte voorzitter,\n\nOp vragen van het lid Jansen (SP) antwoordde ik eerder.\n\nDe motie verzoekt de regering om meer.\n"

    assert told(text) == []


def test_an_answer_that_points_to_another_says_which() -> None:
    text = "Vraag 1\nWat?\n\nAntwoord 1\nDit.\n\nVraag 2\nEn?\n\nAntwoord 2\nZie het antwoord op vraag 1.\n"

    assert [pair.see_answer for pair in find_pairs(Layout(text))] == [None, 1]


def test_demands_stand_beside_the_sentences_that_share_their_words_and_are_not_judged() -> None:
    text = (
        "Vraag 1\nHoeveel meldingen kreeg het loket? Wanneer komt het rapport over tolken? Zo nee, waarom niet?\n\n"
        "Antwoord 1\nHet loket kreeg 200 meldingen.\n"
    )
    layout = Layout(text)

    demands = find_pairs(layout)[0].demands

    assert [one.text for one in demands] == [
        "Hoeveel meldingen kreeg het loket?",
        "Wanneer komt het rapport over tolken?",
    ]
    assert [[text[start:end] for start, end, _share in one.matches] for one in demands] == [
        ["Het loket kreeg 200 meldingen."],
        [],
    ]


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("2 t/m 6", (2, 3, 4, 5, 6)),
        ("3 en 4", (3, 4)),
        ("7, 8 en 9", (7, 8, 9)),
        ("4-6", (4, 5, 6)),
        ("1 tot en met 3", (1, 2, 3)),
    ],
)
def test_numbers_of_a_label_are_all_told(words: str, numbers: tuple[int, ...]) -> None:
    assert numbers_in(words) == numbers


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Vraag 3", Kind.QUESTION),
        ("Vragen 3 en 4:", Kind.QUESTION),
        ("Antwoord op de vragen 1, 2 en 5", Kind.ANSWER),
        ("Antwoord op vraag 6 en vraag 7", Kind.ANSWER),
        ("Antwoord:", Kind.ANSWER),
        ("12.", Kind.NUMBER),
        ("Antwoord van minister Jansen (Financiën)", Kind.ANSWERS_BEGIN),
        ("Vragen van het lid Jansen over 3 zaken", Kind.TEXT),
        ("a. nieuwe contracten", Kind.TEXT),
        ("Hoogachtend,", Kind.STOP),
    ],
)
def test_a_paragraph_begins_with_its_label(said: str, kind: Kind) -> None:
    assert label_of(said).kind is kind


def test_more_questions_than_paragraphs_leaves_some_without_an_answer() -> None:
    rows = units(Layout("Alle scholen doen mee.\n"))

    shares, _sure = share_out(["Wat kost het?", "Doen scholen mee?", "Wanneer?"], rows)

    assert sum(map(len, shares)) == 1
    assert [one.said for one in shares[1]] == ["Alle scholen doen mee."]
