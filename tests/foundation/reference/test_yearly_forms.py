# SPDX-License-Identifier: EUPL-1.2
"""The yearly form in its three versions."""

from datetime import date

import pytest

from gehoord.foundation.reference import yearly_forms


@pytest.mark.parametrize(
    ("day", "form"),
    [
        (date(2010, 1, 27), "2010"),
        (date(2010, 12, 31), "2010"),
        (date(2011, 1, 1), "2011"),
        (date(2016, 11, 1), "2011"),
        (date(2016, 11, 2), "2016"),
        (date(2026, 11, 23), "2016"),
    ],
)
def test_the_form_of_a_day_is_the_version_in_force(day, form):
    assert yearly_forms.form_on(day).code == form


def test_before_the_first_form_there_is_none():
    with pytest.raises(LookupError, match="2010-01-26"):
        yearly_forms.form_on(date(2010, 1, 26))


def test_only_the_rows_of_2010_were_read_and_the_others_say_so():
    forms = yearly_forms.all_forms().values()

    assert {form.code: form.rows_read for form in forms} == {"2010": True, "2011": False, "2016": False}
    assert [form.code for form in forms if not form.rows_read and not form.unchecked] == []


def test_the_form_of_2010_has_the_number_of_rows_that_was_published():
    tables = yearly_forms.all_forms()["2010"].tables

    assert {code: len(table.rows) for code, table in tables.items()} == {
        "1": 1,
        "2": 14,
        "3": 17,
        "4": 11,
        "5": 7,
        "place": 3,
    }


def test_the_current_form_has_three_columns_and_its_tables_in_order():
    form = yearly_forms.all_forms()["2016"]

    assert list(form.columns) == ["residents_here", "residents_elsewhere", "non_residents_here"]
    assert list(form.tables) == ["1", "2a", "2b", "2c", "3", "4", "5"]


def test_the_counting_rules_of_the_current_form():
    tables = yearly_forms.all_forms()["2016"].tables

    assert [code for code, table in tables.items() if not table.adds] == ["2b"]
    assert tables["2b"].specifies == ("2a", "2c")
    assert [code for code, table in tables.items() if table.may_exceed_total] == ["2a", "2c", "4"]
    assert [code for code, table in tables.items() if table.may_differ_from_total] == ["5"]
    assert [code for code, table in tables.items() if table.single] == ["3"]


def test_no_row_stands_in_two_tables_of_grounds():
    tables = yearly_forms.all_forms()["2016"].tables
    rows = [row for code in ("2a", "2b", "2c") for row in tables[code].rows]

    assert sorted(set(rows)) == sorted(rows)
