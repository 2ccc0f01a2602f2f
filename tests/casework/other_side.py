# SPDX-License-Identifier: EUPL-1.2
"""An other side to try, through the real actions: added, agreed with the reporter, invited, come in."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from tests.builders import NOW, Person, SentReport

from gehoord.casework.actions.consent.answer import hear_consent
from gehoord.casework.actions.consent.note_yes import note_yes
from gehoord.casework.actions.respondent.accept_invitation import accept_invitation
from gehoord.casework.actions.respondent.add_respondent import add_respondent
from gehoord.casework.actions.respondent.invite import invite, mark_of_invitation
from gehoord.casework.actions.respondent.write_page import write_page
from gehoord.casework.models import Consent, Respondent
from gehoord.casework.queries.doors import Door, find_door
from gehoord.casework.queries.opened import Held, hold
from gehoord.casework.queries.respondents import ORGANISATION, Label, OpenRespondent, respondent_of
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code

SUBSTANCE = "Op 3 november is aan de balie gezegd dat er voor mensen zoals de melder geen plek was."
LABEL = Label("Huisartsenpraktijk De Linde", "Lindelaan 1\n3511 LX Utrecht", "030-1234567", "3511 LX")


@dataclass
class Side:
    """One respondent of a case, and who made it."""

    case: UUID
    id: UUID
    by: Person

    def row(self) -> Respondent:
        with fenced(counter=self.by.member.counter_id):
            return Respondent.objects.get(pk=self.id)

    def held(self, *, lock: bool = False) -> Held:
        return hold(self.case, keys=self.by.staff().keys, lock=lock)

    def opened(self) -> OpenRespondent:
        with fenced(counter=self.by.member.counter_id):
            return respondent_of(self.held(), self.id)

    def do(self, action: Any, **given: Any) -> Any:
        """One action of the counter on this respondent."""
        with fenced(counter=self.by.member.counter_id):
            return action(self.case, respondent=self.id, by=self.by.staff(), **({"now": NOW} | given))


def added(by: Person, sent: SentReport, *, now: datetime = NOW, label: Label = LABEL) -> Side:
    """Somebody at the other side, written down and no more."""
    with fenced(counter=by.member.counter_id):
        done = add_respondent(sent.id, kind=ORGANISATION, label=label, by=by.staff(), now=now)
    assert done.id, done.reasons
    return Side(sent.id, done.id, by)


def agreed(by: Person, sent: SentReport, *, now: datetime = NOW, label: Label = LABEL, **given: Any) -> Side:
    """The same, with words to which the reporter said yes."""
    side = added(by, sent, now=now, label=label)
    page = {"substance": SUBSTANCE, "name_reporter": False, "hides_reporter": True} | given
    assert side.do(write_page, now=now, **page) == []
    says_yes(side, "substance", now=now)
    return side


def says_yes(side: Side, use: str, *, now: datetime = NOW) -> None:
    """The reporter says yes to the newest question of this use."""

    with fenced(counter=side.by.member.counter_id):
        asked = Consent.objects.filter(case=side.case, use=use, state="asked").order_by("-asked_on").first()
        held = side.held(lock=True)
        if asked is None:
            note_yes(held, use=use, words="", heard="phone", by=side.by.staff(), now=now)
            return
        done = hear_consent(held, consent=asked.pk, yes=True, heard="phone", by=side.by.staff(), now=now)
    assert done == []


def invited(by: Person, sent: SentReport, *, now: datetime = NOW, **given: Any) -> tuple[Side, Code]:
    """The same, invited on paper; the code of the letter."""
    side = agreed(by, sent, now=now, **given)
    return side, invite_again(side, now=now)


def invite_again(side: Side, *, now: datetime = NOW) -> Code:
    """A (new) invitation."""
    made = side.do(invite, channel="print", seen=mark_of_invitation(side.row()), now=now)
    assert made.code, made.reasons
    return made.code


def come_in(by: Person, sent: SentReport, *, now: datetime = NOW, **given: Any) -> tuple[Side, Code]:
    """The same, come in; their own code."""
    side, letter = invited(by, sent, now=now, **given)
    own = Code.new()
    with fenced(lookup=letter.lookup_hash):
        assert accept_invitation(letter, own=own, now=now) is None
    return side, own


def door_of(code: Code, *, now: datetime = NOW) -> Door:
    """The record of a code, within its fence."""
    found = find_door(code, today=now.date())
    assert isinstance(found, Door), found
    return found
