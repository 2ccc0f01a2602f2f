# SPDX-License-Identifier: EUPL-1.2
"""What is due beside the step of a case, and what was raised because it was late (termijn, alarm)."""

import uuid

from django.db import models


class Term(models.Model):
    """Something that is due in a case beside its own step: by which day, and who we wait for."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey("casework.Case", models.DO_NOTHING, related_name="terms")
    counter = models.ForeignKey("people.Counter", models.PROTECT)
    kind = models.CharField(max_length=30)
    waits_for = models.CharField(max_length=20)
    about = models.UUIDField(null=True)
    started_on = models.DateField()
    due_on = models.DateField()
    done_on = models.DateField(null=True)
    alarm = models.SmallIntegerField(default=0)

    class Meta:
        db_table = "casework_term"
        indexes = [
            models.Index(fields=["counter", "due_on"], condition=models.Q(done_on=None), name="term_by_due"),
            models.Index(fields=["case"], name="term_by_case"),
        ]

    class Privacy:
        plain = (
            "id",
            "case",
            "counter",
            "kind",
            "waits_for",
            "about",
            "started_on",
            "due_on",
            "done_on",
            "alarm",
        )
        keep = "even lang als de melding"


class Alarm(models.Model):
    """That something is late or without handler, step or date. No content: the central organisation sees it too.

    subject: the id of a case, of a report that waits, or of what else is late. One open row per subject and kind.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    counter = models.ForeignKey("people.Counter", models.PROTECT)
    subject = models.UUIDField()
    kind = models.CharField(max_length=30)
    level = models.SmallIntegerField()
    due_on = models.DateField(null=True)
    raised_on = models.DateField()
    coordinator_on = models.DateField(null=True)
    central_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)

    class Meta:
        db_table = "casework_alarm"
        constraints = [
            models.UniqueConstraint(
                fields=["subject", "kind"], condition=models.Q(ended_on=None), name="alarm_open_once"
            )
        ]
        indexes = [
            models.Index(fields=["counter", "level"], condition=models.Q(ended_on=None), name="alarm_open")
        ]

    class Privacy:
        plain = (
            "id",
            "counter",
            "subject",
            "kind",
            "level",
            "due_on",
            "raised_on",
            "coordinator_on",
            "central_on",
            "ended_on",
        )
        keep = "2 jaar nadat het voorbij is"
