# SPDX-License-Identifier: EUPL-1.2
"""One place for letters: what left for the other side and for a partner is kept, listed, proven and printed again."""

import re

import pytest
from tests.builders import NOW
from tests.casework.builders import allow, at, taken
from tests.casework.other_side import SUBSTANCE, agreed, come_in

from gehoord.casework.actions.aftercare.hand_warm import ask_hand_warm, hand_warm
from gehoord.casework.actions.letters.draft import drop_draft
from gehoord.casework.actions.respondent.close_respondent import close_respondent
from gehoord.casework.actions.respondent.invite import invite
from gehoord.casework.actions.respondent.write_to_them import write_to_them
from gehoord.casework.letters.table import CODE_LINE
from gehoord.casework.models import Consent, Letter, Respondent
from gehoord.casework.queries.letters import PROVEN, WRONG, letter_of, letters_of, proof_of
from gehoord.casework.queries.opened import hold
from gehoord.casework.queries.respondents import pieces_of
from gehoord.casework.rules import Reason
from gehoord.foundation.audit.models import Entry
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.bodies import open_body
from gehoord.foundation.vault.sealing import derive

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(caseworker):
    return taken(caseworker)


def theirs(side):
    """The letters of the case to others than the reporter, by name."""
    with fenced(counter=side.by.member.counter_id):
        return {one.name: one for one in letters_of(side.held()) if one.to != "reporter"}


def test_the_code_of_an_invitation_is_on_paper_once_and_a_line_stands_in_its_place(caseworker, sent, now):
    side, client = agreed(caseworker, sent, now=now), caseworker.client()

    paper = client.post(at("respondent_invite", sent.id, side.id), {"channel": "print", "seen": ""})
    one = theirs(side)["invitation"]
    again = client.get(at("letter_print", sent.id, one.id)).content.decode()
    proof = client.get(at("letter", sent.id, one.id)).content.decode()
    groups = paper.content.decode().split('class="code"')[1].split('<bdi dir="ltr">')[1].split("</bdi>")[0]
    code = re.sub("<[^>]*>", "", groups).replace("-", "").replace(" ", "")

    assert len(code) == 21
    assert CODE_LINE not in paper.content.decode()
    assert one.words.split("\n").count(CODE_LINE) == 1
    for shown in (again, proof):
        assert CODE_LINE in shown
        assert not any(code[start : start + 4] in shown for start in (0, 4, 8, 12))
    assert "Die code bewaren wij nooit." in proof
    with fenced(counter=sent.counter):
        row = Letter.objects.get(pk=one.id)
        key = derive(side.held().keys.case, "letter", str(one.id))
        kept = open_body(key, row.body, bind=(str(sent.id),)).decode()
        told = "".join(Entry.objects.values_list("body", flat=True))
    assert code not in kept.replace("-", "") + told.replace("-", "")
    assert SUBSTANCE not in kept
    assert (one.to, one.channel, one.lines[0]) == ("respondent", "print", "Huisartsenpraktijk De Linde")


def test_an_invitation_by_telephone_is_kept_as_read_out(caseworker, sent):
    side = agreed(caseworker, sent)
    side.do(invite, channel="phone", seen="")

    assert theirs(side)["invitation"].channel == "phone"


def test_what_stands_on_their_page_is_kept_in_the_same_words(caseworker, sent):
    side, _own = come_in(caseworker, sent)
    side.do(write_to_them, text="Kunt u volgende week?")
    side.do(close_respondent, outcome="nothing_found", text="Dank voor uw antwoord.")

    letters, one = theirs(side), side.opened()
    assert list(letters) == ["closing", "message", "invitation"]
    with fenced(counter=sent.counter):
        on_page = {piece.kind: piece.text for piece in pieces_of(one.id, one.key)}
        proofs = {letter.name: proof_of(side.held(), letter) for letter in letters.values()}
    assert {name: letters[name].words for name in ("message", "closing")} == {
        name: on_page[name] for name in ("message", "closing")
    }
    assert letters["message"].words == "Kunt u volgende week?"
    assert letters["closing"].words.split("\n\n")[1:4] == [
        "We hebben niets vastgesteld.",
        "Dank voor uw antwoord.",
        "Op 22 februari 2027 vernietigen wij wat wij over u bewaren. "
        "Tot die dag kunt u het op uw eigen pagina lezen en een kopie maken.",
    ]
    assert proofs == dict.fromkeys(("invitation", "message", "closing"), PROVEN)


def test_the_letters_go_when_their_data_is_destroyed(caseworker, sent):
    side, _own = come_in(caseworker, sent)
    before = len(theirs(side))
    with fenced(counter=sent.counter):
        Respondent.objects.filter(pk=side.id).delete()

    assert (before, theirs(side)) == (1, {})


def asked(sent, by):
    """A warm hand-over that was asked; its key, which is the id of its letter."""
    given = {"partner": "Demohulp, 030-1", "words": "Bel haar na vijf uur.", "who_calls": "they_call"}
    assert ask_hand_warm(sent.id, **given, by=by.staff(), now=NOW) == []
    return Letter.objects.get(to="partner").pk


def test_the_partner_gets_exactly_the_letter_that_the_reporter_allowed_and_the_yes_is_used_once(
    caseworker, sent
):
    with fenced(counter=sent.counter):
        key = asked(sent, caseworker)
        held = hold(sent.id, keys=caseworker.keys, lock=True)
        draft = letter_of(held, key)
        allow(sent.id, "referral", by=caseworker, words=draft.words, about=key)
        handed = hand_warm(sent.id, key=str(key), channel="phone", by=caseworker.staff(), now=NOW)
        twice = hand_warm(sent.id, key=str(key), channel="phone", by=caseworker.staff(), now=NOW)
        held = hold(sent.id, keys=caseworker.keys)
        one = letter_of(held, key)
        used = Consent.objects.filter(use="referral", state="used").count()

        assert (handed, twice, used) == ([], [], 1)
        assert (one.words, one.channel, one.sent_on, proof_of(held, one)) == (
            draft.words,
            "phone",
            NOW.date(),
            PROVEN,
        )
        assert held.facts.warm[str(key)]["state"] == "handed"
        assert Entry.objects.filter(event="letter.sent", body__contains=str(key)).count() == 1
    listed = caseworker.client().get(at("letters", sent.id)).content.decode()
    assert "aan een andere organisatie (Demohulp, 030-1)" in listed
    assert "voorgelezen aan de telefoon" in listed


def test_a_letter_to_a_partner_may_be_sent_from_the_letters_too_and_the_contact_is_watched_all_the_same(
    caseworker, sent
):
    with fenced(counter=sent.counter):
        key = asked(sent, caseworker)
        seal = letter_of(hold(sent.id, keys=caseworker.keys), key).seal
        words = letter_of(hold(sent.id, keys=caseworker.keys), key).words
        allow(sent.id, "referral", by=caseworker, words=words, about=key)
    caseworker.client().post(at("letter", sent.id, key), {"do": "send", "channel": "print", "seal": seal})

    with fenced(counter=sent.counter):
        held = hold(sent.id, keys=caseworker.keys)
    assert held.facts.warm[str(key)]["state"] == "handed"


def test_a_thrown_away_letter_takes_its_hand_over_along(caseworker, sent):
    with fenced(counter=sent.counter):
        key = asked(sent, caseworker)
        gone = drop_draft(hold(sent.id, keys=caseworker.keys, lock=True), key)
        held = hold(sent.id, keys=caseworker.keys)
        empty = ask_hand_warm(
            sent.id, partner="X", words=" ", who_calls="you_call", by=caseworker.staff(), now=NOW
        )

    assert (gone, held.facts.warm, empty) == (True, {}, [Reason.NO_LETTER_WORDS])


def test_a_letter_with_the_proof_of_another_is_not_proven(caseworker, sent):
    side, _own = come_in(caseworker, sent)
    one = theirs(side)["invitation"]
    with fenced(counter=sent.counter):
        held = side.held()
        other = next(each for each in letters_of(held) if each.to == "reporter")
        Letter.objects.filter(pk=one.id).update(proof=bytes.fromhex(other.seal))
        changed = letter_of(held, one.id)

        assert (proof_of(held, one), proof_of(held, changed)) == (PROVEN, WRONG)
