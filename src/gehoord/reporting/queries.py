# SPDX-License-Identifier: EUPL-1.2
"""Reading reports: by the reporter's code, or by a counter whose fence is set."""

import json
from base64 import b64decode
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from gehoord.foundation.vault.bodies import open_body
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.keyring import Unlocked
from gehoord.foundation.vault.sealing import derive, open_with, unbox

from .models import Draft, Evidence, Message, Report
from .terms import Answers

FIRST_EPOCH = 1
"""Each hand-over, and each member who is kept out, begins a new epoch: a new key, and all words sealed anew."""


@dataclass(frozen=True)
class OpenReport:
    """An opened report: its own key, what was told, and what stands in the clear."""

    id: UUID
    dek: bytes
    answers: Answers
    language: str
    counter: int
    channel: str
    identity: str
    received_on: date
    keeps_out: tuple[str, ...] = ()
    """Codes of the counters that the reporter keeps out: it is never handed over to those."""


@dataclass(frozen=True)
class FileLabel:
    """A file as both sides see it in a list. key: opens what is stored of it."""

    id: UUID
    name: str
    kind: str
    size: int
    added_on: date
    from_counter: bool
    key: bytes = field(repr=False)


@dataclass(frozen=True)
class Words:
    """A message as both sides read it."""

    id: UUID
    text: str
    from_reporter: bool
    written_on: date
    read_on: date | None
    kind: str


def find_by_code(code: Code) -> Report | None:
    """The report of this code, under the code's fence; None when there is none (or no more)."""
    return Report.objects.filter(lookup=code.lookup_hash).first()


def dek_by_code(report: Report, code: Code) -> bytes:
    """The report's key, opened by the reporter. Raises SealError."""
    return open_with(
        code.mailbox,
        bytes(report.mailbox_wrap),
        purpose="report to reporter",
        bind=(str(report.pk), report.epoch),
    )


def dek_by_team(report: Report, keys: Unlocked) -> bytes:
    """The report's key, opened by a member of its counter. Raises SealError or KeyError (not our team)."""
    return open_with(
        keys.team_pair(report.team_id),
        bytes(report.team_wrap),
        purpose="report to team",
        bind=(report.team_id, str(report.pk), report.epoch),
    )


def count_key(report: Report, dek: bytes) -> bytes:
    """The key under which this report is counted: of its first epoch, whatever epoch it is in now.

    Otherwise a report that was handed over would be counted twice.
    """
    if report.epoch == FIRST_EPOCH:
        return derive(dek, "count")
    return unbox(
        derive(dek, "origin"), bytes(report.origin), purpose="origin", bind=(str(report.pk), report.epoch)
    )


def open_report(report: Report, dek: bytes) -> OpenReport:
    """Everything that was told. The caller logs why it was opened."""
    raw = json.loads(open_body(derive(dek, "body"), report.body, bind=(str(report.pk),)))
    return OpenReport(
        report.pk,
        dek,
        raw["answers"],
        raw["language"],
        report.counter_id,
        report.channel,
        report.identity,
        report.received_on,
        tuple(raw.get("keeps_out", ())),
    )


def open_summary(report: Report, dek: bytes) -> dict[str, Any]:
    """The few facts that a list shows."""
    opened: dict[str, Any] = json.loads(
        unbox(derive(dek, "summary"), bytes(report.summary), purpose="summary", bind=(str(report.pk),))
    )
    return opened


def by_id(report: UUID) -> Report:
    """One report by its id, within the fence. Raises Report.DoesNotExist, also for other counters' reports."""
    return Report.objects.get(pk=report)


def without_case(counter: int) -> list[Report]:
    """Reports that wait for a case, oldest first: this *is* the inbox of a counter."""
    return list(Report.objects.filter(counter=counter, case=None).defer("body").order_by("received_on", "pk"))


def summaries(reports: Iterable[UUID]) -> list[Report]:
    """Rows for a list, without the bodies."""
    return list(Report.objects.filter(pk__in=list(reports)).defer("body"))


def words_of(report: UUID, dek: bytes) -> list[Words]:
    """The conversation, oldest first."""
    rows = Message.objects.filter(report=report).order_by("number")
    found = []
    for row in rows:
        told = json.loads(open_body(derive(dek, "message", str(row.pk)), row.body, bind=(str(report),)))
        found.append(
            Words(row.pk, told["text"], row.from_reporter, row.written_on, row.read_on, told["kind"])
        )
    return found


def files_of(dek: bytes, *, report: UUID | None = None, lookup: bytes | None = None) -> list[FileLabel]:
    """The files of a report, or of a draft by its code."""
    rows = Evidence.objects.filter(report=report) if report else Evidence.objects.filter(lookup=lookup)
    return [label_of(row, dek) for row in rows.order_by("added_on", "pk")]


def label_of(row: Evidence, dek: bytes) -> FileLabel:
    """Name, type and size of one file, opened."""
    told = json.loads(
        unbox(derive(dek, "file label", str(row.pk)), bytes(row.label), purpose="file", bind=(str(row.pk),))
    )
    # The stored bytes stay as they were sealed first; after a hand-over their key travels in the label.
    key = b64decode(told["key"]) if "key" in told else derive(dek, "file", str(row.pk))
    return FileLabel(row.pk, told["name"], told["kind"], told["size"], row.added_on, row.from_counter, key)


def read_draft(code: Code, *, today: date) -> bytes | None:
    """A saved draft, opened by its code; None when there is none or its time is over."""
    row = Draft.objects.filter(lookup=code.lookup_hash, expires_on__gte=today).first()
    return open_body(code.draft_key, row.body, bind=(code.lookup_hash,)) if row else None
