# SPDX-License-Identifier: EUPL-1.2
"""Investigation and mediation: both told, both heard, each their own yes; nothing is kept from one of them."""

from datetime import date, timedelta

import pytest
from tests.builders import NOW, Person
from tests.casework.builders import allow, at, set_case, taken
from tests.casework.other_side import Side, added, come_in, door_of, says_yes

from gehoord.casework.actions.consent.withdraw import withdraw_consent
from gehoord.casework.actions.hear_reporter import hear_reporter
from gehoord.casework.actions.investigation.begin_investigation import begin_investigation
from gehoord.casework.actions.investigation.conclude import conclude
from gehoord.casework.actions.investigation.stop_investigation import stop_investigation
from gehoord.casework.actions.mediation.answer_as_respondent import answer_as_respondent
from gehoord.casework.actions.mediation.ask_mediation import ask_mediation
from gehoord.casework.actions.mediation.begin_mediation import begin_mediation
from gehoord.casework.actions.mediation.check_agreement import check_agreement
from gehoord.casework.actions.mediation.finish_mediation import finish_mediation, keep_promise
from gehoord.casework.actions.mediation.stop_mediation import stop_mediation
from gehoord.casework.actions.mediation.write_agreement import Promise, write_agreement
from gehoord.casework.actions.respondent.answer import send_answer
from gehoord.casework.models import Consent, Term
from gehoord.casework.pages.finding.steps import steps_of
from gehoord.casework.queries.investigation import HEADINGS, investigation_of
from gehoord.casework.queries.mediation import mediation_of
from gehoord.casework.queries.opened import hold
from gehoord.casework.queries.respondents import pieces_of
from gehoord.casework.rules import Reason
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code
from gehoord.reporting.queries import find_by_code, words_of

pytestmark = pytest.mark.django_db
TODAY = NOW.date()
WEIGHED = {name: f"Woorden over {name}." for name in HEADINGS}
BEGIN = "Wij onderzoeken wat er op 3 november gebeurde. Er is nog niets vastgesteld."


@pytest.fixture
def sent(caseworker: Person):
    return taken(caseworker, identity="known", name="Noor", phone="0612345678")


def both(caseworker, sent, use: str) -> tuple[Side, Code]:
    """A known reporter who allows this, and an other side that came in."""
    with fenced(counter=caseworker.member.counter_id):
        allow(sent.id, use, by=caseworker)
    return come_in(caseworker, sent, name_reporter=True, hides_reporter=False)


def act(side: Side, action, **given):
    """One action on the case itself."""
    with fenced(counter=side.by.member.counter_id):
        return action(side.case, by=side.by.staff(), **({"now": NOW} | given))


def they_say(own: Code, said: str, text: str = "") -> bool:
    with fenced(lookup=own.lookup_hash):
        return answer_as_respondent(door_of(own), said=said, text=text, now=NOW)


def stands(side: Side):
    one = side.opened()
    with fenced(counter=side.by.member.counter_id):
        return mediation_of(pieces_of(one.id, one.key))


def open_terms(side: Side) -> set[str]:
    with fenced(counter=side.by.member.counter_id):
        return set(Term.objects.filter(case=side.case, done_on=None).values_list("kind", flat=True))


def read_by_reporter(sent) -> list[str]:
    with fenced(lookup=sent.code.lookup_hash):
        return [one.text for one in words_of(sent.id, sent.dek)]


# -- investigation -----------------------------------------------------------------------------------


def test_an_investigation_needs_a_known_reporter_their_yes_and_an_invited_other_side(caseworker):
    anonymous = taken(caseworker)
    side, _own = come_in(caseworker, anonymous)
    assert act(side, begin_investigation, text=BEGIN) == [Reason.NOT_AGREED]
    known = taken(caseworker, identity="known", name="Noor", phone="0612345678")
    alone = added(caseworker, known)
    assert act(alone, begin_investigation, text=BEGIN) == [Reason.NOT_INVITED]
    assert act(alone, begin_investigation, text=" ") == [Reason.NO_MESSAGE]


def test_both_are_told_in_the_same_words_and_asked_for_their_view(caseworker, sent):
    side, _own = both(caseworker, sent, "investigation")
    assert act(side, begin_investigation, text=BEGIN) == []
    assert act(side, begin_investigation, text=BEGIN) == []

    assert read_by_reporter(sent).count(BEGIN) == 1
    one = side.opened()
    with fenced(counter=caseworker.member.counter_id):
        assert [each.text for each in pieces_of(one.id, one.key) if each.kind == "investigation"] == [BEGIN]
        held = hold(sent.id, keys=caseworker.staff().keys)
        assert held.facts.ways["investigation"] == "going"
        assert "both_told" in held.facts.said
    assert {"view", "conclusion"} <= open_terms(side)


def test_no_conclusion_before_both_gave_their_view_or_their_time_passed(caseworker, sent):
    side, own = both(caseworker, sent, "investigation")
    act(side, begin_investigation, text=BEGIN)
    assert act(side, conclude, weighed=WEIGHED) == [Reason.NOT_BOTH_ANSWERED]
    with fenced(lookup=own.lookup_hash):
        send_answer(door_of(own), text="Onze kant.", may_share=False, now=NOW)
    assert act(side, conclude, weighed=WEIGHED) == [Reason.NOT_BOTH_ANSWERED]
    with fenced(lookup=sent.code.lookup_hash):
        hear_reporter(find_by_code(sent.code), dek=sent.dek, text="Ik zie het zo.", now=NOW)
    for name in HEADINGS:
        assert act(side, conclude, weighed=WEIGHED | {name: " "}) == [Reason.NOT_WEIGHED]
    assert act(side, conclude, weighed=WEIGHED) == []
    assert act(side, conclude, weighed=WEIGHED) == []

    assert read_by_reporter(sent).count(WEIGHED["conclusion"]) == 1
    one = side.opened()
    with fenced(counter=caseworker.member.counter_id):
        told = [each.text for each in pieces_of(one.id, one.key) if each.kind == "conclusion"]
        held = hold(sent.id, keys=caseworker.staff().keys)
        assert investigation_of(held, today=TODAY).weighed == WEIGHED
    assert told == [WEIGHED["conclusion"]]
    assert not {"view", "conclusion"} & open_terms(side)
    assert held.facts.ways["investigation"] == "done"
    assert held.facts.levels == ()


def test_a_yes_or_what_was_written_before_it_began_is_no_view_of_the_reporter(caseworker, sent):
    side, _own = both(caseworker, sent, "investigation")

    def hear(text: str, kind: str) -> None:
        with fenced(lookup=sent.code.lookup_hash):
            hear_reporter(find_by_code(sent.code), dek=sent.dek, text=text, kind=kind, now=NOW)

    def had_chance() -> bool:
        with fenced(counter=caseworker.member.counter_id):
            return investigation_of(side.held(), today=TODAY).reporter_had_chance

    hear("Ik wacht al lang.", "message")
    act(side, begin_investigation, text=BEGIN)
    hear("Een onderzoek: Ja, dit mag", "consent")
    assert had_chance() is False
    hear("Zo ging het.", "message")
    assert had_chance() is True


def test_silence_of_both_does_not_stop_an_investigation_for_ever(caseworker, sent):
    side, _own = both(caseworker, sent, "investigation")
    act(side, begin_investigation, text=BEGIN)
    assert act(side, conclude, weighed=WEIGHED, now=NOW + timedelta(days=22)) == []


def test_an_investigation_that_stops_is_told_to_both_and_nobody_waits_for_it_any_more(caseworker, sent):
    side, _own = both(caseworker, sent, "investigation")
    assert happened(side, "investigation") == [True, False, False, False, False]
    act(side, begin_investigation, text=BEGIN)
    assert happened(side, "investigation") == [True, True, False, False, False]
    assert act(side, stop_investigation, text=" ") == [Reason.NO_MESSAGE]

    assert act(side, stop_investigation, text="Wij stoppen met het onderzoek.") == []
    assert act(side, stop_investigation, text="Wij stoppen met het onderzoek.") == []

    assert read_by_reporter(sent).count("Wij stoppen met het onderzoek.") == 1
    one = side.opened()
    with fenced(counter=caseworker.member.counter_id):
        told = [each.text for each in pieces_of(one.id, one.key) if each.kind == "message"]
        held = hold(sent.id, keys=caseworker.staff().keys)
        stands = investigation_of(held, today=TODAY)
    assert told == ["Wij stoppen met het onderzoek."]
    assert (stands.begun_on, held.facts.ways) == (None, {})
    assert not {"view", "conclusion"} & open_terms(side)
    assert act(side, conclude, weighed=WEIGHED) == [Reason.NOT_BOTH_TOLD]


def happened(side: Side, way: str) -> list[bool]:
    with fenced(counter=side.by.member.counter_id):
        return [so for _words, so in steps_of(side.held(), way, today=TODAY)]


# -- mediation ---------------------------------------------------------------------------------------


def ask(side: Side, **given):
    return side.do(
        ask_mediation, **({"mediator": "Mara Midden, Buurtbemiddeling", "text": "Wilt u?"} | given)
    )


def test_the_other_side_is_asked_only_after_the_reporters_own_yes(caseworker, sent):
    side, _own = come_in(caseworker, sent)
    assert ask(side) == [Reason.NOT_TOLD_IDENTITY, Reason.NOT_AGREED]
    anonymous, _code = come_in(caseworker, taken(caseworker))
    assert ask(anonymous) == [Reason.ANONYMOUS, Reason.NOT_TOLD_IDENTITY, Reason.NOT_AGREED]


def test_who_handles_the_case_does_not_mediate_in_it(caseworker, sent):
    side, _own = both(caseworker, sent, "mediation")
    assert ask(side, mediator=" ") == [Reason.NO_MEDIATOR]
    assert ask(side, mediator="Ik", member=caseworker.member.pk) == [Reason.MEDIATOR_HANDLES]
    assert ask(side) == []


def test_mediation_begins_with_two_own_yeses_and_both_heard(caseworker, sent):
    side, own = both(caseworker, sent, "mediation")
    assert happened(side, "mediation") == [True, False, False, False, False, False]
    ask(side)
    assert side.do(begin_mediation, heard_both=True) == [Reason.RESPONDENT_NOT_AGREED]
    assert they_say(own, "mediation_yes") is True
    assert they_say(own, "mediation_yes") is False
    assert side.do(begin_mediation, heard_both=False) == [Reason.NOT_BOTH_HEARD]
    assert happened(side, "mediation") == [True, True, False, True, False, False]
    assert side.do(begin_mediation, heard_both=True) == []
    assert happened(side, "mediation") == [True, True, True, True, False, False]


def mediating(caseworker, sent) -> tuple[Side, Code]:
    side, own = both(caseworker, sent, "mediation")
    ask(side)
    they_say(own, "mediation_yes")
    assert side.do(begin_mediation, heard_both=True) == []
    return side, own


PROMISES = [
    Promise("De praktijk past de huisregels aan.", "respondent", date(2027, 1, 11)),
    Promise("Noor komt kijken of het beter is.", "reporter", date(2027, 2, 1)),
]


def agree(side: Side, **given):
    return side.do(write_agreement, **({"text": "Wij gaan zo verder.", "promises": PROMISES} | given))


def test_agreements_need_an_owner_a_day_and_the_yes_of_both(caseworker, sent):
    side, own = mediating(caseworker, sent)
    finish = {"words": "Mooi dat dit gelukt is.", "check_on": None}
    assert side.do(finish_mediation, **finish) == [Reason.NO_AGREEMENT]
    assert agree(side, promises=[]) == [Reason.NO_AGREEMENT]
    assert agree(side, promises=[Promise("Gisteren", "counter", TODAY - timedelta(days=1))]) == [
        Reason.NO_AGREEMENT
    ]
    assert agree(side) == []
    assert side.do(finish_mediation, **finish) == [Reason.NOT_AGREED_BY_BOTH]
    assert they_say(own, "agreement_yes") is True
    assert side.do(finish_mediation, **finish) == [Reason.NOT_AGREED_BY_BOTH]
    says_yes(side, "agreement")
    assert side.do(finish_mediation, **finish) == []

    with fenced(counter=caseworker.member.counter_id):
        promised = Term.objects.filter(case=sent.id, kind="agreement").order_by("due_on")
        assert list(promised.values_list("waits_for", "due_on")) == [
            ("respondent", date(2027, 1, 11)),
            ("reporter", date(2027, 2, 1)),
        ]
        first = promised[0].pk
    assert "mediation_check" in open_terms(side)
    assert act(side, keep_promise, promise=first) is True
    assert act(side, keep_promise, promise=first) is False
    assert read_by_reporter(sent)[-1] == "Mooi dat dit gelukt is."


def test_a_new_text_takes_the_yes_of_both_away(caseworker, sent):
    side, own = mediating(caseworker, sent)
    agree(side)
    they_say(own, "agreement_yes")
    says_yes(side, "agreement")
    assert agree(side, text="Toch iets anders.") == []
    assert stands(side).agreed == ""
    refused = side.do(finish_mediation, words="Klaar.", check_on=None)
    assert refused == [Reason.NOT_AGREED_BY_BOTH]


def test_both_are_asked_how_it_goes_once_and_in_the_same_words(caseworker, sent):
    side, own = mediating(caseworker, sent)
    agree(side)
    they_say(own, "agreement_yes")
    says_yes(side, "agreement")
    side.do(finish_mediation, words="Klaar.", check_on=date(2027, 3, 1))
    for _press in range(2):
        assert side.do(check_agreement, text="Hoe gaat het met de afspraken?") == []
    assert read_by_reporter(sent).count("Hoe gaat het met de afspraken?") == 1
    assert they_say(own, "check_answer", "Goed, de regels hangen er.") is True
    assert [one.text for one in stands(side).checks] == ["Goed, de regels hangen er."]


def test_the_other_side_stops_whenever_it_wants_and_both_hear_it_without_a_reason(caseworker, sent):
    side, own = mediating(caseworker, sent)
    assert they_say(own, "mediation_stopped") is True
    assert "mediation_stopped" in open_terms(side)
    assert agree(side) == [Reason.NOT_MEDIATING]
    assert side.do(stop_mediation, text="De bemiddeling stopt. Er is niets vastgesteld.") == []
    assert "De bemiddeling stopt. Er is niets vastgesteld." in read_by_reporter(sent)
    assert "mediation_stopped" not in open_terms(side)
    assert they_say(own, "agreement_yes") is False


def test_the_reporter_stops_by_taking_the_yes_back(caseworker, sent):
    side, _own = mediating(caseworker, sent)
    with fenced(lookup=sent.code.lookup_hash):
        yes = Consent.objects.get(use="mediation", state="given")
        assert withdraw_consent(find_by_code(sent.code), dek=sent.dek, consent=yes.pk, now=NOW) == []
    assert agree(side) == [Reason.NOT_MEDIATING]
    assert side.do(stop_mediation, text="De bemiddeling stopt.") == []


def test_no_means_no_and_a_new_question_begins_anew(caseworker, sent):
    side, own = both(caseworker, sent, "mediation")
    ask(side)
    assert they_say(own, "mediation_no", "Liever niet.") is True
    assert side.do(begin_mediation, heard_both=True) == [Reason.RESPONDENT_NOT_AGREED]
    assert ask(side) == []
    assert stands(side).their_yes == ""


def test_the_pages_of_the_counter_walk_through_a_mediation(caseworker, sent):
    side, own = both(caseworker, sent, "mediation")
    client, address = caseworker.client(), at("mediation", sent.id)
    given = {"respondent": str(side.id), "do": "ask", "outside": "Mara Midden", "text": "Wilt u praten?"}
    assert client.post(address, given).status_code == 302
    they_say(own, "mediation_yes")
    assert "De andere kant zegt ja." in client.get(address).content.decode()
    refused = client.post(address, {"respondent": str(side.id), "do": "begin"})
    assert "Spreek eerst met beide kanten." in refused.content.decode()
    assert client.post(address, {"respondent": str(side.id), "do": "begin", "heard": "on"}).status_code == 302
    items = {"what_1": "Een gesprek.", "owner_1": "counter", "by_1": "2099-01-05", "text": "Samen."}
    assert client.post(address, {"respondent": str(side.id), "do": "agree", **items}).status_code == 302
    page = client.get(address).content.decode()
    assert "Een gesprek." in page
    assert client.get(at("investigation", sent.id)).status_code == 200


def test_a_case_whose_handler_has_an_interest_is_not_mediated_by_them(caseworker, sent):
    side, _own = both(caseworker, sent, "mediation")
    with fenced(counter=caseworker.member.counter_id):
        set_case(sent.id, by=caseworker, facts={"interest": (caseworker.by,)})
    assert ask(side) == [Reason.OWN_INTEREST]
