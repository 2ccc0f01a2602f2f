# SPDX-License-Identifier: EUPL-1.2
"""Writing down what was agreed: for each promise who keeps it and by which day. Both read it and say yes or no."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid4

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ...queries.mediation import AGREEMENT, MEDIATION, OWNERS, mediation_of, reporters_word
from ...queries.opened import hold
from ...queries.respondents import pieces_of, respondent_of
from ...queries.sealed import GOING
from ...rules import Reason
from ..add_line import add_line
from ..consent.ask import ask_consent
from ..letters.other_side import write_on_their_page


@dataclass(frozen=True)
class Promise:
    """One promise. owner: one of OWNERS."""

    what: str
    owner: str
    by: date


def write_agreement(
    case: UUID, *, respondent: UUID, text: str, promises: list[Promise], by: Staff, now: datetime
) -> list[Reason]:
    """Put the same words before both. The reporter answers by a consent, the other side on their page.

    A new text takes the yes of both to the older one away. Raises KeyError for an unknown owner.
    """
    if any(one.owner not in OWNERS for one in promises):
        raise KeyError("owner")
    kept = [one for one in promises if one.what.strip()]
    if not kept or any(one.by < now.date() for one in kept):
        return [Reason.NO_AGREEMENT]
    held = hold(case, keys=by.keys, lock=True)
    one = respondent_of(held, respondent, lock=True)
    stands = mediation_of(pieces_of(one.id, one.key))
    going = held.facts.ways.get(MEDIATION) == GOING
    if not (stands.is_on and going and reporters_word(case, MEDIATION) == "yes"):
        return [Reason.NOT_MEDIATING]
    items = [
        {"id": str(uuid4()), "what": each.what.strip(), "owner": each.owner, "by": each.by.isoformat()}
        for each in kept
    ]
    piece = uuid4()
    words = in_words(text.strip(), kept)
    asked = ask_consent(held, use=AGREEMENT, by=by, now=now, words=words, about=piece)
    if asked.reasons:
        return asked.reasons
    write_on_their_page(
        held, one, name=AGREEMENT, values={"message": words}, more={"items": items}, text=text.strip(),
        by=by, now=now, piece=piece,
    )  # fmt: skip
    add_line(held, name="agreement_written", by=by, now=now, words={"text": words})
    record("mediation.agreement", by=by.by, counter=by.counter, subject=str(case), now=now)
    return []


OWNER_WORDS = {"reporter": "melder", "respondent": "andere kant", "counter": "loket"}


def in_words(text: str, promises: list[Promise]) -> str:
    """The agreement as one text, for the reporter's consent."""
    lines = [
        f"- {one.what.strip()} ({OWNER_WORDS[one.owner]}, uiterlijk {one.by:%d-%m-%Y})" for one in promises
    ]
    return "\n".join(filter(None, [text, *lines]))
