# SPDX-License-Identifier: EUPL-1.2
"""A complaint about the counter itself, from either side (klacht over het loket; Besluit ADV art. 12)."""

import uuid

from django.db import models


class Complaint(models.Model):
    """A complaint, sealed to the committee. The counter it is about can neither see nor steer it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    counter = models.ForeignKey("people.Counter", models.PROTECT, related_name="complaints_to_judge")
    """The committee that judges it: the fence of the row."""
    about = models.ForeignKey("people.Counter", models.PROTECT, related_name="+")
    lookup = models.BinaryField(unique=True)
    team = models.ForeignKey("vault.TeamKey", models.PROTECT)
    team_wrap = models.BinaryField()
    mailbox_wrap = models.BinaryField()
    body = models.BinaryField()
    from_side = models.CharField(max_length=20)
    step = models.CharField(max_length=20)
    handler = models.ForeignKey("people.Member", models.PROTECT, null=True)
    received_on = models.DateField()
    confirmed_on = models.DateField(null=True)
    due_on = models.DateField(null=True)
    due_for = models.CharField(max_length=30, blank=True)
    alarm = models.SmallIntegerField(default=0)
    decided_on = models.DateField(null=True)
    outcome = models.CharField(max_length=20, blank=True)

    class Meta:
        db_table = "casework_complaint"
        indexes = [models.Index(fields=["counter", "due_on"], name="complaint_by_due")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(decided_on__isnull=False)
                | (models.Q(due_on__isnull=False) & ~models.Q(due_for="")),
                name="complaint_open_has_a_due_day",
            )
        ]

    class Privacy:
        sealed = ("team_wrap", "mailbox_wrap", "body")
        plain = (
            "id",
            "counter",
            "about",
            "lookup",
            "team",
            "from_side",
            "step",
            "handler",
            "received_on",
            "confirmed_on",
            "due_on",
            "due_for",
            "alarm",
            "decided_on",
            "outcome",
        )
        keep = "2 jaar na de beslissing"


class ComplaintPiece(models.Model):
    """What was written or heard in a complaint: words of either side, of the counter, or of the committee."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    complaint = models.ForeignKey("casework.Complaint", models.CASCADE, related_name="pieces")
    counter = models.ForeignKey("people.Counter", models.PROTECT)
    number = models.IntegerField()
    kind = models.CharField(max_length=20)
    from_complainant = models.BooleanField()
    body = models.BinaryField()
    by = models.ForeignKey("people.Member", models.PROTECT, null=True)
    written_on = models.DateField()
    read_on = models.DateField(null=True)

    class Meta:
        db_table = "casework_complaint_piece"
        constraints = [models.UniqueConstraint(fields=["complaint", "number"], name="complaint_piece_once")]

    class Privacy:
        sealed = ("body",)
        plain = (
            "id",
            "complaint",
            "counter",
            "number",
            "kind",
            "from_complainant",
            "by",
            "written_on",
            "read_on",
        )
        keep = "even lang als de klacht"
