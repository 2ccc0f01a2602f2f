# SPDX-License-Identifier: EUPL-1.2
"""A new epoch for a report (opnieuw verzegelen): a new key, all words sealed anew, for other readers than before.

The stored bytes of files are not sealed again: whoever had the key before could read them then. Their key travels
in the new label, so that of a report of another epoch no name, no type and no word opens with the old one.
"""

from uuid import UUID

from gehoord.foundation.vault.bodies import open_body, seal_body
from gehoord.foundation.vault.sealing import box, derive, seal_to, unbox
from gehoord.foundation.vault.team_keys import SealTo

from ..models import Evidence, Message, Report
from ..queries import count_key, label_of
from .add_evidence import seal_label


class NoMailbox(Exception):
    """A report of before the first epoch began to carry the reporter's public key. It comes at their next visit."""


def reseal_report(report: Report, *, old: bytes, new: bytes, to: SealTo, counter: int) -> Report:
    """Seal everything of a report under a new key (32 random bytes), for a team and for the reporter.

    counter: where it is from now on. Within the caller's transaction and fence; the row is locked here, as it is
    then returned. Raises SealError when something does not open, and NoMailbox.
    """
    if not bytes(report.mailbox):
        raise NoMailbox
    row = Report.objects.select_for_update(of=("self",)).get(pk=report.pk)
    place, epoch = str(row.pk), row.epoch + 1
    columns = {
        "counter_id": counter,
        "epoch": epoch,
        "team_id": to.team,
        "team_wrap": seal_to(to.public, new, purpose="report to team", bind=(to.team, place, epoch)),
        "mailbox_wrap": seal_to(bytes(row.mailbox), new, purpose="report to reporter", bind=(place, epoch)),
        "origin": box(derive(new, "origin"), count_key(row, old), purpose="origin", bind=(place, epoch)),
        "summary": box(
            derive(new, "summary"),
            unbox(derive(old, "summary"), bytes(row.summary), purpose="summary", bind=(place,)),
            purpose="summary",
            bind=(place,),
        ),
        "body": seal_body(
            derive(new, "body"), open_body(derive(old, "body"), row.body, bind=(place,)), bind=(place,)
        ),
    }
    _messages(row.pk, old=old, new=new, counter=counter)
    _files(row.pk, old=old, new=new, counter=counter)
    Report.objects.filter(pk=row.pk).update(**columns)
    for name, value in columns.items():
        setattr(row, name, value)
    return row


def _messages(report: UUID, *, old: bytes, new: bytes, counter: int) -> None:
    rows = list(Message.objects.filter(report=report))
    for row in rows:
        label = ("message", str(row.pk))
        told = open_body(derive(old, *label), row.body, bind=(str(report),))
        row.body = seal_body(derive(new, *label), told, bind=(str(report),))
        row.counter_id = counter
    Message.objects.bulk_update(rows, ["body", "counter_id"])


def _files(report: UUID, *, old: bytes, new: bytes, counter: int) -> None:
    rows = list(Evidence.objects.filter(report=report))
    for row in rows:
        told = label_of(row, old)
        row.label = seal_label(new, row.pk, name=told.name, kind=told.kind, size=told.size, key=told.key)
        row.counter_id = counter
    Evidence.objects.bulk_update(rows, ["label", "counter_id"])
