# SPDX-License-Identifier: EUPL-1.2
"""The reporter's page stays short, however much goes on: what is in full, what is named, what is folded."""

from gehoord.casework.pages.ask import Ask, in_sight
from gehoord.casework.pages.follow_standing import Stands

NEWS = Ask("News", "We asked another counter.")
ASKED, READ = Ask("May we?", "Read this.", "/a/", "Read"), Ask("Answer", "Read this.", "/b/", "Read")
TALK = Ask("You have a talk", "Monday, 10:00", "/c/", "See", moment="Monday, 10:00")


def test_two_notes_stand_in_full_and_of_more_only_the_first() -> None:
    assert in_sight([ASKED, READ]) == ([ASKED, READ], [])
    assert in_sight([ASKED, READ, TALK]) == ([TALK], [ASKED, READ])
    assert in_sight([]) == ([], [])


def test_what_has_an_hour_comes_before_what_asks_and_news_comes_last() -> None:
    assert in_sight([NEWS, ASKED, TALK, READ]) == ([TALK], [ASKED, READ, NEWS])


def test_what_runs_beside_the_step_is_folded_after_two_but_never_one_alone() -> None:
    things = [(f"Thing {number}", "We do that.") for number in range(5)]
    for many, first in ((0, 0), (1, 1), (2, 2), (3, 3), (4, 2), (5, 2)):
        stands = Stands("", beside=things[:many])
        assert stands.beside_first == things[:first]
        assert stands.beside_more == things[first:many]
