# SPDX-License-Identifier: EUPL-1.2
"""The yearly form, counted by hand over twelve reports."""

import pytest

from gehoord.figures.terms import Column
from gehoord.figures.yearly_form import FilledForm, column_of, fill_form
from gehoord.foundation.reference.yearly_forms import all_forms

from .builders import Row

UTRECHT, ZEIST, ASSEN = "GM0344", "GM0355", "GM0106"
TWELVE = (
    # residents, here
    Row(grounds=("race", "gender"), subgrounds=("skin_colour", "pregnancy"), ways=("advice", "mediation")),
    Row(grounds=("race",), subgrounds=("skin_colour",), natures=("threat", "assault")),
    Row(grounds=("other", "appearance"), ways=()),
    Row(grounds=(), domain="", natures=(), ways=()),
    # residents, elsewhere: another municipality, online, nationwide (two of one mass report)
    Row(place=ZEIST, grounds=("disability",)),
    Row(place="online", domain="internet"),
    Row(place="landelijk", domain="public_opinion", bundle="b1"),
    Row(place="landelijk", domain="public_opinion", bundle="b1"),
    # somebody from elsewhere, here
    Row(residence=ASSEN, grounds=("age", "disability")),
    # not to be placed: no place yet; no residence
    Row(place=""),
    Row(residence=""),
    # abuse of the form
    Row(is_void=True),
)


@pytest.fixture
def filled() -> FilledForm:
    return fill_form(TWELVE, area={UTRECHT}, form=all_forms()["2016"])


def lines(filled: FilledForm, table: str) -> dict[str, tuple[int, ...]]:
    """The rows of a table in which somebody is counted."""
    return {
        line.code: line.reports
        for one in filled.tables
        if one.code == table
        for line in one.lines
        if any(line.reports)
    }


def test_the_total_in_three_columns_and_what_cannot_be_placed(filled):
    assert lines(filled, "1") == {"total": (4, 4, 1, 2)}


def test_grounds_of_the_law_may_exceed_the_total(filled):
    assert lines(filled, "2a") == {
        "race": (2, 3, 0, 2),
        "age": (0, 0, 1, 0),
        "disability": (0, 1, 1, 0),
        "gender": (1, 0, 0, 0),
    }


def test_sub_categories_say_more_and_never_add(filled):
    assert lines(filled, "2b") == {"skin_colour": (2, 0, 0, 0), "pregnancy": (1, 0, 0, 0)}
    assert [table.code for table in filled.tables if not table.adds] == ["2b"]


def test_two_grounds_of_one_row_count_once(filled):
    assert lines(filled, "2c") == {"other": (1, 0, 0, 0)}


def test_each_report_has_one_domain(filled):
    assert lines(filled, "3") == {
        "public_services": (3, 1, 1, 2),
        "internet": (0, 1, 0, 0),
        "public_opinion": (0, 2, 0, 0),
    }


def test_natures_may_exceed_the_total(filled):
    assert lines(filled, "4") == {
        "hostile_treatment": (2, 4, 1, 2),
        "threat": (1, 0, 0, 0),
        "assault": (1, 0, 0, 0),
    }


def test_ways_may_differ_from_the_total(filled):
    assert lines(filled, "5") == {"advice": (2, 4, 1, 2), "mediation": (1, 0, 0, 0)}


def test_a_mass_report_is_two_reports_and_one_incident(filled):
    total = filled.tables[0].lines[0]

    assert total.reports[1] == 4
    assert total.incidents[1] == 3


def test_abuse_is_left_out_and_said(filled):
    assert filled.void == 1


def test_what_has_no_row_is_said(filled):
    assert {table.code: table.outside for table in filled.tables if table.outside} == {
        "2c": 1,
        "3": 1,
        "4": 1,
        "5": 2,
    }


def test_a_report_from_elsewhere_about_elsewhere_is_not_ours():
    filled = fill_form([Row(residence=ASSEN, place=ZEIST)], area={UTRECHT}, form=all_forms()["2016"])

    assert filled.elsewhere == 1
    assert lines(filled, "1") == {}


def test_a_counter_with_two_municipalities_counts_each_report_once():
    rows = [
        Row(residence=UTRECHT, place=ZEIST),
        Row(residence=ZEIST, place=ZEIST),
        Row(residence=ASSEN, place=ZEIST),
    ]

    filled = fill_form(rows, area={UTRECHT, ZEIST}, form=all_forms()["2016"])

    assert lines(filled, "1") == {"total": (1, 1, 1, 0)}


@pytest.mark.parametrize(
    ("residence", "place", "column"),
    [
        (UTRECHT, UTRECHT, Column.RESIDENTS_HERE),
        (UTRECHT, ZEIST, Column.RESIDENTS_ELSEWHERE),
        (UTRECHT, "landelijk", Column.RESIDENTS_ELSEWHERE),
        (UTRECHT, "buitenland", Column.RESIDENTS_ELSEWHERE),
        (UTRECHT, "", Column.UNKNOWN),
        (ZEIST, UTRECHT, Column.NON_RESIDENTS_HERE),
        ("", UTRECHT, Column.UNKNOWN),
        ("", "", None),
        (ZEIST, "online", None),
    ],
)
def test_the_column_follows_residence_and_place(residence, place, column):
    assert column_of(Row(residence=residence, place=place), {UTRECHT}) == column


@pytest.mark.parametrize("version", ["2010", "2011", "2016"])
def test_every_version_of_the_form_can_be_filled(version):
    filled = fill_form(TWELVE, area={UTRECHT}, form=all_forms()[version])

    assert sum(filled.tables[0].lines[0].reports) == 11
