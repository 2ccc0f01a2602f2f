# SPDX-License-Identifier: EUPL-1.2
"""The own desk of an organisation (eigen meldpunt): what is told there, sealed to who may read it and to a code."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models


class DeskReport(models.Model):
    """A report at the own desk. Sealed to a circle of those who read this kind, without who was kept out."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    counter = models.ForeignKey("people.Counter", models.PROTECT, related_name="+")
    """The team of the organisation: the fence of the row."""
    lookup = models.BinaryField(unique=True)
    team = models.ForeignKey("vault.TeamKey", models.PROTECT)
    team_wrap = models.BinaryField()
    mailbox_wrap = models.BinaryField()
    body = models.BinaryField()
    told_by = models.CharField(max_length=20)
    """Employee, volunteer, client, relative, bystander … (terms.TELLERS)."""
    regime = models.CharField(max_length=20)
    """Whose terms count: terms.REGIMES."""
    step = models.CharField(max_length=20)
    handler = models.ForeignKey("people.Member", models.PROTECT, null=True, related_name="+")
    kept_out = ArrayField(models.CharField(max_length=64), default=list)
    """Keyed hashes of members for whom this report does not exist (decision 0018)."""
    received_on = models.DateField()
    confirmed_on = models.DateField(null=True)
    feedback_on = models.DateField(null=True)
    longer_on = models.DateField(null=True)
    """When the term was made longer, with the reason told to the reporter (Wkkgz art. 17)."""
    due_on = models.DateField(null=True)
    due_for = models.CharField(max_length=30, blank=True)
    alarm = models.SmallIntegerField(default=0)
    closed_on = models.DateField(null=True)
    outcome = models.CharField(max_length=20, blank=True)
    destroy_on = models.DateField(null=True)

    class Meta:
        db_table = "organisations_desk_report"
        indexes = [models.Index(fields=["counter", "due_on"], name="desk_report_by_due")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(closed_on__isnull=False)
                | (models.Q(due_on__isnull=False) & ~models.Q(due_for="")),
                name="desk_report_open_has_a_due_day",
            )
        ]

    class Privacy:
        sealed = ("team_wrap", "mailbox_wrap", "body")
        plain = (
            "id",
            "counter",
            "lookup",
            "team",
            "told_by",
            "regime",
            "step",
            "handler",
            "kept_out",
            "received_on",
            "confirmed_on",
            "feedback_on",
            "longer_on",
            "due_on",
            "due_for",
            "alarm",
            "closed_on",
            "outcome",
            "destroy_on",
        )
        keep = "2 jaar na de sluiting"


class DeskPiece(models.Model):
    """One thing said at the desk: a message of either side, a note of the desk, what was agreed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    report = models.ForeignKey("organisations.DeskReport", models.CASCADE, related_name="pieces")
    counter = models.ForeignKey("people.Counter", models.PROTECT, related_name="+")
    number = models.IntegerField()
    kind = models.CharField(max_length=20)
    from_reporter = models.BooleanField()
    body = models.BinaryField()
    by = models.ForeignKey("people.Member", models.PROTECT, null=True, related_name="+")
    written_on = models.DateField()
    read_on = models.DateField(null=True)

    class Meta:
        db_table = "organisations_desk_piece"
        constraints = [models.UniqueConstraint(fields=["report", "number"], name="desk_piece_number_once")]

    class Privacy:
        sealed = ("body",)
        plain = ("id", "report", "counter", "number", "kind", "from_reporter", "by", "written_on", "read_on")
        keep = "even lang als de melding aan het meldpunt"


class DeskSetting(models.Model):
    """How an organisation runs its desk: its terms, who may be told it exists, where else somebody can go."""

    counter = models.OneToOneField("people.Counter", models.PROTECT, primary_key=True, related_name="+")
    is_open = models.BooleanField(default=False)
    confirm_days = models.SmallIntegerField()
    feedback_days = models.SmallIntegerField()
    words = models.CharField(max_length=500, blank=True)
    """One friendly sentence of the organisation itself on its desk's page."""
    outside = models.CharField(max_length=300, blank=True)
    """An adviser from outside, with telephone number."""

    class Meta:
        db_table = "organisations_desk_setting"

    class Privacy:
        plain = ("counter", "is_open", "confirm_days", "feedback_days", "words", "outside")
        keep = "zolang de organisatie meedoet"
