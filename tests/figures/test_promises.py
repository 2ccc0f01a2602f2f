# SPDX-License-Identifier: EUPL-1.2
"""The promise on the home page stands with how often it was kept."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from gehoord.figures.actions.build_figures import build_figures
from gehoord.figures.queries import promises

from .builders import Row, stored

pytestmark = pytest.mark.usefixtures("one_database")


@pytest.fixture(autouse=True)
def asked_anew() -> Iterator[None]:
    promises.forget()
    yield
    promises.forget()


def test_without_an_edition_no_promise_has_a_number():
    assert promises.promises_kept() == {}


def test_the_share_is_of_all_reports_and_from_rounded_numbers():
    stored(*(Row(days_to_contact=1) for _ in range(60)), *(Row(days_to_contact=9) for _ in range(40)))
    build_figures(period="2026", by="test", now=datetime(2027, 2, 1, 9, tzinfo=UTC))

    assert promises.promises_kept() == {"first_contact": 60}


def test_too_few_reports_give_no_share():
    stored(*(Row(days_to_contact=1) for _ in range(10)))
    build_figures(period="2026", by="test", now=datetime(2027, 2, 1, 9, tzinfo=UTC))

    assert promises.promises_kept() == {}
