# SPDX-License-Identifier: EUPL-1.2
"""The opened summaries: what others change appears, what leaves disappears, nothing stays after sign-out."""

import threading
from datetime import timedelta

import pytest
from tests.builders import NOW, report
from tests.casework.builders import at, set_case, taken
from tests.conftest import close_connections

from gehoord.casework.actions.hear_reporter import hear_reporter
from gehoord.casework.actions.move_case import move_case
from gehoord.casework.actions.open_case import open_case
from gehoord.casework.actions.write_note import write_note
from gehoord.casework.queries import kept_indexes as kept
from gehoord.casework.queries.inbox import MINE, PAGE, WAITING, Asked, shown
from gehoord.casework.queries.kept_indexes import index_for
from gehoord.casework.queries.search import plain, search
from gehoord.foundation.people.fence import fenced
from gehoord.reporting.actions.destroy_report import destroy_report
from gehoord.reporting.queries import by_id

pytestmark = pytest.mark.django_db(transaction=True)
TODAY = NOW.date()


@pytest.fixture(autouse=True)
def nothing_opened():
    kept.forget()
    yield
    kept.forget()


def look(person, *, session="s"):
    """The index of this person's sign-in, as a page gets it."""
    with fenced(counter=person.member.counter_id):
        return index_for(person.staff(), session=session, today=TODAY)


def test_what_another_process_changes_appears_at_the_next_look(counter, caseworker):
    sent = taken(caseworker)
    assert look(caseworker).cases[sent.id].step == "analysis"

    with fenced(counter=counter.pk):
        move_case(sent.id, move="invite", by=caseworker.staff(), now=NOW)

    assert look(caseworker).cases[sent.id].step == "intake"


def test_a_change_that_is_committed_late_is_not_missed(counter, caseworker):
    slow, quick = taken(caseworker), taken(caseworker)
    look(caseworker)
    changed, commit = threading.Event(), threading.Event()

    def slowly():
        with fenced(counter=counter.pk):
            move_case(slow.id, move="invite", by=caseworker.staff(), now=NOW)
            changed.set()
            commit.wait(10)
        close_connections()

    thread = threading.Thread(target=slowly)
    thread.start()
    changed.wait(10)
    with fenced(counter=counter.pk):
        # A later transaction that is done first: after it, looking by time or number would pass the slow one by.
        set_case(quick.id, by=caseworker, step="plan")
    between = look(caseworker)
    assert (between.cases[slow.id].step, between.cases[quick.id].step) == ("analysis", "plan")

    commit.set()
    thread.join()

    assert look(caseworker).cases[slow.id].step == "intake"


def test_a_waiting_report_appears_and_goes_to_the_cases_when_it_is_taken(counter, caseworker):
    assert look(caseworker).waiting == {}
    sent = report()
    assert list(look(caseworker).waiting) == [sent.id]

    from gehoord.casework.actions.take_in import take_in

    with fenced(counter=counter.pk):
        take_in(sent.id, by=caseworker.staff(), now=NOW)

    index = look(caseworker)
    assert (list(index.waiting), list(index.cases)) == ([], [sent.id])


def test_an_old_report_that_still_waits_is_found_by_the_first_look_and_stays(caseworker):
    old = report(now=NOW - timedelta(days=90))
    new = report()

    assert set(look(caseworker).waiting) == {old.id, new.id}
    assert set(look(caseworker).waiting) == {old.id, new.id}


def test_what_was_closed_leaves_the_list(counter, caseworker):
    sent = taken(caseworker, need="count")
    look(caseworker)

    with fenced(counter=counter.pk):
        move_case(sent.id, move="counted", by=caseworker.staff(), now=NOW)

    assert look(caseworker).cases == {}


def test_what_was_destroyed_leaves_no_summary_and_no_text_behind(counter, caseworker):
    gone, stays = taken(caseworker), taken(caseworker)
    with fenced(counter=counter.pk):
        index = look(caseworker)
        search(index, "balie", keys=caseworker.keys)
    assert index.texts.keys() == {gone.id, stays.id}
    with fenced(counter=counter.pk):
        destroy_report(by_id(gone.id), rule="withdrawn", now=NOW)

    index = look(caseworker)

    # Of what stays the text may be gone too, until the next search: a transaction anywhere on the server, even
    # in another database, holds the mark back, and then what did not change is looked at again.
    assert (list(index.cases), index.texts.keys() - {stays.id}) == ([stays.id], set())


def test_a_message_of_the_reporter_is_news_until_the_handler_read_it(counter, caseworker, coordinator):
    sent = taken(caseworker)
    assert look(caseworker).unread == frozenset()
    with fenced(lookup=sent.code.lookup_hash):
        hear_reporter(by_id(sent.id), dek=sent.dek, text="Is er nieuws?", now=NOW)
    assert look(caseworker).unread == {sent.id}

    with fenced(counter=counter.pk):
        open_case(sent.id, by=coordinator.staff(), now=NOW, why="toezicht")
    assert look(caseworker).unread == {sent.id}
    with fenced(counter=counter.pk):
        open_case(sent.id, by=caseworker.staff(), now=NOW)

    assert look(caseworker).unread == frozenset()


def test_nobody_of_another_counter_sees_a_summary(counter, other_counter, caseworker):
    taken(caseworker)
    stranger = other_counter.member("caseworker")

    index = look(stranger)

    assert (index.cases, index.waiting) == ({}, {})


def test_signing_out_forgets_what_was_opened(caseworker):
    taken(caseworker)
    client = caseworker.client()
    client.get(at("inbox"))
    assert len(kept._kept) == 1

    client.post("/loket/uitloggen/")

    assert len(kept._kept) == 0


def test_fifteen_idle_minutes_forget_what_was_opened(caseworker, settings):
    look(caseworker, session="left")
    index = kept._kept["left"]

    kept.drop_idle(now=index.used + settings.IDLE_SECONDS + 1)

    assert "left" not in kept._kept


def test_only_a_few_sign_ins_are_kept_at_once(caseworker):
    for number in range(kept.SESSIONS + 2):
        look(caseworker, session=str(number))

    assert list(kept._kept) == [str(number) for number in range(2, kept.SESSIONS + 2)]


def test_what_is_late_comes_first_with_or_without_a_case(caseworker):
    due = {5: "soon", -3: "late", 30: "later"}
    names = {}
    for days, name in due.items():
        sent = taken(caseworker)
        with fenced(counter=caseworker.member.counter_id):
            set_case(sent.id, by=caseworker, due_on=TODAY + timedelta(days=days))
        names[sent.id] = name
    names[report().id] = "waits"

    page = shown(look(caseworker), Asked(), member=caseworker.member.pk, today=TODAY)

    assert [names[row.about.id] for row in page.rows] == ["late", "waits", "soon", "later"]
    assert page.counts == {
        "team": 4, "mine": 3, "waiting": 1, "late": 1, "nearly": 1, "news": 0, "flagged": 0,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (Asked(need="advice"), ["b"]),
        (Asked(ground="age"), ["b"]),
        (Asked(sector="hospital"), ["b"]),
        (Asked(municipality="GM0307"), ["b"]),
        (Asked(language="ar"), ["b"]),
        (Asked(identity="known"), ["b"]),
        (Asked(channel="web"), ["a", "b", "c"]),
        (Asked(step="analysis"), ["a", "b"]),
        (Asked(shelf=MINE), ["a", "b"]),
        (Asked(shelf=WAITING), ["c"]),
        (Asked(need="advice", ground="race"), []),
    ],
)
def test_each_filter_leaves_only_what_fits(caseworker, asked, expected):
    names = {taken(caseworker).id: "a"}
    other = {
        "need": "advice",
        "grounds": ["age"],
        "sector": "hospital",
        "language": "ar",
        "identity": "known",
    }
    names[taken(caseworker, residence="GM0307", **other).id] = "b"
    names[report().id] = "c"

    page = shown(look(caseworker), asked, member=caseworker.member.pk, today=TODAY)

    assert sorted(names[row.about.id] for row in page.rows) == expected


def test_a_page_holds_fifty_and_says_that_there_are_more(caseworker):
    for _number in range(PAGE + 1):
        report()

    first = shown(look(caseworker), Asked(), member=caseworker.member.pk, today=TODAY)
    second = shown(look(caseworker), Asked(page=1), member=caseworker.member.pk, today=TODAY)

    assert (len(first.rows), first.has_more, len(second.rows), second.has_more) == (50, True, 1, False)
    assert not {row.about.id for row in first.rows} & {row.about.id for row in second.rows}


def find(person, words, **options):
    with fenced(counter=person.member.counter_id):
        index = index_for(person.staff(), session="s", today=TODAY)
        return search(index, words, keys=person.keys, **options)


def test_search_finds_all_words_without_capitals_or_accents_and_marks_them(caseworker):
    sent = taken(caseworker, story="In Café Zürich zeiden ze: jij hoort hier niet.")
    taken(caseworker, story="In het café was het gezellig.")

    found = find(caseworker, "ZURICH cafe")

    assert [hit.about.id for hit in found.hits] == [sent.id]
    assert [text for text, is_hit in found.hits[0].pieces if is_hit] == ["Café", "Zürich"]


def test_search_finds_arabic_without_its_vowel_signs(caseworker):
    sent = taken(caseworker, story="قالوا لي إنّ مكاني ليس هنا")

    assert [hit.about.id for hit in find(caseworker, "إن مكاني").hits] == [sent.id]


def test_search_sees_a_note_that_was_written_after_the_first_search(counter, caseworker):
    import uuid

    sent = taken(caseworker)
    assert find(caseworker, "rolstoel").count == 0
    with fenced(counter=counter.pk):
        write_note(
            sent.id,
            note=uuid.uuid4(),
            text="Komt in een rolstoel.",
            version=0,
            by=caseworker.staff(),
            now=NOW,
        )

    assert find(caseworker, "rolstoel").count == 1


def test_a_closed_case_is_found_when_somebody_seeks_among_closed_ones(counter, caseworker):
    sent = taken(caseworker, story="Over de rolstoel.", need="count")
    assert find(caseworker, "rolstoel", closed=True).count == 1
    with fenced(counter=counter.pk):
        move_case(sent.id, move="counted", by=caseworker.staff(), now=NOW)

    assert (find(caseworker, "rolstoel").count, find(caseworker, "rolstoel", closed=True).count) == (0, 1)
    with fenced(counter=counter.pk):
        destroy_report(by_id(sent.id), rule="retention", now=NOW)
    assert find(caseworker, "rolstoel", closed=True).count == 0


def test_search_for_nothing_finds_nothing(caseworker):
    taken(caseworker)

    assert find(caseworker, "  ").count == 0


def test_plain_letters():
    assert plain("ÉÉN Straße ﬁets") == "een strasse fiets"
