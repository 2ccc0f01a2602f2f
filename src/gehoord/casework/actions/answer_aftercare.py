# SPDX-License-Identifier: EUPL-1.2
"""The reporter answers the question of three months after closing: is it over, and were you treated well?"""

from datetime import datetime
from typing import TYPE_CHECKING

from gehoord.foundation.audit.log import REPORTER, record
from gehoord.reporting.actions.add_to_report import add_to_report

from ..terms import mark as _
from .count_answers import count_answers
from .hear_reporter import hear_reporter

if TYPE_CHECKING:
    from gehoord.reporting.models import Report

KIND = "aftercare"
BETWEEN = " — "
"""Stands between a question and its answer in the message; both are Dutch words that a page can translate."""

YES, NO, PARTLY, UNKNOWN = "yes", "no", "partly", "unknown"
ASKED: dict[str, tuple[str, dict[str, str]]] = {
    "stopped": (_("Is het gestopt?"), {YES: _("Ja"), NO: _("Nee"), UNKNOWN: _("Weet ik niet")}),
    "reprisal": (
        _("Deed iemand vervelend tegen je omdat je het vertelde?"),
        {YES: _("Ja"), NO: _("Nee"), UNKNOWN: _("Weet ik niet")},
    ),
    "treated": (_("Zijn wij goed met je omgegaan?"), {YES: _("Ja"), PARTLY: _("Een beetje"), NO: _("Nee")}),
}
COMES_BACK = {"stopped": NO, "reprisal": YES}
"""Answers after which the counter takes contact again."""


def answer_aftercare(
    report: "Report", *, dek: bytes, answers: dict[str, str], text: str, now: datetime
) -> bool:
    """Keep the answers as a message, within the caller's transaction and fence.

    True when the case comes back: it did not stop, or somebody made the reporter pay for telling.
    """
    lines = [
        f"{words}{BETWEEN}{options[answers[name]]}"
        for name, (words, options) in ASKED.items()
        if answers.get(name) in options
    ]
    told = "\n".join(lines + ([f"\n{text}"] if text else []))
    count_answers(dek, answers, now=now)
    comes_back = any(answers.get(name) == bad for name, bad in COMES_BACK.items())
    if not comes_back and not text:
        add_to_report(report, dek=dek, text=told, kind=KIND, now=now)
        return False
    # Words of one's own are always read, also when all is well.
    hear_reporter(report, dek=dek, text=told, kind=KIND, now=now)
    if comes_back:
        record("case.came-back", by=REPORTER, counter=report.counter_id, subject=str(report.pk), now=now)
    return comes_back
