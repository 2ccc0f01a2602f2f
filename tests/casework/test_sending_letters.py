# SPDX-License-Identifier: EUPL-1.2
"""Sending letters: read word for word, with the yes they need, once, with proof, also when mail is down for a day."""

import socket
from datetime import timedelta
from email import message_from_bytes

import pytest
from aiosmtpd.controller import Controller
from django.db import connection
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.builders import NOW
from tests.casework.builders import allow, at, set_case, taken

from gehoord.casework.actions.consent.answer import answer_consent
from gehoord.casework.actions.consent.ask import ask_consent
from gehoord.casework.actions.consent.withdraw import withdraw_consent
from gehoord.casework.actions.letters.draft import draft_letter
from gehoord.casework.actions.letters.send import send_letter
from gehoord.casework.actions.move_case import move_case
from gehoord.casework.actions.notify_reporter import notify_reporter
from gehoord.casework.jobs import MAIL_TRIES
from gehoord.casework.letters.table import PAGE, PRINT
from gehoord.casework.models import Letter, Term
from gehoord.casework.queries.consents import live
from gehoord.casework.queries.letters import letter_of, letters_of, logged_seal, undelivered
from gehoord.casework.queries.opened import hold
from gehoord.casework.rules import Reason
from gehoord.foundation.audit.models import Entry
from gehoord.foundation.people.fence import fenced, set_fence
from gehoord.reporting.queries import find_by_code, words_of

ADVICE = {
    "advice": "Vraag een gesprek.",
    "why": "De balie zei al dat zij het wil weten.",
    "sources": "Algemene wet gelijke behandeling, artikel 7",
    "message": "",
}
TOLD = {"substance": "Aan de balie werd iemand weggestuurd.", "question": "Herkent u dit?"}
ADDRESS = ("Huisartsenpost Oost", "Postbus 1", "3500 AA Utrecht")


def held_by(person, sent):
    return hold(sent.id, keys=person.staff().keys, lock=True)


def drafted(sent, *, by, name="other_side", own=TOLD, lines=ADDRESS):
    """A draft, as opened letter."""
    held = held_by(by, sent)
    made = draft_letter(held, name=name, own=own, lines=lines, by=by.staff(), now=NOW)
    assert made.reasons == []
    return letter_of(held, made.id)


def send(sent, one, *, by, channel=PRINT, seal=None, hides_reporter=True):
    return send_letter(
        held_by(by, sent),
        letter=one.id,
        channel=channel,
        seal=seal or one.seal,
        by=by.staff(),
        now=NOW,
        hides_reporter=hides_reporter,
    )


@pytest.fixture
def sent(caseworker):
    sent = taken(caseworker)
    set_fence(counter=caseworker.member.counter_id)
    return sent


# -- with the yes it needs ----------------------------------------------------------------------------


@pytest.mark.django_db
def test_a_letter_to_the_other_side_goes_only_with_a_yes_to_exactly_its_words(caseworker, sent):
    one = drafted(sent, by=caseworker)
    without = send(sent, one, by=caseworker)
    allow(sent.id, "letter", by=caseworker, words="Heel andere woorden.", about=one.id)
    other_words = send(sent, one, by=caseworker)
    allow(sent.id, "letter", by=caseworker, words=one.words, about=one.id)
    unchecked = send(sent, one, by=caseworker, hides_reporter=False)
    gone = send(sent, one, by=caseworker)
    again = send(sent, one, by=caseworker)

    assert (without, other_words, unchecked, gone, again) == (
        [Reason.NOT_AGREED],
        [Reason.OTHER_WORDS],
        [Reason.RECOGNISABLE],
        [],
        [],
    )
    after = letter_of(held_by(caseworker, sent), one.id)
    assert (after.state, after.words, after.lines, after.sent_on) == ("sent", one.words, ADDRESS, NOW.date())
    assert Entry.objects.filter(event="letter.sent", body__contains=str(one.id)).count() == 1
    assert Term.objects.get(about=one.id).waits_for == "respondent"
    assert held_by(caseworker, sent).facts.ways == {"letter": "going"}


@pytest.mark.django_db
def test_a_yes_taken_back_in_the_middle_of_a_letter_stops_it_and_the_draft_stays(caseworker, sent):
    one = drafted(sent, by=caseworker)
    asked = ask_consent(
        held_by(caseworker, sent), use="letter", words=one.words, about=one.id, by=caseworker.staff(), now=NOW
    )
    set_fence(lookup=sent.code.lookup_hash)
    row = find_by_code(sent.code)
    answer_consent(row, dek=sent.dek, consent=asked.id, yes=True, now=NOW)
    withdraw_consent(row, dek=sent.dek, consent=asked.id, now=NOW)
    set_fence(counter=caseworker.member.counter_id)

    reasons = send(sent, one, by=caseworker)

    after = letter_of(held_by(caseworker, sent), one.id)
    assert (reasons, after.state, after.words) == ([Reason.NOT_AGREED], "draft", one.words)
    assert live(sent.id, "letter") is None


@pytest.mark.django_db
def test_while_a_pre_investigation_goes_on_nothing_goes_to_others(caseworker, sent):
    one = drafted(sent, by=caseworker)
    allow(sent.id, "letter", by=caseworker, words=one.words, about=one.id)
    set_case(sent.id, by=caseworker, facts={"ways": {"pre_investigation": "going"}})

    assert send(sent, one, by=caseworker) == [Reason.PRE_INVESTIGATION]
    assert letter_of(held_by(caseworker, sent), one.id).is_draft


@pytest.mark.django_db
def test_an_advice_is_on_the_reporters_page_word_for_word_and_counts_as_advice(caseworker, sent):
    one = drafted(sent, by=caseworker, name="advice", own=ADVICE, lines=())

    reasons = send(sent, one, by=caseworker, channel=PAGE)

    held = held_by(caseworker, sent)
    assert (reasons, words_of(sent.id, sent.dek)[-1].text) == ([], one.words)
    assert "Algemene wet gelijke behandeling, artikel 7" in one.words
    assert held.facts.ways == {"advice": "done"}


@pytest.mark.django_db
def test_an_advice_without_reasons_or_sources_is_no_letter(caseworker, sent):
    for lacking in ("advice", "why", "sources"):
        made = draft_letter(
            held_by(caseworker, sent),
            name="advice",
            own=ADVICE | {lacking: " "},
            by=caseworker.staff(),
            now=NOW,
        )
        assert (made.reasons, made.id) == ([Reason.NO_LETTER_WORDS], None)
    assert Letter.objects.filter(state="draft").count() == 0


# -- two at once --------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_what_a_colleague_changed_meanwhile_is_neither_overwritten_nor_sent_unread(counter, caseworker, sent):
    colleague, one = counter.member("caseworker"), drafted(sent, by=caseworker)
    set_fence(counter=counter.pk)
    draft_letter(
        held_by(colleague, sent),
        name="other_side",
        own=TOLD | {"question": "Wat gebeurde er?"},
        lines=ADDRESS,
        by=colleague.staff(),
        now=NOW,
        letter=one.id,
        seal=one.seal,
    )

    mine = draft_letter(
        held_by(caseworker, sent),
        name="other_side",
        own=TOLD | {"question": "Klopt dit?"},
        lines=ADDRESS,
        by=caseworker.staff(),
        now=NOW,
        letter=one.id,
        seal=one.seal,
    )
    unread = send(sent, one, by=caseworker)

    assert mine.reasons == unread == [Reason.CONSENT_OVERTAKEN]
    assert "Wat gebeurde er?" in mine.theirs
    assert "Wat gebeurde er?" in letter_of(held_by(caseworker, sent), one.id).words


# -- proof --------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_every_letter_of_a_move_is_kept_with_its_proof_and_a_change_shows(caseworker, sent):
    made = move_case(sent.id, move="invite", by=caseworker.staff(), now=NOW, words="Komt dinsdag uit?")
    held = held_by(caseworker, sent)
    first, *_others = [one for one in letters_of(held) if one.name == "invite"]

    assert (first.words, first.is_whole, logged_seal(held, first.id) == first.seal) == (
        made.letter,
        True,
        True,
    )

    take = next(one for one in letters_of(held) if one.name == "take")
    Letter.objects.filter(pk=first.id).update(proof=bytes.fromhex(take.seal))
    assert letter_of(held, first.id).is_whole is False


# -- mail ---------------------------------------------------------------------------------------------


class Keep:
    """A real mail server that keeps what it gets."""

    def __init__(self):
        self.mails = []

    async def handle_DATA(self, server, session, envelope):
        self.mails.append(message_from_bytes(envelope.content))
        return "250 Kept"


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@pytest.mark.django_db(transaction=True)
def test_mail_down_for_a_day_loses_nothing_and_sends_nothing_twice(caseworker, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", free_port(), 2
    sent = taken(caseworker, notice_mail="melder@post.invalid", identity="known")
    client = caseworker.client()
    with fenced(counter=caseworker.member.counter_id):
        letter = letters_of(held_by(caseworker, sent))[0]
    jobs = ProcrastinateJob.objects.filter(task_name="casework.notify_reporter")

    for _hours in range(3):
        with pytest.raises(OSError, match="refused"):
            notify_reporter(sent.id, letter=letter.id)
    meanwhile = client.get(at("letters", sent.id)).content.decode()
    keep = Keep()
    server = Controller(keep, hostname="127.0.0.1", port=settings.EMAIL_PORT)
    server.start()
    try:
        told = [notify_reporter(sent.id, letter=letter.id) for _again in range(3)]
    finally:
        server.stop()
    afterwards = client.get(at("letters", sent.id)).content.decode()

    assert letter.state == "sending"
    assert [job.args["letter"] for job in jobs] == [str(letter.id)]
    assert "Nog niet bezorgd" in meanwhile
    assert (told, len(keep.mails)) == ([True, False, False], 1)
    assert "Nog niet bezorgd" not in afterwards
    assert letter.words[:40] not in str(keep.mails[0])


def test_a_mail_is_tried_for_more_than_two_days():
    class Tried:
        attempts = 0

    waits = []
    while decision := MAIL_TRIES.get_retry_decision(exception=OSError(), job=Tried):
        waits.append(decision)
        Tried.attempts += 1
    seconds = [min(4 ** (number + 1), 3600) for number in range(len(waits))]

    assert len(waits) == 66
    assert timedelta(seconds=sum(seconds)) > timedelta(days=2)


@pytest.mark.django_db(transaction=True)
def test_after_the_last_try_the_case_says_so(caseworker):
    sent = taken(caseworker, notice_mail="melder@post.invalid", identity="known")
    with fenced(counter=caseworker.member.counter_id):
        letters = letters_of(held_by(caseworker, sent))
    before = undelivered(letters)
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE procrastinate_jobs SET status = 'failed' WHERE args->>'letter' = %s", [str(letters[0].id)]
        )

    page = caseworker.client().get(at("letter", sent.id, letters[0].id)).content.decode()

    assert (before, undelivered(letters)) == (set(), {letters[0].id})
    assert "Het seintje per e-mail kwam na twee dagen proberen niet aan." in page


# -- the pages ----------------------------------------------------------------------------------------


@pytest.mark.django_db(transaction=True)
def test_a_letter_is_written_read_allowed_sent_printed_and_proven_on_the_pages(caseworker):
    sent, client = taken(caseworker), caseworker.client()
    write = at("letter_write", sent.id, "other_side")

    empty = client.post(write, TOLD | {"substance": "", "address": ""})
    made = client.post(write, TOLD | {"address": "\n".join(ADDRESS)})
    address = made.headers["Location"]
    draft = client.get(address).content.decode()
    seal = draft.split('name="seal" value="')[1].split('"')[0]
    asked = client.post(address, {"do": "ask", "seal": seal, "how": "phone"})
    ready = client.get(address).content.decode()
    refused = client.post(address, {"do": "send", "channel": "print", "seal": seal})
    gone = client.post(address, {"do": "send", "channel": "print", "seal": seal, "hides_reporter": "on"})
    paper = client.get(gone.headers["Location"]).content.decode()
    after = client.get(address).content.decode()

    assert (empty.status_code, made.status_code, asked.status_code, refused.status_code) == (
        422,
        302,
        302,
        409,
    )
    assert "Vul nog in: Wat er aan ons verteld is." in empty.content.decode()
    assert "Print en verstuur per post" not in draft
    assert "Print en verstuur per post" in ready
    assert "Kijk eerst na of niemand de melder hierin kan herkennen." in refused.content.decode()
    for words in (*ADDRESS, "Aan de balie werd iemand weggestuurd."):
        assert words in paper
    assert "Deze woorden zijn precies de woorden die op" in after


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("count", [1, 3])
def test_the_list_of_letters_asks_as_often_for_three_as_for_one(caseworker, count, django_assert_num_queries):
    sent, client = taken(caseworker), caseworker.client()
    with fenced(counter=caseworker.member.counter_id):
        for _each in range(count):
            drafted(sent, by=caseworker)
    client.get(at("letters", sent.id))

    with django_assert_num_queries(LISTED):
        client.get(at("letters", sent.id))


LISTED = 9
