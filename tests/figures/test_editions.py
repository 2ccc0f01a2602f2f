# SPDX-License-Identifier: EUPL-1.2
"""Building editions: drawn once, frozen, corrected only by saying why."""

from datetime import UTC, datetime

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from gehoord.figures import queries
from gehoord.figures.actions.build_figures import NotPublished, build_figures
from gehoord.figures.models import Edition

from .builders import Row, stored

NEXT_YEAR = datetime(2027, 2, 1, 9, tzinfo=UTC)


def build(period: str = "2026", *, why: str = "", now: datetime = NEXT_YEAR) -> Edition:
    return build_figures(period=period, by="test", now=now, why=why)


@pytest.mark.usefixtures("one_database")
def test_an_edition_holds_rounded_numbers_only():
    stored(*(Row(grounds=("race", "age") if number < 3 else ("race",)) for number in range(23)))

    edition = build()

    assert {number % 5 for number in edition.numbers.values()} == {0}
    assert edition.numbers["total"] in (20, 25)
    assert edition.numbers["ground:race"] <= edition.numbers["total"]
    assert edition.code == "2026"


@pytest.mark.usefixtures("one_database")
def test_building_again_gives_the_same_edition_even_when_reports_came_in_later():
    stored(*(Row() for _ in range(12)))
    first = build()
    stored(*(Row() for _ in range(40)))

    again = build()

    assert (again.pk, again.numbers) == (first.pk, first.numbers)
    assert Edition.objects.count() == 1


@pytest.mark.usefixtures("one_database")
def test_the_database_refuses_to_change_an_edition():
    edition = build()

    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        Edition.objects.filter(pk=edition.pk).update(numbers={"total": 5})


@pytest.mark.usefixtures("one_database")
def test_the_database_refuses_to_remove_an_edition():
    build()

    with pytest.raises(DatabaseError), transaction.atomic():
        Edition.objects.all().delete()


@pytest.mark.usefixtures("one_database")
def test_the_database_refuses_a_second_first_edition():
    edition = build()
    edition.pk = None

    with pytest.raises(IntegrityError, match="figures_drawn_once"), transaction.atomic():
        edition.save(force_insert=True)


@pytest.mark.usefixtures("one_database")
def test_a_correction_says_why_and_leaves_alone_what_can_stay():
    stored(*(Row() for _ in range(12)), *(Row(grounds=("age",)) for _ in range(3)))
    first = build()
    stored(*(Row(grounds=("gender",)) for _ in range(20)))

    second = build(why="Twintig meldingen waren niet meegeteld.")

    kept = [key for key in first.numbers if key.startswith(("ground:race", "ground:age")) and "/" not in key]
    assert second.code == "2026-v2"
    assert {key: second.numbers[key] for key in kept} == {key: first.numbers[key] for key in kept}
    assert second.numbers["ground:gender"] == 20


@pytest.mark.usefixtures("one_database")
def test_there_is_nothing_to_correct_before_the_first_edition():
    with pytest.raises(NotPublished, match="nog niets gepubliceerd"):
        build(why="Zomaar.")


@pytest.mark.usefixtures("one_database")
def test_a_period_that_is_not_over_is_not_published(settings):
    settings.IS_DEMO = False

    with pytest.raises(NotPublished, match="nog niet voorbij"):
        build("2026-k4", now=datetime(2026, 12, 31, 12, tzinfo=UTC))


@pytest.mark.usefixtures("one_database")
def test_a_demo_shows_the_running_year_and_says_so(settings):
    settings.IS_DEMO = True

    assert build(now=datetime(2026, 11, 1, tzinfo=UTC)).is_demo is True


@pytest.mark.usefixtures("one_database")
def test_a_quarter_beside_its_year_would_tell_too_much():
    build("2026")

    with pytest.raises(NotPublished, match="te veel vertellen"):
        build("2026-k2")


@pytest.mark.usefixtures("one_database")
def test_a_year_with_only_some_of_its_quarters_waits():
    build("2026-k1")

    with pytest.raises(NotPublished, match="niet alle vier"):
        build("2026")


@pytest.mark.usefixtures("one_database")
def test_a_year_of_four_quarters_is_their_sum():
    for week in (3, 20, 30, 45):
        stored(*(Row(week=f"2026-W{week:02}") for _ in range(7)))
    quarters = [build(f"2026-k{number}") for number in range(1, 5)]

    year = build("2026")

    assert year.numbers["total"] == sum(quarter.numbers["total"] for quarter in quarters)
    assert year.derived_from == ["2026-k1", "2026-k2", "2026-k3", "2026-k4"]
    assert year.seed is None


@pytest.mark.usefixtures("one_database")
def test_a_word_that_is_no_period_is_refused():
    with pytest.raises(ValueError, match="Not a year"):
        build("vorig jaar")


@pytest.mark.usefixtures("one_database")
def test_progress_is_told():
    told: list[str] = []

    build_figures(
        period="2026", by="test", now=NEXT_YEAR, progress=lambda what, _done, _of: told.append(what)
    )

    assert told == ["tellen", "afronden en aanvallen", "vastgelegd"]


@pytest.mark.usefixtures("one_database")
def test_small_municipalities_stand_together_per_counter():
    stored(*(Row() for _ in range(30)), *(Row(residence="GM0355", place="GM0355") for _ in range(10)))

    table = queries.shown(build(), "gemeenten")

    assert [(code, sum(numbers)) for code, _label, numbers in table.rows] == [
        ("GM0344", 30),
        ("together-1", 10),
    ]


@pytest.mark.usefixtures("one_database")
def test_the_latest_edition_is_of_the_last_period_and_its_last_correction():
    build("2025")
    stored(Row())
    build("2026")
    build("2026", why="Er ontbrak een melding.")

    assert queries.latest().code == "2026-v2"
    assert [edition.code for edition in queries.released()] == ["2026-v2", "2026", "2025"]


@pytest.mark.usefixtures("one_database")
@pytest.mark.parametrize("code", ["", "2026", "2026-v1", "2026-vx", "2026-v²", "..", "2026-v99999999"])
def test_an_unknown_edition_is_none(code):
    assert queries.by_code(code) is None


@pytest.mark.django_db(transaction=True, databases=["default", "figures"])
def test_an_edition_is_built_by_the_role_of_the_figures():
    stored(*(Row() for _ in range(8)))

    edition = build()

    assert edition._state.db == "figures"
    assert Edition.objects.get().numbers["total"] in (5, 10)
