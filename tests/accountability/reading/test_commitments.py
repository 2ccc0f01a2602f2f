# SPDX-License-Identifier: EUPL-1.2
"""What is promised, planned, done or refused, and what is not. Invented sentences, in `sentences.txt` beside this file."""

import re
from datetime import date
from pathlib import Path

import pytest
from tests.accountability.reading import language

from gehoord.accountability.reading import read
from gehoord.accountability.reading.commitments import find_commitments
from gehoord.accountability.reading.dates import find_deadlines
from gehoord.accountability.reading.head import read_head
from gehoord.accountability.reading.layout import Layout
from gehoord.accountability.reading.shapes import Commitment

SENTENCES = [
    tuple(line.split("|", 1))
    for line in (Path(__file__).parent / "sentences.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
ON = date(2023, 1, 4)


def before(sentence: str) -> date:
    """A day before all that a sentence announces."""
    return date(min([ON.year, *map(int, re.findall(r"\b(?:19|20)\d\d\b", sentence))]), 1, 4)


def commitments(text: str, on: date | None = ON) -> list[Commitment]:
    """The commitments of a text, with its own terms."""
    layout = Layout(text)
    day = read_head(layout, "").on or on
    return find_commitments(layout, on=day, deadlines=find_deadlines(layout, on=day))


def letter(body: str) -> str:
    """A body with a head and an end."""
    return f"Datum 4 januari 2023\n\nGeachte voorzitter,\n\n{body}\n\nHoogachtend,\n\nde minister van Wonen,\n\n\n\nA. de Wit\n"


@pytest.mark.parametrize(("kind", "sentence"), [row for row in SENTENCES if row[0] != "-"])
def test_a_sentence_is_read_as_its_kind(kind: str, sentence: str) -> None:
    assert kind in [one.kind for one in commitments(f"Geachte voorzitter,\n\n{sentence}\n", before(sentence))]


@pytest.mark.parametrize("sentence", [sentence for kind, sentence in SENTENCES if kind == "-"])
def test_what_is_asked_told_or_somebody_elses_is_no_commitment(sentence: str) -> None:
    assert commitments(f"Geachte voorzitter,\n\n{sentence}\n", ON) == []


def test_a_promise_has_its_owner_its_addressee_and_its_term() -> None:
    found = commitments(letter("Ik zal uw Kamer vóór 1 juli 2023 over de uitkomst informeren."))

    assert [(one.kind, one.owner, one.to_whom, one.due and one.due.last) for one in found] == [
        ("toezegging", "minister van Wonen", "uw Kamer", date(2023, 7, 1))
    ]
    assert found[0].implicit


def test_the_term_may_stand_in_the_sentence_before() -> None:
    found = commitments(
        letter("Het onderzoek is eind 2023 gereed. Ik zal de Kamer over de uitkomst berichten.")
    )

    assert [(one.kind, one.due and one.due.last) for one in found if one.kind == "toezegging"] == [
        ("toezegging", date(2023, 12, 31))
    ]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ("Ik zeg toe dit te onderzoeken.", "open"),
        (
            "Ik heb toegezegd dit te onderzoeken. Met deze brief geef ik daaraan invulling.",
            "invulling_gegeven",
        ),
        ("Ik heb toegezegd dit te onderzoeken. In deze brief doe ik dat gestand.", "invulling_gegeven"),
        ("Met deze brief kom ik de toezegging aan het lid Zandvoort na.", "afgedaan"),
        ("De toezegging is hiermee afgedaan.", "afgedaan"),
        ("Ik heb toegezegd dit na te zenden; dat is gebeurd op 9 maart.", "uitgevoerd"),
        ("Ik heb toegezegd u te informeren. De verzending is vertraagd.", "vertraagd"),
        ("Openstaand blijft de toezegging over het loket.", "open"),
    ],
)
def test_what_the_text_itself_says_became_of_a_promise(body: str, status: str) -> None:
    found = [one for one in commitments(letter(body)) if one.kind == "toezegging"]

    assert [(one.status, one.self_declared) for one in found] == [
        (status, status in ("invulling_gegeven", "afgedaan", "uitgevoerd"))
    ]


def test_a_list_under_a_closing_heading_gives_each_promise_and_no_motion() -> None:
    text = (
        "Met de brief worden de volgende moties en toezeggingen afgedaan:\n\n"
        "- De toezegging over de wachttijden;\n\n- De motie van het lid Zandvoort over daken;\n\n"
        "- De toezegging aan het lid Oudeland (SP) over het loket.4\n\nDit is iets anders.\n"
    )

    found = commitments(text)

    assert [(one.text, one.status, one.self_declared) for one in found] == [
        ("De toezegging over de wachttijden", "afgedaan", True),
        ("De toezegging aan het lid Oudeland (SP) over het loket", "afgedaan", True),
    ]


def test_the_chair_of_a_debate_lists_promises() -> None:
    text = (
        "De voorzitter:\nIk noteer twee toezeggingen:\n- De minister stuurt de Kamer voor de zomer een brief over daken;\n"
        "- De minister neemt daarin een hoofdstuk op over goten.\n\nDe beraadslaging wordt gesloten.\n"
    )

    found = commitments(text)

    assert [one.text for one in found] == [
        "De minister stuurt de Kamer voor de zomer een brief over daken",
        "De minister neemt daarin een hoofdstuk op over goten",
    ]
    assert [one.due.raw for one in found if one.due] == ["voor de zomer"]


def test_rows_of_a_table_have_their_state_from_the_last_cell() -> None:
    text = (
        "Omschrijving\tVindplaats\tStand van zaken\n\n"
        "De Minister zegt toe de Kamer te informeren over de daken.\tKamerstuk 31 311, nr. 258\tQ1 2025.\n\n"
        "De Staatssecretaris heeft toegezegd het aantal meldingen te delen.\tKamerstuk 31322, nr. 531\tUitgevoerd, zie nr. 540.\n\n"
        "De motie-Zandvoort verzoekt de regering een plan.\tKamerstuk 29544-1230\tDe Kamer wordt in 2025 geïnformeerd.\n"
    )

    found = commitments(text)

    assert [(one.kind, one.status, one.due and one.due.raw) for one in found] == [
        ("toezegging", "open", "Q1 2025"),
        ("toezegging", "uitgevoerd", None),
        ("toezegging", "open", "in 2025"),
    ]
    assert found[2].text == "De Kamer wordt in 2025 geïnformeerd."


def test_the_head_or_title_of_a_table_says_that_its_rows_are_promises() -> None:
    text = (
        "Toezeggingen\n\n| Nr. | Omschrijving | Bron | Stand |\n|---|---|---|---|\n"
        "| 1 | Navraag doen bij de waterschappen | AO 3 juni | Loopt |\n"
        "| 2 | Brief over de dijken | 31 311, nr. 4 | Voldaan |\n\n"
        "Moties\n\n| Nr. | Omschrijving | Bron | Stand |\n|---|---|---|---|\n| 3 | Motie-Zandvoort over daken | 31 311, nr. 8 | Loopt |\n"
    )

    assert [(one.text, one.status) for one in commitments(text)] == [
        ("Navraag doen bij de waterschappen", "lopend"),
        ("Brief over de dijken", "afgedaan"),
    ]


def test_cells_of_a_row_may_stand_below_each_other() -> None:
    text = (
        "Omschrijving van de toezegging\nVindplaats\nStand van zaken\n\n"
        "De minister gaat na of het loket langer open kan.\nCommissiedebat Loketten van 3 juni 2023\nDe Kamer wordt in het najaar geïnformeerd.\n\n"
        "De minister zendt de Kamer de cijfers over daken.\nKamerstuk 31 311, nr. 8\nVertraagd.\n\nDit is iets anders.\n"
    )

    assert [(one.text, one.status) for one in commitments(text)] == [
        ("De minister gaat na of het loket langer open kan.", "open"),
        ("De minister zendt de Kamer de cijfers over daken.", "vertraagd"),
    ]


def test_numbered_measures_of_an_annex_are_one_item_each() -> None:
    text = "Bijlage 2 – Voortgang maatregelen daken\n\n" + "\n\n".join(
        f"Maatregel {number}. Iets over daken\n{body}"
        for number, body in enumerate(
            (
                "Het meldpunt voor daken is in 2024 opgericht en heeft al vele vragen beantwoord.",
                "De opening van de school is vertraagd door problemen bij de aanbesteding van het werk.",
                "Momenteel voert het ministerie gesprekken met alle partijen over de kosten ervan.",
            ),
            start=1,
        )
    )

    found = [one for one in commitments(text) if one.kind == "maatregel"]

    assert [one.status for one in found] == ["uitgevoerd", "vertraagd", "lopend"]


@pytest.mark.parametrize(
    ("question", "answer", "kind"),
    [
        ("Bent u bereid de norm te verhogen?", "Nee.", "afwijzing"),
        ("Kunt u toezeggen dat dit gebeurt?", "Dat doe ik graag.", "toezegging"),
        ("Klopt dit bericht?", "Nee.", ""),
        ("Deelt u deze mening?", "Nee.", ""),
    ],
)
def test_a_short_answer_says_yes_or_no_to_a_request_only(question: str, answer: str, kind: str) -> None:
    found = commitments(f"Vraag 1\n{question}\n\nAntwoord 1\n{answer}\n")

    assert [one.kind for one in found] == ([kind] if kind else [])


def test_a_short_no_belongs_to_its_question_wherever_that_stands() -> None:
    text = (
        "1\nKlopt dit bericht?\n\n2\nBent u bereid de norm te verhogen?\n\n3\nIs dit onderzocht?\n\n"
        "Antwoord van minister De Wit (Wonen)\n\n1\nNee.\n\n2\nNee.\n\n3\nNee, dat is niet gebeurd.\n"
    )

    found = read(text).commitments

    assert [(one.kind, "norm te verhogen" in one.reason) for one in found] == [("afwijzing", True)]


def test_what_members_say_in_a_consultation_or_debate_is_left_out() -> None:
    text = (
        "Inbreng van de leden van de SP-fractie\n\n"
        "De leden van de SP-fractie lezen dat de minister de Kamer in het voorjaar zal informeren. Zij vinden dat laat.\n\n"
        "Mevrouw Zandvoort (SP):\nIk zal de Kamer een voorstel doen voor 1 juli 2023.\n\n"
        "Minister De Wit:\nIk zal de Kamer daarover vóór 1 juli 2023 berichten.\n"
    )

    assert [one.text for one in commitments(text)] == ["Ik zal de Kamer daarover vóór 1 juli 2023 berichten."]


def test_an_answer_that_opens_with_what_members_ask_is_read() -> None:
    text = (
        "De leden van de SP-fractie vragen naar de daken. Zij horen graag wanneer de Kamer een brief ontvangt. "
        "Ik zal uw Kamer daarover vóór 1 juli 2023 berichten. De leden van de SP-fractie willen dat de Kamer in mei een lijst ontvangt.\n"
    )

    assert [one.text for one in commitments(text)] == ["Ik zal uw Kamer daarover vóór 1 juli 2023 berichten."]


def test_commitments_of_the_known_texts() -> None:
    scores = language.commitments()

    assert scores["toezegging"].share >= 0.95, scores["toezegging"].wrong
    assert scores["toezegging"].f1 >= 0.95, scores["toezegging"].wrong
    assert scores["afwijzing"].f1 >= 0.85, scores["afwijzing"].wrong
    assert scores["all"].share >= 0.88, scores["all"].wrong
    assert scores["all"].f1 >= 0.85, scores["all"].wrong


HELD = {
    "toezegging": (0.94, 0.96),
    "afwijzing": (0.96, 0.86),
    "doorlopend": (0.85, 0.9),
    "wetsvoorstel": (0.85, 0.8),
}
"""Share found and share right, of all sets that were opened to mend the reader: just under what it reaches."""
HELD |= {"maatregel": (0.63, 0.75), "voornemen": (0.7, 0.43), "all": (0.86, 0.84)}


@pytest.mark.parametrize("kind", HELD)
def test_commitments_of_the_opened_sets(kind: str) -> None:
    score = language.commitments(parts=language.LOOKED_AT)[kind]

    assert score.share >= HELD[kind][0], score.wrong
    assert score.right / (score.right + score.false) >= HELD[kind][1], score.wrong


def test_what_is_said_to_be_sure_in_the_opened_sets_is_right() -> None:
    many, share = language.sure_and_right(language.commitments(parts=language.LOOKED_AT)["all"])

    assert many >= 25
    assert share >= 0.98


@language.real
def test_commitments_of_the_five_real_documents() -> None:
    scores = language.commitments(real_ones=True)

    assert scores["toezegging"].f1 >= 0.95, scores["toezegging"].wrong
    assert scores["all"].share >= 0.88, scores["all"].wrong
    assert scores["all"].f1 >= 0.85, scores["all"].wrong


def test_who_says_to_be_sure_is_right() -> None:
    terms, _same = language.terms()

    many, share = language.sure_and_right(
        language.commitments()["all"], language.motions(), language.persons(), terms
    )

    assert many >= 120
    assert share >= 0.98
