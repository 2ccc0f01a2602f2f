# SPDX-License-Identifier: EUPL-1.2
"""A case: how a counter follows up a report (zaak)."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Case(models.Model):
    """The follow-up of one report. In the clear only what the clock needs; why and who are sealed."""

    report = models.OneToOneField(
        "reporting.Report", models.DO_NOTHING, primary_key=True, related_name="case"
    )
    counter = models.ForeignKey("people.Counter", models.PROTECT)
    step = models.CharField(max_length=20)
    handler = models.ForeignKey("people.Member", models.PROTECT, null=True)
    team = models.ForeignKey("vault.TeamKey", models.PROTECT)
    key = models.BinaryField()
    facts = models.BinaryField()
    received_on = models.DateField()
    opened_on = models.DateField()
    due_on = models.DateField(null=True)
    due_for = models.CharField(max_length=20, blank=True)
    paused_since = models.DateField(null=True)
    contacted_on = models.DateField(null=True)
    wait_until = models.DateField(null=True)
    """Paused: the day by which we ask again. Nobody waits for ever, not even for the reporter."""
    heard_on = models.DateField(null=True)
    """Paused: since when an answer of the reporter lies here. Then `wait_until` is ours to keep."""
    alarm = models.SmallIntegerField(default=0)
    late_because = models.CharField(max_length=20, blank=True)
    expected_on = models.DateField(null=True)
    kept_out = ArrayField(models.CharField(max_length=64), default=list)
    bundle = models.ForeignKey("casework.Bundle", models.PROTECT, null=True, related_name="cases")
    held_on = models.DateField(null=True)
    """Since when destroying waits (legal hold); why is sealed in the facts."""
    destroy_on = models.DateField(null=True)
    closed_on = models.DateField(null=True)
    aftercare_on = models.DateField(null=True)

    class Meta:
        db_table = "casework_case"
        indexes = [
            # The overview counts from these alone; kept_out and report are there for the fence.
            models.Index(
                fields=["counter", "due_on", "report"],
                include=[
                    "handler",
                    "step",
                    "alarm",
                    "paused_since",
                    "wait_until",
                    "received_on",
                    "kept_out",
                ],
                condition=models.Q(due_on__isnull=False),
                name="case_listed",
            ),
            models.Index(
                fields=["counter", "closed_on"],
                include=["report", "kept_out"],
                condition=models.Q(closed_on__isnull=False),
                name="case_by_close",
            ),
            models.Index(
                fields=["counter", "received_on"], include=["report", "kept_out"], name="case_by_receipt"
            ),
            models.Index(
                fields=["counter", "wait_until"],
                condition=models.Q(paused_since__isnull=False),
                name="case_by_wait",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(step="closed", closed_on__isnull=False)
                | (~models.Q(step="closed") & models.Q(closed_on=None)),
                name="case_closed_has_a_day",
            ),
            models.CheckConstraint(
                condition=models.Q(step="closed") | models.Q(due_on__isnull=False),
                name="case_open_has_a_due_day",
            ),
            models.CheckConstraint(
                condition=models.Q(step="closed") | ~models.Q(due_for=""),
                name="case_open_has_a_next_step",
            ),
            models.CheckConstraint(
                condition=models.Q(paused_since=None) | models.Q(wait_until__isnull=False),
                name="case_paused_has_an_end",
            ),
        ]

    class Privacy:
        sealed = ("key", "facts")
        plain = (
            "report",
            "counter",
            "step",
            "handler",
            "team",
            "received_on",
            "opened_on",
            "due_on",
            "due_for",
            "paused_since",
            "contacted_on",
            "wait_until",
            "heard_on",
            "alarm",
            "late_because",
            "expected_on",
            "kept_out",
            "bundle",
            "held_on",
            "destroy_on",
            "closed_on",
            "aftercare_on",
        )
        keep = "even lang als de melding"


class Happening(models.Model):
    """One line of the time line of a case: which move, by whom, on which day; words sealed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey("casework.Case", models.DO_NOTHING, related_name="happenings")
    counter = models.ForeignKey("people.Counter", models.PROTECT)
    number = models.IntegerField()
    name = models.CharField(max_length=40)
    by = models.ForeignKey("people.Member", models.PROTECT, null=True)
    on = models.DateField()
    words = models.BinaryField(default=b"")

    class Meta:
        db_table = "casework_happening"
        constraints = [models.UniqueConstraint(fields=["case", "number"], name="happening_number_once")]

    class Privacy:
        sealed = ("words",)
        plain = ("id", "case", "counter", "number", "name", "by", "on")
        keep = "even lang als de melding"


class Note(models.Model):
    """A note of the counter for itself. Sealed to the team; the reporter's code does not open it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey("casework.Case", models.DO_NOTHING, related_name="notes")
    counter = models.ForeignKey("people.Counter", models.PROTECT)
    by = models.ForeignKey("people.Member", models.PROTECT)
    body = models.BinaryField()
    version = models.IntegerField(default=1)
    written_on = models.DateField()
    edited_by = models.ForeignKey("people.Member", models.PROTECT, null=True, related_name="edited_notes")

    class Meta:
        db_table = "casework_note"

    class Privacy:
        sealed = ("body",)
        plain = ("id", "case", "counter", "by", "version", "written_on", "edited_by")
        keep = "even lang als de melding"
