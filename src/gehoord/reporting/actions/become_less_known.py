# SPDX-License-Identifier: EUPL-1.2
"""Becoming less known (Besluit ADV art. 5): at once, by the reporter, with what no longer fits taken out."""

from datetime import datetime

from gehoord.foundation.audit.log import REPORTER, record
from gehoord.foundation.counting.promise import promise
from gehoord.foundation.reference import terms

from ..models import Report
from ..queries import count_key, open_report
from ..questions import that_apply
from .receive_report import seal_summary, seal_told, summary_of


class MoreKnownError(ValueError):
    """Becoming more known is not done without talking first: it cannot be taken back."""


def become_less_known(report: Report, *, dek: bytes, identity: str, now: datetime) -> list[str]:
    """Store the report anew without the answers that no longer fit (name, telephone…). Returns their names.

    Within the caller's transaction and fence. Raises MoreKnownError unless it is less known than now.
    """
    if openness(identity) >= openness(report.identity):
        raise MoreKnownError
    opened = open_report(report, dek)
    answers = that_apply(opened.answers | {"identity": identity})
    place = str(report.pk)
    body = seal_told(dek, answers, language=opened.language, keeps_out=opened.keeps_out, place=place)
    Report.objects.filter(pk=report.pk).update(
        identity=identity,
        body=body,
        summary=seal_summary(dek, summary_of(answers), place=place),
    )
    # One only ever goes down, so the later change has the higher version, whatever the hour.
    promise(count_key(report, dek), {"identity": identity}, version=3 - openness(identity))
    record("identity.less-known", by=REPORTER, counter=report.counter_id, subject=place, now=now)
    return sorted(opened.answers.keys() - answers.keys())


def openness(identity: str) -> int:
    """0 is nobody knows, 2 is known."""
    return int(terms.identities[identity].extra["openness"])
