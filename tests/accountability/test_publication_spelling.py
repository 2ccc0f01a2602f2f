# SPDX-License-Identifier: EUPL-1.2
"""One name in all its spellings is taken out, and no spelling of it gets past the gate."""

import time
import unicodedata
import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gehoord.accountability.papers.clean import leaks
from gehoord.accountability.reading.shapes import Person
from gehoord.accountability.rules.removals import is_citizen_number, names_left, propose
from gehoord.accountability.rules.removing import joined, public_text
from gehoord.accountability.rules.spelling import all_forms, forms_of, places_of

NAMES = st.sampled_from(
    ["Zoë Verzonnen", "J. de Tester", "Bedacht-Tweede", "Özdemir", "O’Verzin", "070-999 12 34"]
)
FILLING = st.text(st.sampled_from("abcdefg ABC.,\n-0'’"), max_size=60)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mevrouw Verzonnen schrijft.", ["Verzonnen"]),
        ("MEVROUW VERZONNEN SCHRIJFT.", ["VERZONNEN"]),
        (
            "Verzonnen's brief, Verzonnens brief, Verzonnen’ brief",
            ["Verzonnen's", "Verzonnens", "Verzonnen’"],
        ),
        ("mevrouw Verzon-\nnen", ["Verzon-\nnen"]),
        ("mevrouw Verzon-  \n  nen", ["Verzon-  \n  nen"]),
        ("mevrouw Ver\u00adzonnen", ["Ver\u00adzonnen"]),
        ("Verzonnen-Bedacht", ["Verzonnen"]),
        ("v.verzonnen@proef.invalid", ["verzonnen"]),
        ("brief_verzonnen.docx briefVerzonnen.docx", ["verzonnen", "Verzonnen"]),
        ("verzonnenheid onverzonnen", []),
    ],
)
def test_a_name_is_found_in_each_spelling_and_never_inside_a_word(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in places_of(text, "Verzonnen")] == found


def test_accents_count_composed_or_not() -> None:
    apart = unicodedata.normalize("NFD", "Zoë Verzonnen")

    assert places_of(f"Ook {apart} las mee.", "Zoë Verzonnen") == [(4, 4 + len(apart))]
    assert places_of("Ook Zoë Verzonnen las mee.", apart) == [(4, 17)]


def test_a_number_is_found_however_it_is_set_apart() -> None:
    text = "Bel 070-999 12 34, 070 9991234 of (070) 999.12.34."

    assert [text[a:b] for a, b in places_of(text, "0709991234")] == [
        "070-999 12 34",
        "070 9991234",
        "070) 999.12.34",
    ]


@pytest.mark.parametrize(
    ("words", "forms"),
    [
        ("Zoë Verzonnen-de Tester", ["Zoë Verzonnen-de Tester", "Zoë", "Verzonnen", "Tester"]),
        ("de heer J. van der Bedacht", ["de heer J. van der Bedacht", "Bedacht"]),
        ("j.bedacht@proef.invalid", ["j.bedacht@proef.invalid", "bedacht"]),
        ("070-999 12 34", ["070-999 12 34"]),
        ("Wij vinden dat de minister dit niet moet doen", ["Wij vinden dat de minister dit niet moet doen"]),
    ],
)
def test_of_a_removal_the_whole_and_each_name_may_not_be_found_again(words: str, forms: list[str]) -> None:
    assert forms_of(words) == forms


def test_the_same_form_twice_is_once() -> None:
    assert all_forms(["Zoë Verzonnen", "VERZONNEN"]) == ["Zoë Verzonnen", "Zoë", "Verzonnen"]


@settings(max_examples=150, deadline=None)
@given(NAMES, st.lists(FILLING, min_size=1, max_size=5))
def test_whatever_stands_around_a_name_it_is_gone_and_the_rest_stays(name: str, filling: list[str]) -> None:
    text = f" {name} ".join(filling)
    places = places_of(text, name)

    told = public_text(text, [(start, end, "5.1.2e") for start, end in places])

    assert len(places) >= len(filling) - 1
    assert places_of(told, name) == []
    kept = text
    for start, end in reversed(places):
        kept = kept[:start] + kept[end:]
    assert told.replace("[weggelakt: 5.1.2e]", "") == kept


def test_removals_that_touch_become_one_mark_with_all_their_grounds() -> None:
    gone = [(4, 9, "5.1.2e"), (7, 12, "5.2"), (12, 14, "5.1.2e"), (20, 21, "5.2")]

    assert joined(gone) == [(4, 14, ["5.1.2e", "5.2"]), (20, 21, ["5.2"])]
    assert public_text("abcdefghijklmnopqrstuvwxyz", gone) == (
        "abcd[weggelakt: 5.1.2e, 5.2]opqrst[weggelakt: 5.2]vwxyz"
    )


@pytest.mark.parametrize(
    ("data", "stopped"),
    [
        (b"Verzonnen", True),
        ("VERZONNEN".encode("utf-16-le"), True),
        ("xVerzonnen’s".encode("utf-16-be"), True),
        (b"\xff\xfe<" + b"Verzonnen".hex().encode() + b">", True),
        (b"\xff<" + "verzonnen".encode("utf-16-be").hex().upper().encode() + b">", True),
        ("briefVerzonnen".encode("utf-16-le"), True),
        ("Verzonnens".encode("latin-1") + b"\xff", True),
        ("onverzonnen".encode("utf-16-le"), False),
        (b"\xff" + b"onverzonnen".hex().encode(), False),
        (b"\xffverzonnenheid", False),
        (b"\x00\x01\x02", False),
    ],
)
def test_the_gate_reads_bytes_in_each_way_that_files_write_words(data: bytes, stopped: bool) -> None:
    assert bool(leaks({"bestand.bin": data}, ["Verzonnen"], blank={})) is stopped


def test_a_name_with_accents_is_found_in_bytes_too() -> None:
    assert leaks({"x": "özdemir".encode("utf-16-le")}, ["Özdemir"], blank={}) != []
    assert leaks({"x": b"\xff" + "ÖZDEMIR".encode("latin-1")}, ["Özdemir"], blank={}) != []


def test_what_stands_in_an_empty_file_is_looked_for_where_one_reads_it() -> None:
    def packed(words: str) -> dict[str, bytes]:
        out = BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr("fonts.xml", f'<font name="Times New Roman"/>{words}')
        return {"x.docx": out.getvalue()}

    assert leaks(packed(""), ["Roman"], blank=packed("")) == []
    assert [one.piece for one in leaks(packed("Roman"), ["Roman"], blank=packed(""))] == ["fonts.xml"]
    assert [one.piece for one in leaks(packed(""), ["Roman"], blank={})] == ["bytes", "fonts.xml"]


def test_nothing_removed_is_nothing_to_find() -> None:
    assert leaks({"x": b"alles"}, [], blank={}) == []


@pytest.mark.parametrize(("number", "is_one"), [("111222333", True), ("123456782", True), ("123456789", False), ("000000000", False)])  # fmt: skip
def test_a_citizen_number_passes_the_eleven_test(number: str, is_one: bool) -> None:
    assert is_citizen_number(number) is is_one


def test_a_name_known_once_is_proposed_everywhere_but_not_inside_an_office_holder() -> None:
    text = "Mevrouw J. Verzonnen schreef dit. Verzonnen belde. Minister Verzonnen-Bedacht tekent."
    official = Person(8, 20, "J. Verzonnen", "J. Verzonnen", "", 0.9, "", is_office_holder=False)
    start = text.index("Verzonnen-Bedacht")
    minister = Person(start, start + 17, "Verzonnen-Bedacht", "Verzonnen-Bedacht", "minister", 0.9, "")

    told = propose(text, [official, minister])

    assert [text[one.start : one.end] for one in told] == ["J. Verzonnen", "Verzonnen"]


def test_van_asks_for_a_colon_and_opgesteld_door_for_none() -> None:
    text = "Van: P. Tweede\nvan Derde Kamer\nOpgesteld door\nQ. Vierde\n"

    assert [text[one.start : one.end] for one in propose(text, [])] == ["P. Tweede", "Q. Vierde"]


def test_names_that_stay_are_shown_without_words_of_every_day() -> None:
    text = "Ook de minister leest mee. Daarna belde Zoë Verzonnen met Raad voor Proeven. Het Plan Verzonnen is een plan."

    assert list(names_left(text, [], [])) == ["Proeven", "Verzonnen", "Zoë Verzonnen"]


@pytest.mark.parametrize("text", ["J" + " " * 200_000, "Jan " * 60_000, "a-\n" * 80_000, "Van: " * 50_000, "0" * 200_000])  # fmt: skip
def test_hostile_texts_are_looked_through_in_a_moment(text: str) -> None:
    begun = time.process_time()

    propose(text, [])
    names_left(text, [], [])
    places_of(text, "Jan Verzonnen-Bedacht 0000")

    assert time.process_time() - begun < 4
