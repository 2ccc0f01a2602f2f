# SPDX-License-Identifier: EUPL-1.2
"""Talks, calls and hearings that are planned, and what was said there (afspraak)."""

import uuid

from django.db import models


class Appointment(models.Model):
    """A talk or hearing. The day stands in the clear for the clock; hour, place, people and minutes are sealed.

    body: for the counter, under the key of the case. told: what the reporter reads, under the report's key.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey("casework.Case", models.DO_NOTHING, related_name="appointments")
    counter = models.ForeignKey("people.Counter", models.PROTECT)
    kind = models.CharField(max_length=20)
    on = models.DateField()
    body = models.BinaryField()
    told = models.BinaryField(default=b"")
    state = models.CharField(max_length=12)
    version = models.IntegerField(default=1)
    by = models.ForeignKey("people.Member", models.PROTECT)
    made_on = models.DateField()
    reminded_on = models.DateField(null=True)

    class Meta:
        db_table = "casework_appointment"
        indexes = [models.Index(fields=["counter", "on"], name="appointment_by_day")]

    class Privacy:
        sealed = ("body", "told")
        plain = ("id", "case", "counter", "kind", "on", "state", "version", "by", "made_on", "reminded_on")
        keep = "even lang als de melding"


class Draft(models.Model):
    """A piece of writing in the making, such as the file for the College; counter and reporter write in it.

    Sealed under the report's own key. The reporter sees it from shown_on; a version written by them has no by.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey("casework.Case", models.DO_NOTHING, related_name="drafts")
    counter = models.ForeignKey("people.Counter", models.PROTECT)
    kind = models.CharField(max_length=20)
    body = models.BinaryField()
    version = models.IntegerField(default=1)
    written_on = models.DateField()
    shown_on = models.DateField(null=True)
    by = models.ForeignKey("people.Member", models.PROTECT, null=True)

    class Meta:
        db_table = "casework_draft"
        constraints = [models.UniqueConstraint(fields=["case", "kind"], name="draft_once_per_kind")]

    class Privacy:
        sealed = ("body",)
        plain = ("id", "case", "counter", "kind", "version", "written_on", "shown_on", "by")
        keep = "even lang als de melding"
