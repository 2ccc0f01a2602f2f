# SPDX-License-Identifier: EUPL-1.2
"""The life of an entry: its state follows from its events, and three things are never one."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gehoord.accountability.life import (
    BY_KIND,
    LIFE,
    Declared,
    Proof,
    Term,
    TermNow,
    offered,
    state_of,
    term_on,
    why_not,
)
from gehoord.accountability.life.axes import DECLARED, PROOF, WORDS_OF_PROOF
from gehoord.accountability.life.fold import State
from gehoord.accountability.rules.happening import Given
from gehoord.accountability.rules.quoting import place_of
from gehoord.accountability.terms import EntryKind, EventKind, House, Verdict

from .builders_register import TODAY, Tried

K = EventKind
DAYS = st.dates(date(2020, 1, 1), date(2027, 1, 1))
EVENTS = st.lists(
    st.builds(
        Tried,
        id=st.just(0),
        kind=st.sampled_from(list(K)),
        on=DAYS,
        who=st.sampled_from(["", "de minister", "BZK"]),
        verdict=st.sampled_from(list(Verdict)),
        house=st.sampled_from(list(House)),
        due_words=st.sampled_from(["", "na de zomer"]),
        due_last=st.none() | DAYS,
    ),
    max_size=12,
).map(lambda rows: [replace(row, id=number) for number, row in enumerate(rows)])


def on(day: int, kind: str, **given: object) -> Tried:
    """An event in 2026, written down in the order of its day."""
    return Tried(day, kind, date(2026, 1, 1) + timedelta(days=day), **given)  # type: ignore[arg-type]


@given(EVENTS)
def test_any_events_give_a_state(events: list[Tried]):
    state = state_of(events)

    assert isinstance(state, State)
    assert isinstance(term_on(state, TODAY), TermNow)


@given(EVENTS, st.randoms())
def test_the_state_does_not_depend_on_the_order_in_which_events_are_given(events, random):
    shuffled = list(events)
    random.shuffle(shuffled)

    assert state_of(shuffled) == state_of(events)


@given(EVENTS.filter(bool))
def test_undoing_the_last_gives_the_state_before(events: list[Tried]):
    ordered = [
        replace(one, id=number) for number, one in enumerate(sorted(events, key=lambda e: (e.on, e.id)))
    ]
    undone = replace(ordered[-1], undone_at=datetime(2026, 1, 1, tzinfo=UTC))

    assert state_of([*ordered[:-1], undone]) == state_of(ordered[:-1])


@given(EVENTS)
def test_a_declaration_never_implies_proof(events: list[Tried]):
    said = [one for one in events if one.kind != K.EVIDENCE_SEEN]

    assert state_of(said).proof not in (Proof.SEEN, Proof.MET, Proof.PARTLY)


@given(EVENTS)
def test_evidence_never_implies_a_declaration(events: list[Tried]):
    declaring = (K.DECLARED_DONE, K.PARTLY_MET, K.HANDED_OVER, K.STOPPED)

    assert state_of([one for one in events if one.kind not in declaring]).declared is Declared.NOTHING


@given(EVENTS)
def test_what_the_chamber_decided_says_nothing_of_carrying_it_out(events: list[Tried]):
    without = [one for one in events if one.kind != K.HOUSE]
    state, other = state_of(events), state_of(without)

    assert (state.declared, state.proof, state.due_last) == (other.declared, other.proof, other.due_last)


@given(EVENTS, DAYS)
@settings(max_examples=50)
def test_the_state_on_a_day_is_that_of_the_events_up_to_and_on_it(events: list[Tried], day: date):
    assert state_of(events, until=day) == state_of([one for one in events if one.on <= day])


def test_on_one_day_what_was_written_down_last_counts():
    same = date(2026, 5, 1)
    events = [Tried(1, K.DECLARED_DONE, same, who="de minister"), Tried(2, K.REOPENED, same)]

    assert state_of(events).declared is Declared.NOTHING
    assert state_of([replace(events[0], id=3), events[1]]).declared is Declared.DONE


def test_postponing_remembers_the_first_term():
    state = state_of(
        [
            on(1, K.MADE, due_last=date(2026, 6, 30)),
            on(2, K.POSTPONED, due_last=date(2026, 9, 30)),
            on(3, K.POSTPONED, due_last=date(2026, 12, 31)),
        ]
    )

    assert (state.due_before, state.due_last, state.postponed) == (date(2026, 6, 30), date(2026, 12, 31), 2)


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        (None, TermNow(Term.NONE)),
        (date(2026, 11, 22), TermNow(Term.OVERDUE, -1)),
        (date(2026, 11, 23), TermNow(Term.SOON, 0)),
        (date(2026, 12, 23), TermNow(Term.SOON, 30)),
        (date(2026, 12, 24), TermNow(Term.OPEN, 31)),
    ],
)
def test_a_term_is_late_from_the_day_after_its_last(due: date | None, expected: TermNow):
    assert term_on(state_of([on(1, K.MADE, due_last=due)]), TODAY) == expected


def test_declaring_it_done_stops_the_clock_and_a_reader_who_disagrees_lets_it_run_on():
    made = on(1, K.MADE, due_last=date(2026, 1, 31))
    done, judged = on(40, K.DECLARED_DONE), on(50, K.VERDICT, verdict=Verdict.NOT_MET)

    assert term_on(state_of([made, done]), TODAY) == TermNow(Term.STILL, -10)
    assert term_on(state_of([made, done, judged]), TODAY) == TermNow(Term.OVERDUE, -296)


def test_handing_over_is_not_carrying_out_and_the_clock_runs_on():
    state = state_of([on(1, K.MADE, who="VWS", due_last=date(2026, 1, 31)), on(2, K.HANDED_OVER, who="BZK")])

    assert (state.declared, state.owner, state.runs) == (Declared.HANDED_OVER, "BZK", True)


def test_a_verdict_on_evidence_that_was_undone_no_longer_counts():
    seen, met = on(1, K.EVIDENCE_SEEN), on(2, K.VERDICT, verdict=Verdict.MET)
    undone = replace(seen, undone_at=datetime(2026, 1, 1, tzinfo=UTC))

    assert state_of([seen, met]).proof is Proof.MET
    assert state_of([undone, met]).proof is Proof.NONE


def test_new_evidence_asks_for_a_new_verdict():
    events = [
        on(1, K.EVIDENCE_SEEN),
        on(2, K.VERDICT, verdict=Verdict.NOT_MET),
        on(3, K.EVIDENCE_SEEN),
    ]

    assert state_of(events).proof is Proof.SEEN


def test_no_word_of_a_declaration_is_a_word_of_proof():
    declared = " ".join(map(str, [*DECLARED.values(), PROOF[Proof.NONE]]))
    said = [BY_KIND[kind].says for kind in (K.PARTLY_MET, K.DECLARED_DONE, K.HANDED_OVER, K.STOPPED)]

    assert [word for word in WORDS_OF_PROOF if word in f"{declared} {' '.join(map(str, said))}".lower()] == []


@pytest.mark.parametrize("row", LIFE, ids=lambda row: row.kind)
@pytest.mark.parametrize("entry", list(EntryKind))
@pytest.mark.parametrize("declared", list(Declared))
def test_a_button_is_offered_exactly_when_the_table_says_so(row, entry, declared):
    state = State(declared=declared)
    allowed = entry in row.entries and declared in row.declared
    given_all = Given(
        on=TODAY,
        has_document=True,
        words="w",
        who="w",
        note="n",
        verdict="not_met",
        house="held",
        due_words="d",
    )

    assert (row in offered(entry=entry, state=state)) is (allowed and row.by_hand)
    assert (why_not(row.kind, entry=entry, state=state, given=given_all, today=TODAY) == []) is allowed


def test_every_kind_of_event_has_one_row():
    assert [row.kind for row in LIFE] == sorted(BY_KIND, key=[row.kind for row in LIFE].index)
    assert set(BY_KIND) == set(K)


def test_all_that_is_missing_is_said_at_once():
    reasons = why_not(K.DECLARED_DONE, entry=EntryKind.COMMITMENT, state=State(), given=Given(), today=TODAY)

    assert reasons == [
        "Schrijf op welke dag dit was.",
        "Schrijf op wie dit zegt of doet.",
        "Kies een stuk, of geef een adres.",
        "Neem de woorden over waarin dit staat.",
    ]


def test_that_it_was_met_cannot_be_said_before_evidence_was_seen():
    verdict = Given(on=TODAY, verdict=Verdict.MET, note="De minister zegt het.")

    assert why_not(
        K.VERDICT, entry="commitment", state=State(declared=Declared.DONE), given=verdict, today=TODAY
    ) == ["Nog niemand zag een stuk dat dit laat zien. Leg dat eerst vast. Een verklaring is niet genoeg."]


def test_postponing_is_to_a_later_day():
    state = state_of([on(1, K.MADE, due_last=date(2026, 6, 30))])
    earlier = Given(on=TODAY, has_document=True, due_last=date(2026, 6, 1))

    assert why_not(K.POSTPONED, entry="commitment", state=state, given=earlier, today=TODAY) == [
        "Uitstellen is naar een latere dag. Is de dag eerder, kies dan: termijn genoemd."
    ]


def test_a_quotation_is_found_across_the_end_of_a_line():
    assert place_of("hiermee afgedaan", "De toezegging is hiermee\n   afgedaan.") == (17, 36)
    assert place_of("hiermee voldaan", "De toezegging is hiermee afgedaan.") is None
