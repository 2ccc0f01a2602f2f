# SPDX-License-Identifier: EUPL-1.2
"""What happens about one risk: a task with an owner and a day, or a reason why not."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from gehoord.foundation.audit.log import record

from ...models import Task, TestAnswer
from ...rules.process_test import why_not_decide, why_not_words
from ...terms.marking import mark as _
from ...terms.process_test import YES
from ...terms.task import TEST
from ..task.make_task import make_task
from .locked import held


@dataclass(frozen=True)
class NewTask:
    """What somebody will do. owner: a member; owner_words: a function, for who has no sign-in."""

    what: str
    due_on: date
    owner: UUID | None = None
    owner_words: str = ""


def decide_risk(
    test: UUID,
    risk: UUID,
    *,
    new: NewTask | None = None,
    same: UUID | None = None,
    why_not: str = "",
    counter: int,
    by: str,
    now: datetime,
) -> list[str]:
    """Decide about a risk. new: a task is made; same: a task of this test answers this risk too. Else why_not."""
    row, reasons = held(test)
    why_not = why_not.strip()
    reasons += why_not_decide(has_task=bool(new or same), why_not=why_not) + why_not_words(why_not)
    if new:
        reasons += _why_not_new(new, today=now.date())
    if same and not Task.objects.filter(pk=same, source=row.pk).exists():
        reasons.append(_("Kies een afspraak van deze toets."))
    if reasons:
        return reasons
    answer = TestAnswer.objects.get(test=row, pk=risk, found=YES)
    if new:
        same = make_task(
            new.what,
            counter=counter,
            kind=TEST,
            due_on=new.due_on,
            owner=new.owner,
            owner_words=new.owner_words,
            source=row.pk,
            by=by,
            now=now,
        ).pk
    TestAnswer.objects.filter(pk=answer.pk).update(task=same, why_not="" if same else why_not[:500])
    facts = {"task": str(same or "")}
    record("process-test.decided", by=by, counter=counter, subject=str(test), facts={**facts}, now=now)
    return []


def _why_not_new(new: NewTask, *, today: date) -> list[str]:
    reasons = why_not_words(new.what)
    if not new.what.strip():
        reasons.append(_("Schrijf op wat er gebeurt."))
    if new.owner is None and not new.owner_words.strip():
        reasons.append(_("Kies wie het doet: een afspraak zonder iemand blijft liggen."))
    if new.due_on < today:
        reasons.append(_("Kies een dag vanaf vandaag."))
    return reasons
