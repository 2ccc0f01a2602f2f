# SPDX-License-Identifier: EUPL-1.2
"""Texts in pieces, and the words of findings marked in them: nothing is lost, doubled or moved."""

import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from gehoord.accountability.pages.documents.marks import Bit, Mark, paragraphs
from gehoord.accountability.queries.documents.find import words_at
from gehoord.accountability.queries.documents.in_piece import found_between
from gehoord.accountability.queries.documents.pieces import PIECE, SLACK, Piece, piece_at
from gehoord.accountability.reading.shapes import Reading

from .builders_documents import document, item, reading


def whole(text: str, *, first: int = 0) -> Piece:
    return Piece(text, first, first + len(text), first + len(text), 1, 1)


def flat(told: list[list[Bit]]) -> list[tuple[str, str]]:
    return [(bit.text, bit.kinds.replace("k-", "")) for bits in told for bit in bits]


def test_a_text_without_marks_is_its_paragraphs() -> None:
    assert flat(paragraphs(whole("een\nRegel\n\n  twee\n \n\ndrie"), [])) == [
        ("een\nRegel", ""),
        ("twee", ""),
        ("drie", ""),
    ]


def test_a_line_that_ends_within_a_sentence_flows_on_without_moving_a_place() -> None:
    told = paragraphs(whole("rol\nvan zorg\nEn dan\n- een"), [Mark(4, 7, "motion", "i1")])

    assert flat(told) == [("rol ", ""), ("van", "motion"), (" zorg\nEn dan\n- een", "")]


def test_overlapping_marks_are_cut_at_each_others_edges() -> None:
    told = paragraphs(whole("abcdefghij"), [Mark(1, 6, "reference", "i1"), Mark(4, 8, "motion", "i2")])

    assert flat(told) == [
        ("a", ""),
        ("bcd", "reference"),
        ("ef", "reference motion"),
        ("gh", "motion"),
        ("ij", ""),
    ]
    assert [bit.ids for bit in told[0]] == [[], ["i1"], ["i2"], [], []]
    assert [[tag.code for tag in bit.after] for bit in told[0]] == [[], [], ["i1"], ["i2"], []]


def test_a_mark_over_several_paragraphs_begins_once_and_ends_once() -> None:
    told = paragraphs(whole("aa bb\n\ncc\n\ndd ee"), [Mark(3, 13, "answer", "i1")])

    assert flat(told) == [("aa ", ""), ("bb", "answer"), ("cc", "answer"), ("dd", "answer"), (" ee", "")]
    assert sum(bit.ids == ["i1"] for bits in told for bit in bits) == 1
    assert sum(bool(bit.before) for bits in told for bit in bits) == 1


def test_what_is_not_shown_keeps_its_place_for_a_link() -> None:
    told = paragraphs(whole("aa bb"), [Mark(3, 3, "person", "i1"), Mark(4, 4, "note", "i2")])

    assert [(bit.text, bit.kinds, bit.ids) for bit in told[0]] == [
        ("aa ", "", []),
        ("b", "", ["i1"]),
        ("b", "", ["i2"]),
    ]


def test_a_mark_that_is_not_sure_says_so() -> None:
    told = paragraphs(whole("aa"), [Mark(0, 2, "motion", "i1", is_sure=False)])

    assert flat(told) == [("aa", "motion unsure")]


MARKS = st.lists(
    st.tuples(
        st.integers(0, 60), st.integers(0, 60), st.sampled_from(["reference", "pair", "question", "note"])
    ),
    max_size=12,
)


@given(st.text(alphabet="aB \n\t", max_size=60), MARKS, st.integers(0, 20))
@settings(max_examples=300, deadline=None)
def test_the_words_of_a_text_are_all_there_once_with_every_mark_on_its_own_words(
    text: str, spans: list[tuple[int, int, str]], first: int
) -> None:
    marks = [
        Mark(min(a, b) + first, min(max(a, b), len(text)) + first, kind, f"i{n}")
        for n, (a, b, kind) in enumerate(spans)
        if min(a, b) <= len(text) and min(a, b) <= min(max(a, b), len(text))
    ]

    told = paragraphs(whole(text, first=first), marks)

    bits = [bit for each in told for bit in each]
    assert re.sub(r"\s", "", "".join(bit.text for bit in bits)) == re.sub(r"\s", "", text)
    seen = [id_ for bit in bits for id_ in bit.ids]
    assert len(seen) == len(set(seen))
    for kind in {mark.kind for mark in marks}:
        covered = {place for mark in marks if mark.kind == kind for place in range(mark.start, mark.end)}
        expected = "".join(
            sign for place, sign in enumerate(text) if place + first in covered and not sign.isspace()
        )
        marked = "".join(bit.text for bit in bits if f"k-{kind}" in bit.kinds.split())
        assert re.sub(r"\s", "", marked) == expected


# Pieces


LONG = "".join(f"Alinea {n} met wat woorden erin, {'x' * (n % 97)} en nog wat.\n\n" for n in range(6000))


@pytest.mark.django_db
@pytest.mark.parametrize("text", [LONG, "x" * 150_000, "", "kort", "y" * PIECE, "z " * PIECE], ids=range(6))
def test_the_pieces_of_a_text_are_together_the_text(text: str) -> None:
    made = document(text, found=Reading("0"))

    pieces, place = [], 0
    while True:
        piece = piece_at(made.pk, place)
        pieces.append(piece)
        if piece.last >= len(text) or piece.last <= place:
            break
        place = piece.last

    assert "".join(piece.text for piece in pieces) == text
    assert [piece.number for piece in pieces] == list(range(1, pieces[-1].count + 1))
    assert max(len(piece.text) for piece in pieces) <= PIECE + SLACK


@pytest.mark.django_db
def test_every_place_is_in_its_piece_and_pieces_end_where_a_paragraph_ends() -> None:
    made = document(LONG, found=Reading("0"))

    for place in [0, 1, PIECE - SLACK, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE - 7, len(LONG) - 1]:
        piece = piece_at(made.pk, place)
        assert piece.first <= place < piece.last
        assert LONG[piece.first : piece.last] == piece.text
        assert piece.last == len(LONG) or piece.text.endswith("\n\n")
    assert piece_at(made.pk, 10**9).last == len(LONG)


@pytest.mark.django_db
def test_a_piece_costs_one_statement(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    made = document(LONG, found=Reading("0"))

    with django_assert_num_queries(1):
        piece_at(made.pk, 100_000)


@pytest.mark.django_db
def test_places_count_code_points_also_of_signs_outside_the_first_plane() -> None:
    made = document("🙂é🙂 woord", found=Reading("0"))

    assert words_at(made.pk, 4, 9) == "woord"


@pytest.mark.django_db
def test_an_answer_in_a_later_piece_is_found_there() -> None:
    made = document()
    row = item(made, "pair")
    answer = row.data["answer"]

    here = found_between(made.pk, answer["start"] + 5, answer["start"] + 9)

    assert row.pk in {one.item.pk for one in here}


@pytest.mark.django_db
@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "</p></div><b>",
    ],
)
def test_a_text_with_markup_is_shown_as_text(client, hostile: str) -> None:
    made = document(f"{hostile} Geachte Voorzitter", title=hostile, sender=hostile, found=Reading("0"))

    page = client.get(f"/verantwoording/stuk/{made.code}/").content.decode()

    assert hostile not in page
    assert hostile in unescape(page)


@pytest.mark.django_db
def test_a_finding_that_says_markup_says_it_as_text(client) -> None:
    hostile = "<script>alert(1)</script>"
    made = document(found=reading())
    row = item(made, "reference")
    made.items.filter(pk=row.pk).update(
        canonical=hostile[:60], reason=hostile, data=row.data | {"raw": hostile, "repaired": True}
    )

    page = client.get(f"/verantwoording/stuk/{made.code}/").content.decode()

    assert "<script>alert" not in page
    assert page.count("&lt;script&gt;alert") == 3
