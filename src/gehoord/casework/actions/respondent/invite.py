# SPDX-License-Identifier: EUPL-1.2
"""Inviting the other side: one code, for one person, for 28 days. On paper, by telephone or sealed in their own place; never by mail."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from django.conf import settings

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.vault.codes import Code

from ...handling import TO_OTHERS
from ...letters.table import CODE_LINE, PHONE, PRINT
from ...models import Respondent
from ...queries.consents import live
from ...queries.opened import Held, hold
from ...queries.respondents import INVITED, OpenRespondent, respondent_of, seal_notice, wrap_for
from ...queries.rule_facts import levels, rule_facts
from ...rules import Facts, Reason, has_substance, no_own_interest, not_flagged, reasons
from ...terms import OVER, OtherSide, WaitsFor
from ..add_line import add_line
from ..consent.use import use_consent
from ..letters.other_side import keep_for_other_side
from .add_piece import add_piece
from .terms_of import end_about, start_about
from .write_page import USE

WAYS = (PRINT, PHONE)
INVITATION = "invitation"


@dataclass(frozen=True)
class Invited:
    """The code, to be shown this once, and the last day on which it works; or the reasons why there is none.

    letter: the id of the letter that goes with it; in its kept words CODE_LINE stands where the code is read.
    """

    reasons: list[Reason]
    code: Code | None = None
    until: date | None = None
    letter: UUID | None = None


def why_not_invite(held: Held, one: OpenRespondent, facts: Facts, *, again: bool) -> list[Reason]:
    """All reasons why they cannot be invited now. again: they were before, and the reporter's yes was used for it."""
    to_leave = [rule for rule in TO_OTHERS if rule.__name__ != "reporter_agrees"]
    known = replace(facts, has_substance=one.page is not None)
    found = reasons((no_own_interest, not_flagged, has_substance, *to_leave), known)
    if one.state in OVER:
        found.append(Reason.OTHER_SIDE_OVER)
    if not again and live(held, USE, one.id) is None:
        found.append(Reason.NOT_AGREED)
    return found


def invite(
    case: UUID, *, respondent: UUID, channel: str, seen: str, by: Staff, now: datetime, site: str = ""
) -> Invited:
    """Make an invitation; an older one of theirs stops working, also a lost code of their own.

    channel: PRINT, PHONE, or PLACE for an organisation that joined: the code then goes sealed into its own place. site: where the code is typed. seen: `mark_of_invitation` as the page showed it, so that two presses make one
    invitation. The code is nowhere stored. Uses the reporter's yes in the same transaction: taken back a moment
    before, nothing leaves.
    """
    held = hold(case, keys=by.keys, lock=True)
    one = respondent_of(held, respondent, lock=True)
    again = one.row.invited_on is not None
    facts = rule_facts(held, member=by.by, today=now.date(), way="letter")
    if found := why_not_invite(held, one, facts, again=again):
        return Invited(found)
    if seen != mark_of_invitation(one.row):
        return Invited([Reason.INVITED_ALREADY])
    assert one.page is not None
    if not again:
        refused = use_consent(
            live(held, USE, respondent), held=held, by=by, now=now, words=one.page.substance
        )
        if refused:
            return Invited(refused)
    code = Code.new()
    until = now.date() + timedelta(days=levels()["invitation"].count)
    Respondent.objects.filter(pk=respondent).update(
        invite_lookup=code.lookup_hash,
        lookup=None,
        adviser_lookup=None,
        adviser_wrap=b"",
        mailbox_wrap=wrap_for(code.mailbox, one.key, door=INVITED, respondent=respondent),
        notice=seal_notice(
            {"name": one.label.name, "check": one.label.check}, key=one.key, respondent=respondent
        ),
        state=OtherSide.INVITED.value,
        invited_on=now.date(),
        invited_until=until,
        tries=0,
        withheld="",
        withheld_until=None,
    )
    letter, _words = keep_for_other_side(
        held,
        one,
        name=INVITATION,
        values={
            "site": site or settings.SERVICE_URL,
            "code": CODE_LINE,
            "check": one.label.check,
            "until": until,
        },
        channel=channel,
        by=by,
        now=now,
    )
    # The words that they read on their page, and how the letter went; the code is nowhere in it.
    told = {"text": one.page.substance, "how": channel}
    add_piece(one.row, key=one.key, kind=INVITATION, told=told, now=now)
    end_about(one.row, "invitation_trouble", "respondent_withheld", now=now)
    start_about(one.row, kind="invitation", waits_for=WaitsFor.RESPONDENT, now=now)
    add_line(held, name="respondent_invited", by=by, now=now)
    record(
        "respondent.invited", by=by.by, counter=by.counter, subject=str(case), facts={"how": channel}, now=now
    )
    return Invited([], code, until, letter)


def mark_of_invitation(row: Respondent) -> str:
    """A few characters that change with each invitation."""
    return bytes(row.invite_lookup).hex()[:12] if row.invite_lookup else ""
