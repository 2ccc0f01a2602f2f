# SPDX-License-Identifier: EUPL-1.2
"""What somebody in the organisation does by a day (afspraak): agreed, planned, or owed to an employee."""

import uuid

from django.db import models


class Task(models.Model):
    """One thing with an owner and a day. Never about a person by name: `what` says a measure, not a story."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    counter = models.ForeignKey("people.Counter", models.PROTECT, related_name="+")
    """The team of the organisation: the fence of the row."""
    kind = models.CharField(max_length=20)
    """Where it came from: terms.TASK_KINDS."""
    source = models.UUIDField(null=True)
    """The request, pulse, limit, report or test it belongs to; no foreign key, it outlives it."""
    code = models.CharField(max_length=40, blank=True)
    """A duty of the list in terms, when it is one."""
    what = models.CharField(max_length=300)
    owner = models.ForeignKey("people.Member", models.PROTECT, null=True, related_name="+")
    owner_words = models.CharField(max_length=120, blank=True)
    """Who does it when that is nobody with a sign-in: a function, not a name."""
    made_on = models.DateField()
    made_by = models.CharField(max_length=40)
    due_on = models.DateField()
    moved_from = models.DateField(null=True)
    """The day it was first due, when it was moved."""
    done_on = models.DateField(null=True)
    done_how = models.CharField(max_length=500, blank=True)
    """In which words it was declared done."""
    shown_by = models.CharField(max_length=500, blank=True)
    """What shows that it was done; empty is: declared, not shown."""
    dropped_on = models.DateField(null=True)
    why = models.CharField(max_length=300, blank=True)
    """Why it was moved or dropped last."""
    alarm = models.SmallIntegerField(default=0)
    """Which warning was given last: 0 none, 1 comes near, 2 late to the owner, 3 late to the board."""

    class Meta:
        db_table = "organisations_task"
        indexes = [models.Index(fields=["counter", "due_on"], name="task_by_due")]

    class Privacy:
        plain = (
            "id",
            "counter",
            "kind",
            "source",
            "code",
            "what",
            "owner",
            "owner_words",
            "made_on",
            "made_by",
            "due_on",
            "moved_from",
            "done_on",
            "done_how",
            "shown_by",
            "dropped_on",
            "why",
            "alarm",
        )
        keep = "5 jaar"
