# SPDX-License-Identifier: EUPL-1.2
"""The municipalities of 2026: complete, found by whatever name people type, honest about older days."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gehoord.foundation.reference import municipalities

PLACES = municipalities.valid_on(date(2026, 1, 1))
any_place = st.sampled_from(PLACES)


def test_there_are_342_municipalities_with_their_own_code_and_name():
    assert len(PLACES) == 342
    assert len({place.code for place in PLACES}) == 342
    assert len({place.label for place in PLACES}) == 342
    assert len({place.name for place in PLACES}) == 342
    assert [place.code for place in PLACES if not (place.code[:2] == "GM" and place.code[2:].isdigit())] == []
    assert {len(place.code) for place in PLACES} == {6}


@pytest.mark.parametrize(
    ("code", "label", "name"),
    [
        ("GM0344", "Utrecht", "Utrecht"),
        ("GM0363", "Amsterdam", "Amsterdam"),
        ("GM0518", "'s-Gravenhage", "Den Haag"),
        ("GM0820", "Nuenen, Gerwen en Nederwetten", "Nuenen, Gerwen en Nederwetten"),
        ("GM1900", "Súdwest-Fryslân", "Súdwest-Fryslân"),
        ("GM0373", "Bergen (NH.)", "Bergen (Noord-Holland)"),
    ],
)
def test_a_code_gives_its_municipality(code, label, name):
    place = municipalities.by_code(code)

    assert (place.label, place.name) == (label, name)


def test_an_unknown_code_is_refused():
    with pytest.raises(KeyError):
        municipalities.by_code("GM9999")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("den haag", "GM0518"),
        ("The Hague", "GM0518"),
        ("'s-Gravenhage", "GM0518"),
        ("s gravenhage", "GM0518"),
        ("’s-Gravenhage", "GM0518"),
        ("Gemeente Den Haag", "GM0518"),
        ("DEN BOSCH", "GM0796"),
        ("sudwest fryslan", "GM1900"),
        ("Sneek", "GM1900"),
        ("Ljouwert", "GM0080"),
        ("ĳsselstein", "GM0353"),
        ("hengelo", "GM0164"),
        ("Bilt", "GM0310"),
        ("  utrecht  ", "GM0344"),
        ("utrech", "GM0344"),
        ("utrehct", "GM0344"),
        ("Eindhovne", "GM0772"),
        ("amsterdma", "GM0363"),
    ],
)
def test_the_municipality_someone_means_is_found_first(typed, code):
    assert municipalities.search(typed)[0].code == code


def test_two_municipalities_of_one_name_are_both_offered_and_neither_is_chosen():
    first_two = municipalities.search("Bergen", limit=2)

    assert [place.name for place in first_two] == ["Bergen (Limburg)", "Bergen (Noord-Holland)"]
    assert municipalities.named("Bergen") is None
    assert municipalities.named("Bergen (Limburg)").code == "GM0893"
    assert municipalities.named("Bergen NH").code == "GM0373"


@pytest.mark.parametrize("typed", ["", "   ", "-", "'", "\u202e", "\x00"])
def test_nothing_typed_finds_nothing(typed):
    assert municipalities.search(typed) == []
    assert municipalities.named(typed) is None


@given(any_place)
def test_every_municipality_is_found_by_its_own_name_in_any_dress(place):
    bare = unicodedata.normalize("NFKD", place.name).encode("ascii", "ignore").decode()

    for typed in (place.name, place.label, place.name.upper(), bare.lower(), bare.replace("-", " ")):
        assert place in municipalities.search(typed, limit=3)
        assert municipalities.named(typed) == place


@given(any_place, st.data())
def test_every_other_name_leads_to_its_municipality(place, data):
    other = data.draw(st.sampled_from((*place.also, place.name)))

    assert place in municipalities.search(other)


@given(st.text(max_size=300), st.integers(min_value=-1, max_value=400))
def test_whatever_is_typed_search_keeps_its_limit_and_never_says_a_place_twice(typed, limit):
    found = municipalities.search(typed, limit)

    assert len(found) <= max(limit, 0)
    assert len({place.code for place in found}) == len(found)


@given(any_place, st.integers(min_value=1, max_value=20))
def test_a_smaller_limit_gives_the_same_beginning(place, limit):
    typed = place.name[:3]

    assert municipalities.search(typed, limit) == municipalities.search(typed, 400)[:limit]


@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2026, 11, 23), None])
def test_an_incident_of_now_or_of_an_unknown_day_has_no_note(day):
    assert municipalities.coded("GM0344", day) == municipalities.Coded("GM0344", "")


@pytest.mark.parametrize("day", [date(2025, 12, 31), date(1999, 5, 1)])
def test_an_older_incident_is_marked_as_coded_by_todays_list(day):
    expected = municipalities.Coded("GM0344", municipalities.BY_TODAYS_LIST)

    assert municipalities.coded("GM0344", day) == expected


def test_before_the_list_of_2026_that_list_answers():
    assert municipalities.valid_on(date(2014, 1, 1)) == PLACES


def test_successors_are_municipalities_that_exist():
    known = municipalities.everything()

    assert [place.code for place in known.values() if not set(place.successors) <= set(known)] == []
    assert [place.code for place in known.values() if place.successors and place.until is None] == []
