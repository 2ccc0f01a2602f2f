# SPDX-License-Identifier: EUPL-1.2
"""The reporter answers whether it stopped, two weeks and three months after closing (nazorg)."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from gehoord.foundation.audit.log import REPORTER, record
from gehoord.reporting.actions.add_to_report import add_to_report

from ..models import Case
from ..queries.asking_after import LINE_DECLINED, next_on
from ..terms import mark as _
from .add_plain_line import add_plain_line
from .aftercare.reopen_by_answer import reopen_by_answer
from .count_answers import count_answers
from .hear_reporter import hear_reporter
from .raise_alarms import CALM

if TYPE_CHECKING:
    from gehoord.reporting.models import Report

KIND = "aftercare"
BETWEEN = " — "
"""Stands between a question and its answer in the message; both are Dutch words that a page can translate."""

YES, NO, PARTLY, EARLY, UNKNOWN, DECLINED = "yes", "no", "partly", "too_early", "unknown", "declined"
ASKED: dict[str, tuple[str, dict[str, str]]] = {
    "stopped": (
        _("Is het gestopt?"),
        {YES: _("Ja"), PARTLY: _("Voor een deel"), NO: _("Nee"), EARLY: _("Te vroeg om te zeggen")},
    ),
    "reprisal": (
        _("Deed iemand vervelend tegen je omdat je het vertelde?"),
        {YES: _("Ja"), NO: _("Nee"), UNKNOWN: _("Weet ik niet")},
    ),
    "treated": (_("Zijn wij goed met je omgegaan?"), {YES: _("Ja"), PARTLY: _("Een beetje"), NO: _("Nee")}),
}
NO_MORE = _("Vraag mij dit niet nog een keer.")
COMES_BACK: Mapping[str, frozenset[str]] = {
    "stopped": frozenset({NO, PARTLY}),
    "reprisal": frozenset({YES}),
    "treated": frozenset({NO}),
}
"""Answers after which the case opens again and the counter takes contact."""
LINE_ANSWERED = "aftercare_answered"


def answer_aftercare(
    report: "Report",
    *,
    dek: bytes,
    answers: Mapping[str, str],
    text: str,
    now: datetime,
    no_more: bool = False,
) -> bool:
    """Keep the answers as a message and count their codes, within the caller's transaction and fence.

    True when the case opens again: it did not stop, somebody made the reporter pay for telling, or we were not good
    to them. no_more: this question is not asked again; that is an answer too. Counted here and at once, since no
    job holds a key.
    """
    given = {name: code for name, code in answers.items() if code in ASKED[name][1]}
    lines = [f"{ASKED[name][0]}{BETWEEN}{ASKED[name][1][given[name]]}" for name in ASKED if name in given]
    told = "\n".join([*lines, *([NO_MORE] if no_more else []), *([f"\n{text}"] if text else [])])
    count_answers(report, given or ({"stopped": DECLINED} if no_more else {}), dek=dek, now=now)
    row = Case.objects.select_for_update(of=("self",)).get(pk=report.pk)
    Case.objects.filter(pk=row.pk).update(aftercare_on=None if no_more else next_on(row), alarm=CALM)
    for name, so in ((LINE_ANSWERED, given or text), (LINE_DECLINED, no_more)):
        if so:
            add_plain_line(row.pk, counter=row.counter_id, name=name, on=now.date())
    record("aftercare.answered", by=REPORTER, counter=row.counter_id, subject=str(row.pk), now=now)
    if any(given.get(name) in bad for name, bad in COMES_BACK.items()):
        add_to_report(report, dek=dek, text=told, kind=KIND, now=now)
        reopen_by_answer(
            row.pk, reprisal=given.get("reprisal") == YES, badly_treated=given.get("treated") == NO, now=now
        )
        return True
    if text:
        # Words of one's own are always read, also when all is well.
        hear_reporter(report, dek=dek, text=told, kind=KIND, now=now)
    else:
        add_to_report(report, dek=dek, text=told, kind=KIND, now=now)
    return False
