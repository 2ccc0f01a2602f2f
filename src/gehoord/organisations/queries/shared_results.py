# SPDX-License-Identifier: EUPL-1.2
"""The national picture from results that organisations gave without their name (landelijk beeld)."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ..models import Organisation, Pulse, SharedResult
from ..rules.protection import LEAST, WHOLE, Node, protect


@dataclass(frozen=True)
class Mean:
    """One measure of one half-year: the mean over all, and per sector group where enough organisations gave theirs."""

    measure: str
    whole: int
    groups: Mapping[str, int]


@dataclass(frozen=True)
class HalfYear:
    """What may be shown of a half-year."""

    name: str
    questions: str
    means: tuple[Mean, ...]


def national_picture() -> list[HalfYear]:
    """Means over at least ten organisations, the newest half-year first. What is left of a whole is none or ten, too."""
    told: dict[tuple[str, str], dict[str, dict[str, list[int]]]] = defaultdict(
        lambda: defaultdict(lambda: defaultdict(list))
    )
    rows = SharedResult.objects.values_list("half_year", "questions", "sector_group", "values")
    for half_year, questions, group, values in rows:
        for measure, value in values.items():
            told[half_year, questions][measure][group].append(value)
    found = []
    for (half_year, questions), measures in sorted(told.items(), reverse=True):
        means = [mean for name in measures if (mean := _mean(name, measures[name]))]
        if means:
            found.append(HalfYear(half_year, questions, tuple(means)))
    return found


def _mean(measure: str, by_group: Mapping[str, list[int]]) -> Mean | None:
    shown = protect([Node(group, len(values), len(values)) for group, values in by_group.items()]).views
    if WHOLE not in shown:
        return None
    everything = [value for values in by_group.values() for value in values]
    groups = {group: _rounded(values) for group, values in sorted(by_group.items()) if group in shown}
    return Mean(measure, _rounded(everything), groups)


def _rounded(values: list[int]) -> int:
    return 5 * int(sum(values) / len(values) / 5 + 0.5)


def given_in(team: int, *, first: date, last: date) -> dict[str, tuple[Organisation, dict[str, int]]]:
    """By list of questions: the last result that this team gives of these days. Within the fence of the team."""
    rows = Pulse.objects.filter(
        counter=team, shares=True, closed_on__gte=first, closed_on__lte=last, result__isnull=False
    ).order_by("closed_on", "pk")
    organisation = Organisation.objects.filter(team=team).first()
    found = {}
    for row in rows:
        views = row.result["views"] if row.result else []
        if organisation and views and views[0]["unit"] == WHOLE:
            found[row.questions] = (organisation, views[0]["values"])
    return found


def is_written(half_year: str) -> bool:
    """Whether the results of a half-year were given already."""
    return SharedResult.objects.filter(half_year=half_year).exists()


ENOUGH = LEAST
