# SPDX-License-Identifier: EUPL-1.2
"""Taking in a report: one transaction, sealed to the counter and to the reporter's own code."""

import json
import uuid
from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.db import IntegrityError

from gehoord.foundation.audit.log import REPORTER, record
from gehoord.foundation.counting.promise import promise
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.routing import Where, counter_map, route
from gehoord.foundation.reference.holidays import add_working_days
from gehoord.foundation.vault import team_keys
from gehoord.foundation.vault.bodies import seal_body
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.sealing import KeyPair, box, derive, seal_to

from ..models import Draft, Evidence, Report
from ..queries import FIRST_EPOCH
from ..questions import that_apply
from ..rules import coded, municipality, one
from ..terms import FIRST_ANSWER_WORKING_DAYS, REPRISAL, REPRISAL_ANSWER_WORKING_DAYS, WEB, Answers

SUMMARY_STEP = 512


class NoCounter(Exception):
    """No counter can take in reports yet: the form shows the telephone number instead."""


@dataclass(frozen=True)
class Received:
    """What the reporter is told: at which counter it is, and by which day there is a first answer."""

    counter: Where
    answer_by: date
    was_there: bool


def receive_report(
    answers: Answers,
    *,
    code: Code,
    dek: bytes,
    language: str,
    now: datetime,
    by: str = REPORTER,
    channel: str = WEB,
    keep_out: str = "",
    after: str = "",
    has_files: bool = False,
    was_saved: bool = False,
) -> Received:
    """Store a report for good. The same code twice is the same report: the second changes nothing.

    dek: the report's own key, 32 random bytes, made when the reporter began. after: the id of an earlier report of
    the same reporter, sealed with the rest. Raises NoCounter.
    """
    answers = that_apply(answers)
    where = route(
        residence=municipality(answers, "residence"),
        incident=municipality(answers, "place"),
        keep_out=keep_out,
    )
    team = team_keys.newest(where.id) if where else None
    if where is None or team is None:
        raise NoCounter
    report = seal_report(
        answers,
        code=code,
        dek=dek,
        where=where,
        team=team,
        language=language,
        channel=channel,
        after=after,
        today=now.date(),
        keeps_out=(keep_out,) if keep_out else (),
    )
    week = f"{now.isocalendar().year:04}-W{now.isocalendar().week:02}"
    facts = coded(answers, counter=where.code, channel=channel, year=now.year, week=week)
    try:
        with fenced(lookup=code.lookup_hash):
            Report.objects.bulk_create([report])
            if has_files:
                Evidence.objects.filter(lookup=code.lookup_hash).update(report=report, counter=where.id)
            if was_saved:
                Draft.objects.filter(lookup=code.lookup_hash).delete()
            promise(derive(dek, "count"), facts)
            record("report.received", by=by, counter=where.id, subject=str(report.pk), now=now)
    except IntegrityError:
        return already_received(code, kind=one(answers, "kind"))
    return Received(where, answer_by(now.date(), kind=one(answers, "kind")), was_there=False)


def answer_by(received_on: date, *, kind: str = "") -> date:
    """The day by which the reporter reads a first answer; sooner where somebody was made to pay for telling."""
    days = settings.SERVICE_LEVELS.get("first_contact", FIRST_ANSWER_WORKING_DAYS)
    if kind == REPRISAL:
        days = min(days, settings.SERVICE_LEVELS.get("reprisal_contact", REPRISAL_ANSWER_WORKING_DAYS))
    return add_working_days(received_on, days)


def already_received(code: Code, *, kind: str = "") -> Received:
    """What was told when this code's report came in."""
    with fenced(lookup=code.lookup_hash):
        kept = Report.objects.only("counter_id", "received_on").get(lookup=code.lookup_hash)
    known = counter_map()
    # A counter that closed since has no name here any more; who asks is pointed to the central one.
    where = known.by_id.get(kept.counter_id) or known.central
    if where is None:
        raise NoCounter
    return Received(where, answer_by(kept.received_on, kind=kind), was_there=True)


def seal_report(
    answers: Answers,
    *,
    code: Code,
    dek: bytes,
    where: Where,
    team: team_keys.SealTo,
    language: str,
    channel: str,
    today: date,
    after: str = "",
    keeps_out: tuple[str, ...] = (),
) -> Report:
    """The row of a new report, sealed to its counter and to its code; not stored yet. dek: 32 random bytes."""
    key = uuid.uuid4()
    place = str(key)
    # The address for notices is sealed alone, to the mailer: nobody at the counter sees it, as the form says.
    notice = one(answers, "notice_mail")
    told = {name: value for name, value in answers.items() if name != "notice_mail"}
    return Report(
        id=key,
        lookup=code.lookup_hash,
        counter_id=where.id,
        channel=channel,
        identity=one(answers, "identity", "anonymous"),
        received_on=today,
        team_id=team.team,
        team_wrap=seal_to(team.public, dek, purpose="report to team", bind=(team.team, place, FIRST_EPOCH)),
        mailbox_wrap=seal_to(code.mailbox, dek, purpose="report to reporter", bind=(place, FIRST_EPOCH)),
        summary=seal_summary(dek, summary_of(answers) | ({"after": after} if after else {}), place=place),
        body=seal_told(dek, told, language=language, keeps_out=keeps_out, place=place),
        notice=seal_notice(notice, place=place) if notice else b"",
        mailbox=code.mailbox.public,
    )


def seal_told(
    dek: bytes, answers: Answers, *, language: str, keeps_out: tuple[str, ...] = (), place: str
) -> bytes:
    """Everything that was told, in which language, and which counters the reporter keeps out (their codes)."""
    told: dict[str, object] = {"v": 1, "answers": answers, "language": language}
    if keeps_out:
        told["keeps_out"] = list(keeps_out)
    body = json.dumps(told, ensure_ascii=False).encode()
    return seal_body(derive(dek, "body"), body, bind=(place,))


def summary_of(answers: Answers) -> dict[str, object]:
    """What a list shows without opening the whole report."""
    told = one(answers, "story") or one(answers, "ground_words")
    names = (
        "need",
        "kind",
        "sector",
        "place",
        "residence",
        "organisation",
        "grounds",
        "subgrounds",
        "who",
        "language",
        "happened",
    )
    kept: dict[str, object] = {name: answers[name] for name in names if answers.get(name)}
    kept["begins"] = " ".join(told.split())[:160]
    kept["reachable"] = bool(answers.get("phone") or answers.get("mail"))
    return kept


def seal_summary(dek: bytes, summary: dict[str, object], *, place: str) -> bytes:
    """A summary, padded to steps of 512 bytes and boxed."""
    raw = json.dumps(summary, ensure_ascii=False).encode()
    raw += b" " * (-len(raw) % SUMMARY_STEP)
    return box(derive(dek, "summary"), raw, purpose="summary", bind=(place,))


def seal_notice(address: str, *, place: str) -> bytes:
    """An address for notices, alone, to the mailer's key. The counter cannot open it, the mailer nothing else."""
    padded = address.encode().ljust(256)
    return seal_to(mailer_pair().public, padded, purpose="notice", bind=(place,))


def mailer_pair() -> KeyPair:
    """The mailer's pair; its seed lies outside the database."""
    return KeyPair.from_seed(settings.KEYS.mailer_seed)
