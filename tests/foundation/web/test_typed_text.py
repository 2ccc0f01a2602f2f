# SPDX-License-Identifier: EUPL-1.2
"""Cleaning what people type."""

from hypothesis import given
from hypothesis import strategies as st

from gehoord.foundation.web.typed_text import clean


def test_cleaning_takes_controls_and_direction_overrides_and_nothing_else() -> None:
    assert clean("a\x00b\x07c\u202edef\u2066g\r\nh\ti") == "abcdefg\nh\ti"
    assert clean("سلام\u200fابن\u200cها 👩\u200d⚕️") == "سلام\u200fابن\u200cها 👩\u200d⚕️"
    assert clean("  e\u0301  ") == "é"


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)
