# SPDX-License-Identifier: EUPL-1.2
"""The other side: invited fairly, once, by the right person; heard in time; ended and destroyed on its day."""

from datetime import date, timedelta
from secrets import token_bytes

import pytest
from django.utils import timezone
from tests.builders import NOW, Person, TryCounter
from tests.casework.builders import set_case, taken
from tests.casework.other_side import (
    LABEL,
    SUBSTANCE,
    added,
    agreed,
    come_in,
    door_of,
    invite_again,
    invited,
    says_yes,
)

from gehoord.casework.actions.consent.withdraw import withdraw_consent
from gehoord.casework.actions.respondent.accept_invitation import (
    TRIES,
    accept_invitation,
    check_invitation,
    refuse_invitation,
)
from gehoord.casework.actions.respondent.adviser import let_adviser_in, put_adviser_out
from gehoord.casework.actions.respondent.answer import add_files, ask_more_time, keep_answer, send_answer
from gehoord.casework.actions.respondent.answer_time import answer_time
from gehoord.casework.actions.respondent.close_respondent import close_respondent
from gehoord.casework.actions.respondent.destroy_respondents import (
    destroy_respondents,
    forget_their_orphans,
)
from gehoord.casework.actions.respondent.end_untested import end_untested
from gehoord.casework.actions.respondent.invite import invite
from gehoord.casework.actions.respondent.recall_invitation import recall_invitation
from gehoord.casework.actions.respondent.reseal import reseal_respondents
from gehoord.casework.actions.respondent.share_answer import share_answer
from gehoord.casework.actions.respondent.withhold import withhold
from gehoord.casework.actions.respondent.write_page import write_page
from gehoord.casework.actions.respondent.write_to_them import mark_read, note_answer, write_to_them
from gehoord.casework.actions.withdraw import withdraw
from gehoord.casework.models import Case, Consent, Finding, Happening, Note, Piece, Respondent, Term
from gehoord.casework.queries.doors import Shut, find_door
from gehoord.casework.queries.opened import Held
from gehoord.casework.queries.respondents import (
    ANSWER,
    FOLDER,
    Label,
    pieces_of,
    read_draft,
    respondent_of,
    shared_with_reporter,
)
from gehoord.casework.queries.sealed import Keys
from gehoord.casework.rules import Reason
from gehoord.casework.terms import OtherSide, Step
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.blobs import BlobWriter
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.vault.sealing import derive
from gehoord.reporting.models import Destruction, Evidence, Message, Report
from gehoord.reporting.queries import find_by_code

pytestmark = pytest.mark.django_db
TODAY = NOW.date()


def later(days: int):
    return NOW + timedelta(days=days)


@pytest.fixture
def sent(caseworker: Person):
    return taken(caseworker)


def due(side, kind: str) -> date | None:
    """The day of the open term of this kind about this respondent."""
    with fenced(counter=side.by.member.counter_id):
        return (
            Term.objects.filter(about=side.id, kind=kind, done_on=None)
            .values_list("due_on", flat=True)
            .first()
        )


def pieces(side) -> list[tuple[str, str]]:
    one = side.opened()
    with fenced(counter=side.by.member.counter_id):
        return [(piece.kind, piece.text) for piece in pieces_of(one.id, one.key)]


# -- inviting ----------------------------------------------------------------------------------------


def test_who_is_written_down_is_sealed_and_has_two_clocks(caseworker, sent):
    side = added(caseworker, sent)

    row = side.row()
    assert (row.state, row.kind) == ("new", "organisation")
    assert b"Linde" not in bytes(row.label)
    assert side.opened().label == LABEL
    assert (due(side, "respondent_told"), due(side, "untested")) == (date(2026, 12, 23), date(2027, 5, 24))


def test_somebody_without_a_name_is_not_written_down(caseworker, sent):
    from gehoord.casework.actions.respondent.add_respondent import add_respondent

    with fenced(counter=caseworker.member.counter_id):
        done = add_respondent(sent.id, kind="person", label=Label(" "), by=caseworker.staff(), now=NOW)
    assert (done.reasons, done.id) == ([Reason.NO_NAME], None)


def test_nobody_is_invited_before_the_words_are_there_and_the_reporter_said_yes_to_them(caseworker, sent):
    side = added(caseworker, sent)
    first = side.do(invite, channel="print", seen="")
    side.do(write_page, substance=SUBSTANCE, name_reporter=False, hides_reporter=False)
    second = side.do(invite, channel="print", seen="")
    side.do(write_page, substance=SUBSTANCE, name_reporter=False, hides_reporter=True)
    third = side.do(invite, channel="print", seen="")
    says_yes(side, "substance")
    fourth = side.do(invite, channel="print", seen="")

    assert first.reasons == [Reason.NO_SUBSTANCE, Reason.RECOGNISABLE, Reason.NOT_AGREED]
    assert second.reasons == [Reason.RECOGNISABLE, Reason.NOT_AGREED]
    assert third.reasons == [Reason.NOT_AGREED]
    assert fourth.reasons == []
    assert fourth.code is not None
    assert fourth.until == TODAY + timedelta(days=28)


def test_other_words_than_the_reporter_allowed_need_a_new_yes(caseworker, sent):
    side = agreed(caseworker, sent)
    side.do(write_page, substance=SUBSTANCE + " En meer.", name_reporter=False, hides_reporter=True)

    assert side.do(invite, channel="print", seen="").reasons == [Reason.NOT_AGREED]


def test_a_yes_taken_back_a_moment_before_stops_the_invitation(caseworker, sent):
    side = agreed(caseworker, sent)
    with fenced(lookup=sent.code.lookup_hash):
        row = Consent.objects.get(use="substance", state="given")
        withdraw_consent(find_by_code(sent.code), dek=sent.dek, consent=row.pk, now=NOW)

    assert side.do(invite, channel="print", seen="").reasons == [Reason.NOT_AGREED]
    assert side.row().invite_lookup is None


def test_the_reporter_is_named_only_when_known_and_told(caseworker, sent):
    side = added(caseworker, sent)
    refused = side.do(write_page, substance=SUBSTANCE, name_reporter=True, hides_reporter=False)

    assert refused == [Reason.ANONYMOUS, Reason.NOT_TOLD_IDENTITY]
    assert side.opened().page is None


def test_two_presses_make_one_invitation(caseworker, sent):
    side = agreed(caseworker, sent)
    first = side.do(invite, channel="print", seen="")
    second = side.do(invite, channel="print", seen="")

    assert first.code is not None
    assert (second.code, second.reasons) == (None, [Reason.INVITED_ALREADY])
    assert [kind for kind, _text in pieces(side)] == ["invitation"]


def test_the_code_of_an_invitation_is_nowhere_stored(caseworker, sent):
    side, letter = invited(caseworker, sent)
    row = side.row()
    everything = b"".join(
        bytes(value) for value in (row.label, row.page, row.notice, row.mailbox_wrap, row.key)
    )
    assert letter.secret not in everything
    assert letter.text.encode() not in everything
    assert bytes(row.invite_lookup) == letter.lookup_hash


# -- coming in: once, in time, by the right person -----------------------------------------------------


def test_an_invitation_becomes_a_code_of_their_own_and_the_answer_term_begins(caseworker, sent):
    side, letter = invited(caseworker, sent)
    own = Code.new()
    with fenced(lookup=letter.lookup_hash):
        assert check_invitation(letter, said="3511lx", now=NOW) == 0
        assert accept_invitation(letter, own=own, now=NOW) is None

    row = side.row()
    assert (row.state, row.opened_on, row.told_on) == ("opened", TODAY, TODAY)
    assert row.answer_due_on == due(side, "respondent") == date(2026, 12, 14)
    assert (due(side, "invitation"), due(side, "respondent_told")) == (None, None)
    with fenced(lookup=own.lookup_hash):
        assert door_of(own).door == "own"


def test_an_invitation_works_once_and_a_second_press_of_the_same_person_is_no_second_use(caseworker, sent):
    _side, letter = invited(caseworker, sent)
    own, stranger = Code.new(), Code.new()
    with fenced(lookup=letter.lookup_hash):
        accept_invitation(letter, own=own, now=NOW)
    with fenced(lookup=letter.lookup_hash):
        assert accept_invitation(letter, own=own, now=NOW) is None
    with fenced(lookup=letter.lookup_hash):
        assert accept_invitation(letter, own=stranger, now=NOW) is Shut.USED
        assert find_door(letter, today=TODAY) is Shut.USED


def test_a_late_invitation_opens_nothing_and_a_new_one_does(caseworker, sent):
    side, letter = invited(caseworker, sent)
    with fenced(lookup=letter.lookup_hash):
        assert find_door(letter, today=TODAY + timedelta(days=28)) is not Shut.LATE
        assert find_door(letter, today=TODAY + timedelta(days=29)) is Shut.LATE
        assert accept_invitation(letter, own=Code.new(), now=later(29)) is Shut.LATE

    fresh = invite_again(side, now=later(30))
    with fenced(lookup=letter.lookup_hash):
        assert find_door(letter, today=TODAY) is Shut.UNKNOWN
    with fenced(lookup=fresh.lookup_hash):
        assert door_of(fresh, now=later(30)).door == "invited"


def test_a_recalled_invitation_opens_nothing(caseworker, sent):
    side, letter = invited(caseworker, sent)
    assert side.do(recall_invitation) is True
    assert side.do(recall_invitation) is False
    with fenced(lookup=letter.lookup_hash):
        assert find_door(letter, today=TODAY) is Shut.RECALLED


def test_five_wrong_answers_shut_the_invitation_and_the_counter_is_told(caseworker, sent):
    side, letter = invited(caseworker, sent)
    left = []
    for _try in range(TRIES):
        with fenced(lookup=letter.lookup_hash):
            left.append(check_invitation(letter, said="1000 AA", now=NOW))

    assert left == [4, 3, 2, 1, Shut.LOCKED]
    assert side.row().state == OtherSide.LOCKED
    assert bytes(side.row().mailbox_wrap) == b""
    assert due(side, "invitation_trouble") == date(2026, 11, 30)
    with fenced(lookup=letter.lookup_hash):
        assert accept_invitation(letter, own=Code.new(), now=NOW) is Shut.LOCKED


def test_a_letter_that_is_not_for_them_is_closed_unread_and_the_counter_is_told(caseworker, sent):
    side, letter = invited(caseworker, sent)
    with fenced(lookup=letter.lookup_hash):
        assert refuse_invitation(letter, now=NOW) is Shut.NOT_MINE
    with fenced(lookup=letter.lookup_hash):
        assert refuse_invitation(letter, now=NOW) is Shut.NOT_MINE

    assert side.row().state == OtherSide.NOT_MINE
    assert due(side, "invitation_trouble") == date(2026, 11, 30)


def test_a_code_that_was_never_made_is_simply_unknown(counter):
    code = Code.new()
    with fenced(lookup=code.lookup_hash):
        assert find_door(code, today=TODAY) is Shut.UNKNOWN


def test_a_new_invitation_puts_out_a_lost_code_and_keeps_what_was_written(caseworker, sent):
    side, own = come_in(caseworker, sent)
    with fenced(lookup=own.lookup_hash):
        send_answer(door_of(own), text="Zo was het niet.", may_share=False, now=NOW)
    letter = invite_again(side)
    fresh = Code.new()
    with fenced(lookup=letter.lookup_hash):
        accept_invitation(letter, own=fresh, now=NOW)

    with fenced(lookup=own.lookup_hash):
        assert find_door(own, today=TODAY) is Shut.UNKNOWN
    with fenced(lookup=fresh.lookup_hash):
        door = door_of(fresh)
        assert (ANSWER, "Zo was het niet.") in [(one.kind, one.text) for one in pieces_of(door.id, door.key)]
    assert side.row().state == OtherSide.ANSWERED


# -- the fence ----------------------------------------------------------------------------------------


def test_a_code_sees_its_own_rows_and_neither_the_case_nor_anybody_else(caseworker, sent):
    side, own = come_in(caseworker, sent)
    other, others_code = come_in(caseworker, sent, label=Label("Iemand anders"))
    with fenced(lookup=others_code.lookup_hash):
        send_answer(door_of(others_code), text="Van de ander.", may_share=False, now=NOW)

    with fenced(lookup=own.lookup_hash):
        assert [row.pk for row in Respondent.objects.all()] == [side.id]
        assert set(Piece.objects.values_list("respondent", flat=True)) == {side.id}
        assert set(Term.objects.values_list("about", flat=True)) == {side.id}
        for model in (Case, Report, Message, Evidence, Happening, Note, Finding, Consent):
            assert not model.objects.exists(), model.__name__
        assert Respondent.objects.filter(pk=other.id).update(state="closed") == 0
        assert Respondent.objects.filter(pk=other.id).delete()[0] == 0


def test_a_used_invitation_sees_no_pieces_and_no_terms(caseworker, sent):
    _side, letter = invited(caseworker, sent)
    with fenced(lookup=letter.lookup_hash):
        accept_invitation(letter, own=Code.new(), now=NOW)
    with fenced(lookup=letter.lookup_hash):
        assert not Piece.objects.exists()
        assert not Term.objects.exists()


def test_the_key_of_the_case_is_not_behind_the_code(caseworker, sent):
    side, own = come_in(caseworker, sent)
    with fenced(lookup=own.lookup_hash):
        door = door_of(own)
    with fenced(counter=side.by.member.counter_id):
        held = side.held()
    assert door.key not in (held.keys.case, held.keys.dek)


def test_an_adviser_reads_and_changes_nothing_and_can_be_put_out(caseworker, sent):
    _side, own = come_in(caseworker, sent)
    with fenced(lookup=own.lookup_hash):
        keep_answer(door_of(own), code=own, text="Half klaar", may_share=False, now=NOW)
        code = let_adviser_in(door_of(own), now=NOW)

    with fenced(lookup=code.lookup_hash):
        door = door_of(code)
        assert door.door == "adviser"
        assert [one.kind for one in pieces_of(door.id, door.key)] == ["invitation"]
        with pytest.raises(SealError):
            read_draft(door.id, code)
        assert Respondent.objects.update(state="closed") == 0
        assert Piece.objects.all().delete()[0] == 0
    with fenced(lookup=own.lookup_hash):
        put_adviser_out(door_of(own), now=NOW)
    with fenced(lookup=code.lookup_hash):
        assert find_door(code, today=TODAY) is Shut.UNKNOWN


# -- answering ----------------------------------------------------------------------------------------


def test_what_is_kept_is_for_their_eyes_and_what_is_sent_for_the_counter(caseworker, sent):
    side, own = come_in(caseworker, sent)
    with fenced(lookup=own.lookup_hash):
        keep_answer(door_of(own), code=own, text="Eerste versie", may_share=True, now=NOW)
    with fenced(lookup=own.lookup_hash):
        keep_answer(door_of(own), code=own, text="Tweede versie", may_share=True, now=NOW)
        assert read_draft(side.id, own) == {"text": "Tweede versie", "may_share": True}

    assert [kind for kind, _text in pieces(side)] == ["invitation"]
    assert side.row().answered_on is None

    with fenced(lookup=own.lookup_hash):
        assert send_answer(door_of(own), text="Tweede versie", may_share=True, now=NOW) is True
    with fenced(lookup=own.lookup_hash):
        assert send_answer(door_of(own), text="Tweede versie", may_share=True, now=NOW) is False
        assert read_draft(side.id, own) == {}

    assert pieces(side)[1:] == [("answer", "Tweede versie")]
    assert (side.row().state, side.row().answered_on) == ("answered", TODAY)
    assert (due(side, "respondent"), due(side, "answer_read")) == (None, date(2026, 11, 30))
    assert side.do(mark_read) == 1
    assert due(side, "answer_read") is None


def test_more_time_is_asked_with_a_reason_and_given_or_refused_with_one(caseworker, sent):
    side, own = come_in(caseworker, sent)
    assert side.do(answer_time, until=date(2027, 1, 11), why="Goed.") == [Reason.NO_TIME_ASKED]
    with fenced(lookup=own.lookup_hash):
        assert ask_more_time(door_of(own), why="Onze directeur is ziek.", now=NOW) is True
    assert due(side, "more_time") == date(2026, 11, 25)
    assert side.do(answer_time, until=date(2027, 1, 11), why=" ") == [Reason.NO_WORDS]
    assert side.do(answer_time, until=date(2026, 12, 1), why="Kort") == [Reason.NO_DAY_AHEAD]
    assert side.do(answer_time, until=date(2027, 1, 11), why="Dat begrijpen wij.") == []

    assert side.row().answer_due_on == due(side, "respondent") == date(2027, 1, 11)
    assert due(side, "more_time") is None
    with fenced(lookup=own.lookup_hash):
        ask_more_time(door_of(own), why="Nog meer.", now=NOW)
    assert side.do(answer_time, until=None, why="De melder wacht al lang.") == []
    assert pieces(side)[-1] == ("time_refused", "De melder wacht al lang.")
    assert side.row().answer_due_on == date(2027, 1, 11)


def test_the_reporter_reads_an_answer_only_when_the_other_side_allowed_it(caseworker, sent):
    side, own = come_in(caseworker, sent)
    with fenced(lookup=own.lookup_hash):
        send_answer(door_of(own), text="Alleen voor het loket.", may_share=False, now=NOW)
        send_answer(door_of(own), text="Dit mag de melder lezen.", may_share=True, now=NOW)
    one = side.opened()
    with fenced(counter=side.by.member.counter_id):
        closed, open_ = (piece.id for piece in pieces_of(one.id, one.key) if piece.kind == ANSWER)

    assert side.do(share_answer, piece=closed) == [Reason.NOT_SHARED]
    assert side.do(share_answer, piece=open_) == []
    with fenced(lookup=sent.code.lookup_hash):
        assert [piece.text for piece in shared_with_reporter(sent.id, sent.dek)] == [
            "Dit mag de melder lezen."
        ]
        assert Piece.objects.count() == 1
        assert not Respondent.objects.exists()


def test_an_answer_by_telephone_counts_as_an_answer(caseworker, sent):
    side, _letter = invited(caseworker, sent)
    assert side.do(note_answer, text="Wij bellen liever.", heard="phone", may_share=True) == []

    assert side.row().answered_on == TODAY
    assert pieces(side)[-1] == ("answer", "Wij bellen liever.")


def test_the_same_message_twice_in_a_row_is_one_message(caseworker, sent):
    side, _own = come_in(caseworker, sent)
    side.do(write_to_them, text="Kunt u volgende week?")
    side.do(write_to_them, text="Kunt u volgende week?")
    assert [kind for kind, _text in pieces(side)] == ["invitation", "message"]


# -- waiting with telling -----------------------------------------------------------------------------


def test_waiting_needs_a_ground_words_and_a_day_and_comes_back_on_that_day(caseworker, sent):
    side = added(caseworker, sent)
    given = {"ground": "inquiry", "why": "Eerst de stukken veiligstellen."}
    assert side.do(withhold, until=None, **given) == [Reason.NO_DAY_AHEAD]
    assert side.do(withhold, until=date(2027, 6, 30), **given) == [Reason.NO_DAY_AHEAD]
    assert side.do(withhold, until=date(2027, 1, 11), ground="inquiry", why=" ") == [Reason.NO_WORDS]
    assert side.do(withhold, until=date(2027, 1, 11), **given) == []

    assert (side.row().withheld, side.row().withheld_until) == ("inquiry", date(2027, 1, 11))
    assert (due(side, "respondent_told"), due(side, "respondent_withheld")) == (None, date(2027, 1, 11))
    assert side.opened().label.waits == "Eerst de stukken veiligstellen."


def test_who_knows_already_cannot_be_kept_from_knowing(caseworker, sent):
    side, _own = come_in(caseworker, sent)
    refused = side.do(withhold, until=date(2027, 1, 11), ground="safety", why="Te laat.")
    assert refused == [Reason.TOLD_ALREADY]


# -- the end ------------------------------------------------------------------------------------------


def test_closing_says_what_was_found_and_when_their_data_goes(caseworker, sent):
    side, own = come_in(caseworker, sent)
    text = "Wij hebben niets vastgesteld. Dank voor uw antwoord."
    assert side.do(close_respondent, outcome="nothing_found", text=text) == []
    assert side.do(close_respondent, outcome="nothing_found", text=text) == [Reason.OTHER_SIDE_OVER]

    row = side.row()
    assert (row.state, row.closed_on, row.destroy_on) == ("closed", TODAY, TODAY + timedelta(days=91))
    with fenced(counter=caseworker.member.counter_id):
        assert not Term.objects.filter(about=side.id, done_on=None).exists()
    with fenced(lookup=own.lookup_hash):
        assert send_answer(door_of(own), text="Nog iets", may_share=False, now=NOW) is False


def ends(counter: TryCounter, *, days: int) -> int:
    with fenced(counter=counter.pk):
        return end_untested(counter.pk, now=later(days))


def test_who_was_never_told_within_the_month_ends_untested_and_goes_at_once(counter, caseworker, sent):
    side = added(caseworker, sent)
    assert ends(counter, days=30 + 14) == 0
    assert ends(counter, days=31 + 14) == 1
    assert ends(counter, days=31 + 14) == 0

    row = side.row()
    assert (row.state, row.destroy_on) == ("untested", TODAY + timedelta(days=45))


def test_what_is_not_tested_within_half_a_year_ends_with_time_for_a_copy(counter, caseworker, sent):
    side, own = come_in(caseworker, sent)
    assert ends(counter, days=182 + 14) == 0
    assert ends(counter, days=182 + 15) == 1

    assert side.row().destroy_on == (later(182 + 15 + 28)).date()
    with fenced(lookup=own.lookup_hash):
        assert door_of(own, now=later(200)).row.state == OtherSide.UNTESTED


def test_who_answered_and_who_waits_with_a_ground_does_not_end_by_itself(counter, caseworker, sent):
    _side, own = come_in(caseworker, sent)
    with fenced(lookup=own.lookup_hash):
        send_answer(door_of(own), text="Dit is onze kant.", may_share=False, now=NOW)
    waiting = added(caseworker, sent, label=Label("Wacht nog"))
    waiting.do(withhold, until=date(2027, 1, 11), ground="inquiry", why="Eerst dit.")

    assert ends(counter, days=60) == 0


def test_with_the_case_the_accusation_ends_too(counter, caseworker, sent):
    side, _own = come_in(caseworker, sent)
    set_case_closed(sent, caseworker)
    assert ends(counter, days=14) == 0
    assert ends(counter, days=15) == 1
    assert side.row().state == OtherSide.UNTESTED


def set_case_closed(sent, by) -> None:
    with fenced(counter=by.member.counter_id):
        set_case(sent.id, by=by, step=Step.CLOSED.value, closed_on=TODAY, due_on=None, due_for="")


def test_on_its_day_everything_of_them_is_destroyed_also_what_the_reporter_could_read(
    counter, caseworker, sent, settings, tmp_path, django_capture_on_commit_callbacks
):
    settings.STORAGES = settings.STORAGES | {
        "sealed": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path},
        }
    }
    side, own = come_in(caseworker, sent)
    stored = store_file(own)
    with fenced(lookup=own.lookup_hash):
        add_files(door_of(own), [stored], now=NOW)
        send_answer(door_of(own), text="Mag gelezen worden.", may_share=True, now=NOW)
    one = side.opened()
    with fenced(counter=side.by.member.counter_id):
        piece = next(each.id for each in pieces_of(one.id, one.key) if each.kind == ANSWER)
    side.do(share_answer, piece=piece)
    side.do(close_respondent, outcome="nothing_found", text="Niets gevonden.")
    assert (tmp_path / FOLDER / str(stored.id)).exists()

    with fenced(counter=counter.pk):
        assert destroy_respondents(counter.pk, now=later(90)) == 0
    with django_capture_on_commit_callbacks(execute=True), fenced(counter=counter.pk):
        assert destroy_respondents(counter.pk, now=later(91)) == 1

    with fenced(counter=counter.pk):
        assert not Respondent.objects.exists()
        assert not Piece.objects.exists()
    with fenced(lookup=sent.code.lookup_hash):
        assert shared_with_reporter(sent.id, sent.dek) == []
    with fenced(lookup=own.lookup_hash):
        assert find_door(own, today=TODAY) is Shut.UNKNOWN
    assert not (tmp_path / FOLDER / str(stored.id)).exists()
    assert list(Destruction.objects.values_list("rule", "report")) == [("respondent", side.id)]


def test_a_case_that_is_held_back_keeps_them(counter, caseworker, sent):
    side, _own = come_in(caseworker, sent)
    side.do(close_respondent, outcome="stopped", text="De melder stopt.")
    with fenced(counter=counter.pk):
        set_case(sent.id, by=caseworker, held_on=TODAY)
    with fenced(counter=counter.pk):
        assert destroy_respondents(counter.pk, now=later(400)) == 0
    assert side.row().state == OtherSide.CLOSED


def test_new_keys_of_the_case_open_the_record_and_what_was_shared_and_old_ones_do_not(caseworker, sent):
    side, own = come_in(caseworker, sent)
    with fenced(lookup=own.lookup_hash):
        send_answer(door_of(own), text="Mag gelezen worden.", may_share=True, now=NOW)
    one = side.opened()
    with fenced(counter=caseworker.member.counter_id):
        piece = next(each.id for each in pieces_of(one.id, one.key) if each.kind == ANSWER)
    side.do(share_answer, piece=piece)
    fresh = Keys(token_bytes(32), token_bytes(32))
    with fenced(counter=caseworker.member.counter_id):
        held = side.held(lock=True)
        assert reseal_respondents(held, fresh=fresh) == 1
        anew = Held(held.row, fresh, held.facts)
        assert respondent_of(anew, side.id).label == LABEL
        assert [each.text for each in shared_with_reporter(sent.id, fresh.dek)] == ["Mag gelezen worden."]
        for opens in (lambda: respondent_of(held, side.id), lambda: shared_with_reporter(sent.id, sent.dek)):
            with pytest.raises(SealError):
                opens()
    with fenced(lookup=own.lookup_hash):
        assert door_of(own).key == one.key


def test_when_the_reporter_withdraws_their_record_goes_with_the_case(caseworker, sent):
    side, own = come_in(caseworker, sent)
    with fenced(lookup=sent.code.lookup_hash):
        withdraw(find_by_code(sent.code), dek=sent.dek, now=NOW)

    with fenced(lookup=own.lookup_hash):
        assert find_door(own, today=TODAY) is Shut.UNKNOWN
    with fenced(counter=caseworker.member.counter_id):
        assert not Respondent.objects.filter(pk=side.id).exists()
        assert not Piece.objects.filter(respondent=side.id).exists()


def test_an_orphaned_document_is_swept_up_and_one_that_is_named_stays(
    counter, caseworker, sent, settings, tmp_path
):
    sealed = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": tmp_path}}
    settings.STORAGES = settings.STORAGES | {"sealed": sealed}
    _side, own = come_in(caseworker, sent)
    named, orphan = store_file(own), store_file(own)
    with fenced(lookup=own.lookup_hash):
        add_files(door_of(own), [named], now=NOW)

    moment = timezone.now()
    assert forget_their_orphans([counter.pk], now=moment) == 0
    assert forget_their_orphans([counter.pk], now=moment + timedelta(days=3)) == 1
    kept = {path.name for path in (tmp_path / FOLDER).iterdir()}
    assert kept == {str(named.id)}
    assert str(orphan.id) not in kept


class File:
    """A file whose sealed bytes are stored."""

    def __init__(self, key: bytes) -> None:
        from uuid import uuid4

        self.id, self.name, self.kind, self.size = uuid4(), "brief.txt", "text/plain", 5
        name = f"{FOLDER}{self.id}"
        writer = BlobWriter(name, key=derive(key, "file", name))
        writer.write(b"hallo")
        writer.finish()


def store_file(own: Code) -> File:
    with fenced(lookup=own.lookup_hash):
        return File(door_of(own).key)
