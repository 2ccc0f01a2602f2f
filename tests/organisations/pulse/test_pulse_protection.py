# SPDX-License-Identifier: EUPL-1.2
"""No combination of published views, over units and over waves, isolates 1 to 9 people; with the rule off it does."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.organisations.pulse.attack import small_groups

from gehoord.organisations.rules.protection import (
    LEAST,
    WHOLE,
    Cell,
    Node,
    Shown,
    Wave,
    may_compare,
    protect,
)
from gehoord.organisations.rules.pulse import coded


@dataclass(frozen=True)
class Year:
    """A unit in two waves: who answered both times, only the first or the second, who came and went, who kept silent."""

    both: int
    first: int
    second: int
    left: int
    came: int
    silent_first: int
    silent_second: int

    @property
    def answers(self) -> tuple[int, int]:
        return self.both + self.first, self.both + self.second


FEW = st.sampled_from([0, 0, 0, 1, 2, 9, 10, 14])
YEARS = st.builds(
    Year,
    both=st.sampled_from([0, 3, 8, 10, 12, 25]),
    first=FEW,
    second=FEW,
    left=FEW,
    came=FEW,
    silent_first=FEW,
    silent_second=FEW,
)
NUMBERS = st.integers(0, 24)


@st.composite
def trees(draw: st.DrawFn, of: st.SearchStrategy[object], most: int = 6) -> list[tuple[str, str, object]]:
    """(key, parent, what) of each unit; a parent stands before its parts."""
    rows: list[tuple[str, str, object]] = []
    for number in range(draw(st.integers(1, most))):
        parents = [WHOLE, *(key for key, _parent, _what in rows)]
        rows.append((f"u{number}", draw(st.sampled_from(parents)), draw(of)))
    return rows


def below(rows: Sequence[tuple[str, str, object]], view: str) -> set[str]:
    """The units of a view: itself and all under it."""
    if view == WHOLE:
        return {key for key, _parent, _what in rows}
    found = {view}
    for key, parent, _what in rows:
        if parent in found:
            found.add(key)
    return found


@settings(max_examples=400, deadline=None)
@given(trees(NUMBERS, most=7))
def test_no_combination_of_units_isolates_a_small_group(rows: list[tuple[str, str, int]]) -> None:
    sizes = {key: number for key, _parent, number in rows}
    shown = protect([Node(key, number + 20, number, parent) for key, parent, number in rows])

    views = [dict.fromkeys(below(rows, view), 1) for view in shown.views]

    assert small_groups(views, sizes) == []
    assert all(sum(sizes[key] for key in view) >= LEAST for view in views)


@settings(max_examples=600, deadline=None)
@given(trees(YEARS, most=5))
def test_no_combination_of_two_waves_isolates_a_small_group(rows: list[tuple[str, str, Year]]) -> None:
    first, second = shown_in_both(rows)

    views = vectors(rows, first, "first") + vectors(rows, second, "second")

    assert small_groups(views, sizes_of(rows, first, second)) == []


SOME = st.sampled_from([0, 0, 0, 1, 3, 5, 10, 12, 15, 25])
PATTERNS = ("1", "2", "3", "12", "13", "23", "123")
"""In which of three waves somebody answered."""
HOW_MANY = st.fixed_dictionaries(dict.fromkeys(PATTERNS, SOME))


@settings(max_examples=500, deadline=None)
@given(
    trees(HOW_MANY, most=2),
    st.booleans(),
    st.lists(st.sampled_from([0, 0, 4, 9, 10]), min_size=3, max_size=3),
)
def test_no_combination_of_three_waves_isolates_a_small_group(
    rows: list[tuple[str, str, Mapping[str, int]]], gone: bool, silent: list[int]
) -> None:
    """gone: who did not answer was not there; otherwise they were and kept silent."""
    waves: list[Wave] = []
    views: list[dict[str, int]] = []
    sizes = {f"{key}:{name}": number for key, _parent, told in rows for name, number in told.items()}
    for place, when in enumerate("123"):
        nodes = [in_wave(key, parent, told, place, gone=gone, silent=silent) for key, parent, told in rows]
        shown = protect(nodes, earlier=waves)
        waves.append(
            Wave(
                {node.key: node.people for node in nodes},
                {node.key: node.moved for node in nodes},
                tuple(shown.cells.values()),
            )
        )
        views += over_patterns(rows, shown, when)
        sizes |= {f"{when}:{key}": cell.answers for key, cell in shown.cells.items()}

    assert small_groups(views, sizes) == []


def test_three_waves_together_tell_what_no_two_of_them_tell() -> None:
    told = {"12": 5, "13": 15, "23": 15}
    waves: list[Wave] = []
    for place in range(3):
        node = in_wave("ward", WHOLE, told, place, gone=True, silent=[0, 0, 0])
        shown = protect([node], earlier=waves)
        waves.append(Wave({"ward": node.people}, {"ward": node.moved}, tuple(shown.cells.values())))

    unprotected = [{f"ward:{name}": 1 for name in told if when in name} for when in "123"]
    sizes = {f"ward:{name}": number for name, number in told.items()}

    assert small_groups(unprotected, sizes) == [{"ward:12"}]
    assert all(small_groups([one, two], sizes) == [] for one in unprotected for two in unprotected)
    assert sum(shown.leave_out.values()) == 10


def test_with_the_protection_off_the_difference_of_two_units_gives_three_people_away() -> None:
    sizes = {"ward": 20, "night": 3}
    published = [{"ward": 1, "night": 1}, {"ward": 1}]

    assert small_groups(published, sizes) == [{"night"}]


def test_with_the_protection_off_one_new_colleague_is_the_difference_of_two_waves() -> None:
    rows: list[tuple[str, str, object]] = [("ward", WHOLE, Year(12, 0, 1, 0, 1, 0, 0))]
    everything = Shown(frozenset({WHOLE}), cells={WHOLE: Cell(frozenset({"ward"}), 12, 0)})

    views = vectors(rows, everything, "first") + vectors(rows, everything, "second")

    assert small_groups(views, sizes_of(rows, everything, everything)) == [{"ward:second"}]


def test_one_new_colleague_in_a_team_that_all_answers_is_not_shown_again() -> None:
    before = wave([Node("ward", 12, 12)])

    after = protect([Node("ward", 13, 13, moved=1)], earlier=[before])

    assert after.views == frozenset()


def test_the_same_team_a_swap_that_the_numbers_do_not_show_is_told_by_the_organisation() -> None:
    before = wave([Node("ward", 12, 12)])

    quiet = protect([Node("ward", 12, 12)], earlier=[before])
    swapped = protect([Node("ward", 12, 12, moved=2)], earlier=[before])

    assert (quiet.views, swapped.views) == ({WHOLE, "ward"}, frozenset())


def test_where_ten_kept_silent_one_new_colleague_hides_nobody() -> None:
    before = wave([Node("ward", 30, 18)])

    after = protect([Node("ward", 31, 19, moved=1)], earlier=[before])

    assert after.views == {WHOLE, "ward"}
    assert after.leave_out == {}


def test_a_larger_team_that_all_answers_is_shown_with_ten_answers_left_out_by_lot() -> None:
    before = wave([Node("ward", 40, 38)])

    after = protect([Node("ward", 41, 38, moved=1)], earlier=[before])

    assert after.views == {WHOLE, "ward"}
    assert sum(after.leave_out.values()) == 7


def test_choosing_other_units_the_next_time_gives_no_small_unit_away() -> None:
    before = wave([Node("ward", 14, 14), Node("night", 3, 3)])

    after = protect([Node("ward", 14, 14)], earlier=[before])

    assert after.views == frozenset()


def test_a_small_unit_stays_inside_the_whole_and_takes_its_smallest_neighbour_along() -> None:
    shown = protect([Node("a", 40, 25), Node("b", 40, 15), Node("c", 40, 4)])

    assert shown.views == {WHOLE, "a"}


def test_a_parent_with_its_parts_tells_no_rest() -> None:
    shown = protect([Node("house", 10, 2), Node("one", 40, 20, "house"), Node("two", 40, 20, "house")])

    assert shown.views in ({WHOLE, "house", "one"}, {WHOLE, "house", "two"})


def test_a_change_is_said_only_when_nobody_or_ten_people_changed() -> None:
    full, quiet = Cell(frozenset("a"), 20, 2), Cell(frozenset("a"), 20, 15)

    said = [may_compare(full, full, moved=number) for number in (0, 1, 9, 10)]

    assert said == [True, False, False, True]
    assert may_compare(quiet, quiet, moved=3)
    assert not may_compare(Cell(frozenset("a"), 9, 20), quiet, moved=0)


@given(st.integers(10, 400))
def test_a_unanimous_group_looks_like_one_that_is_nearly_so(people: int) -> None:
    assert coded(people, people) == coded(people - 1, people) == 90
    assert coded(0, people) == coded(1, people) == 10


@given(st.integers(10, 400), st.data())
def test_every_shown_share_fits_several_numbers_of_people(people: int, data: st.DataObject) -> None:
    count = data.draw(st.integers(0, people))

    share = coded(count, people)

    assert share % 5 == 0
    assert 10 <= share <= 90
    assert abs(share - max(10, min(90, 100 * count / people))) <= 2.5


def wave(nodes: list[Node]) -> Wave:
    """The first wave of these units, as it is remembered."""
    shown = protect(nodes)
    return Wave(
        {node.key: node.people for node in nodes},
        {node.key: node.moved for node in nodes},
        tuple(shown.cells.values()),
    )


def shown_in_both(rows: Sequence[tuple[str, str, Year]]) -> tuple[Shown, Shown]:
    """What the rule shows in the first and in the second wave."""
    one = [
        Node(key, year.answers[0] + year.silent_first, year.answers[0], parent) for key, parent, year in rows
    ]
    first = protect(one)
    before = Wave({node.key: node.people for node in one}, {}, tuple(first.cells.values()))
    two = [
        Node(key, year.answers[1] + year.silent_second, year.answers[1], parent, moved=year.left + year.came)
        for key, parent, year in rows
    ]
    return first, protect(two, earlier=[before])


def vectors(rows: Sequence[tuple[str, str, object]], shown: Shown, when: str) -> list[dict[str, int]]:
    """The published views over who answered. Where ten kept silent, nobody knows who: a group of that wave alone."""
    cell_of = {atom: key for key, cell in shown.cells.items() for atom in cell.atoms}
    found = []
    for view in shown.views:
        holds: dict[str, int] = {}
        for atom in below(rows, view):
            key = cell_of.get(atom)
            if key is None:
                continue
            if shown.cells[key].silent >= LEAST:
                holds[f"{when}:{key}"] = 1
            else:
                holds |= {f"{atom}:both": 1, f"{atom}:{when}": 1}
        found.append(holds)
    return found


def in_wave(
    key: str, parent: str, told: Mapping[str, int], place: int, *, gone: bool, silent: Sequence[int]
) -> Node:
    """A unit in one of three waves; who came and went is told truly."""
    when, last = str(place + 1), str(place)
    answers = sum(number for name, number in told.items() if when in name)
    everybody = sum(told.values())
    changed = sum(number for name, number in told.items() if place and (when in name) != (last in name))
    people = (answers if gone else everybody) + silent[place]
    moved = (changed if gone else 0) + (abs(silent[place] - silent[place - 1]) if place else 0)
    return Node(key, people, answers, parent, moved)


def over_patterns(
    rows: Sequence[tuple[str, str, Mapping[str, int]]], shown: Shown, when: str
) -> list[dict[str, int]]:
    """The published views of a wave over who answered when; where ten kept silent, a group of that wave alone."""
    cell_of = {atom: key for key, cell in shown.cells.items() for atom in cell.atoms}
    found = []
    for view in shown.views:
        holds: dict[str, int] = {}
        for atom in below(rows, view):
            key = cell_of.get(atom)
            if key is None:
                continue
            if shown.cells[key].silent >= LEAST:
                holds[f"{when}:{key}"] = 1
            else:
                holds |= {f"{atom}:{name}": 1 for name in PATTERNS if when in name}
        found.append(holds)
    return found


def sizes_of(rows: Sequence[tuple[str, str, object]], first: Shown, second: Shown) -> Mapping[str, int]:
    """How many people each group is."""
    sizes: dict[str, int] = {}
    for key, _parent, year in rows:
        assert isinstance(year, Year)
        sizes |= {f"{key}:both": year.both, f"{key}:first": year.first, f"{key}:second": year.second}
    for when, shown in (("first", first), ("second", second)):
        sizes |= {f"{when}:{key}": cell.answers for key, cell in shown.cells.items()}
    return sizes
