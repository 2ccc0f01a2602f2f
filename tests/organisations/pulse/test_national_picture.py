# SPDX-License-Identifier: EUPL-1.2
"""The national picture from beginning to end: organisations of several sectors give theirs, the night's job, the open page."""

from datetime import datetime

import pytest
from django.test import Client
from tests.organisations.builders import organisation
from tests.organisations.pulse.builders import units, whole_round

from gehoord.organisations.jobs import nightly
from gehoord.organisations.models import SharedResult

pytestmark = pytest.mark.django_db(transaction=True)
PAGE = "/organisaties/werkvloer/"


def main(address: str) -> str:
    return str(Client().get(address).content.decode().split("<main")[1].split("</main")[0])


def in_the_half_year_before(now: datetime) -> datetime:
    return now.replace(month=2, day=3) if now.month > 6 else now.replace(year=now.year - 1, month=8, day=3)


def give(sector: str, number: int, *, now: datetime, **given: int) -> None:
    """So many organisations of a sector ask their staff, close, and give their result."""
    for place in range(number):
        team = organisation(f"{sector} {place}", sector=sector)
        units(team, {"Afdeling": 30}, now=now)
        whole_round(team, {"Afdeling": 10}, now=now, shares=True, **given)


def test_sectors_are_shown_from_ten_organisations_and_hidden_where_three_would_be_left(now: datetime) -> None:
    start = in_the_half_year_before(now)
    give("hospital", 10, now=start, desk=1)
    give("sports_club", 10, now=start, desk=0)

    nightly(timestamp=0)
    first = main(PAGE)
    several = {path: main(f"{path}{PAGE}") for path in ("/en", "/ar")}

    assert '<th scope="col">Zorg</th>' in first
    assert '<th scope="col">Sport en bewegen</th>' in first
    assert "Welzijn" not in first
    assert "Ons eigen meldpunt</h3><p>Kent het: ongeveer 50%." in first
    assert [word for word in ("hospital 1", "sports_club 1", "Afdeling") if word in first] == []
    assert "How this picture was made" in several["/en"]
    assert "كيف أُعدّت هذه الصورة" in several["/ar"]
    assert [
        dutch for page in several.values() for dutch in ("Kent het", "ongeveer", "helft van") if dutch in page
    ] == []


def test_three_organisations_of_a_third_sector_cannot_be_worked_out(now: datetime) -> None:
    start = in_the_half_year_before(now)
    give("hospital", 11, now=start)
    give("sports_club", 10, now=start)
    give("social_work", 3, now=start)

    nightly(timestamp=0)
    page = main(PAGE)

    assert '<th scope="col">Zorg</th>' in page
    assert [word for word in ("Sport en bewegen</th>", "Welzijn en ondersteuning</th>") if word in page] == []


def test_a_half_year_that_was_written_does_not_change_when_one_more_gives(now: datetime) -> None:
    start = in_the_half_year_before(now)
    give("hospital", 10, now=start)
    nightly(timestamp=0)
    before = main(PAGE)

    give("hospital", 1, now=start, norms=0)
    nightly(timestamp=0)

    assert main(PAGE) == before
    assert SharedResult.objects.values("half_year").distinct().count() == 1


def test_nothing_is_shown_before_there_are_ten(now: datetime) -> None:
    give("hospital", 9, now=in_the_half_year_before(now))
    nightly(timestamp=0)

    pages = [main(PAGE), main(f"/en{PAGE}"), main(f"/ar{PAGE}")]

    assert "Er is nog geen beeld" in pages[0]
    assert [page for page in pages if "<table" in page] == []
