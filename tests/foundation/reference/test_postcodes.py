# SPDX-License-Identifier: EUPL-1.2
"""A postcode instead of a municipality, where an installation has a table."""

from pathlib import Path

import pytest

from gehoord.foundation.reference.postcodes import looks_like_postcode, municipality_of


@pytest.fixture
def table(tmp_path: Path) -> str:
    path = tmp_path / "postcodes.csv"
    path.write_text("postcode;gemeente\n3511;GM0344\n3511 AB;GM0307\n9712;GM0014\n")
    return str(path)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("3511", "GM0344"),
        ("3511ab", "GM0307"),
        ("3511 ZZ", "GM0344"),
        ("9712 EX", "GM0014"),
        ("1000", ""),
        ("utrecht", ""),
    ],
)
def test_a_whole_postcode_goes_before_its_four_figures(table: str, typed: str, code: str) -> None:
    assert municipality_of(typed, table=table) == code


def test_without_a_table_no_postcode_is_known() -> None:
    assert municipality_of("3511", table="") == ""


@pytest.mark.parametrize(
    ("typed", "is_one"), [("3511 AB", True), ("0123", False), ("35112", False), ("Ede", False)]
)
def test_what_looks_like_a_postcode(typed: str, is_one: bool) -> None:
    assert looks_like_postcode(typed) is is_one
