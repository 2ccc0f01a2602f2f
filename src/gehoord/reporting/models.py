# SPDX-License-Identifier: EUPL-1.2
"""A report and what hangs on it (melding)."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Report(models.Model):
    """What somebody told, sealed to one counter and to the reporter's own code."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    lookup = models.BinaryField(unique=True)
    counter = models.ForeignKey("people.Counter", models.PROTECT)
    channel = models.CharField(max_length=20)
    identity = models.CharField(max_length=20)
    received_on = models.DateField()
    team = models.ForeignKey("vault.TeamKey", models.PROTECT)
    team_wrap = models.BinaryField()
    mailbox_wrap = models.BinaryField()
    summary = models.BinaryField()
    body = models.BinaryField()
    notice = models.BinaryField(default=b"")
    read_by_reporter_on = models.DateField(null=True)
    epoch = models.SmallIntegerField(default=1)
    mailbox = models.BinaryField(default=b"")
    """Public half of the reporter's mailbox pair: a new key can be sealed to it without the code."""
    origin = models.BinaryField(default=b"")
    """From the second epoch on: the first key under which this report is counted, sealed under the present one."""
    kept_out = ArrayField(models.CharField(max_length=64), default=list)
    """Keyed hashes of members who must not see that this report exists."""

    class Meta:
        db_table = "reporting_report"
        indexes = [
            models.Index(
                fields=["counter", "received_on"],
                include=["id", "kept_out", "lookup"],
                name="report_by_receipt",
            ),
            models.Index(fields=["counter"], condition=models.Q(epoch__gt=1), name="report_moved"),
        ]

    class Privacy:
        sealed = ("team_wrap", "mailbox_wrap", "summary", "body", "notice", "origin")
        plain = (
            "id",
            "lookup",
            "counter",
            "channel",
            "identity",
            "received_on",
            "team",
            "read_by_reporter_on",
            "epoch",
            "mailbox",
            "kept_out",
        )
        keep = "1, 2 of 5 jaar na sluiting, naar de uitkomst; dan worden de sleutels vernietigd"


class Draft(models.Model):
    """A report that is not sent yet, sealed to its code. No counter can see it; gone after 14 days."""

    lookup = models.BinaryField(primary_key=True)
    body = models.BinaryField()
    expires_on = models.DateField()

    class Meta:
        db_table = "reporting_draft"
        indexes = [models.Index(fields=["expires_on"], name="draft_by_end")]

    class Privacy:
        sealed = ("body",)
        plain = ("lookup", "expires_on")
        keep = "14 dagen"


class Evidence(models.Model):
    """A file that belongs to a report or to a draft. Name, type and content are sealed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    lookup = models.BinaryField()
    counter = models.ForeignKey("people.Counter", models.PROTECT, null=True)
    report = models.ForeignKey("reporting.Report", models.DO_NOTHING, null=True, related_name="evidence")
    label = models.BinaryField()
    added_on = models.DateField()
    from_counter = models.BooleanField(default=False)

    class Meta:
        db_table = "reporting_evidence"
        indexes = [models.Index(fields=["lookup"], name="evidence_by_code")]

    class Privacy:
        sealed = ("label",)
        plain = ("id", "lookup", "counter", "report", "added_on", "from_counter")
        keep = "even lang als de melding of het concept"


class Message(models.Model):
    """Words from the reporter to the counter or back, sealed so that both can read them."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    report = models.ForeignKey("reporting.Report", models.DO_NOTHING, related_name="messages")
    counter = models.ForeignKey("people.Counter", models.PROTECT)
    lookup = models.BinaryField()
    number = models.IntegerField()
    from_reporter = models.BooleanField()
    body = models.BinaryField()
    written_on = models.DateField()
    read_on = models.DateField(null=True)

    class Meta:
        db_table = "reporting_message"
        constraints = [models.UniqueConstraint(fields=["report", "number"], name="message_number_once")]

    class Privacy:
        sealed = ("body",)
        plain = (
            "id",
            "report",
            "counter",
            "lookup",
            "number",
            "from_reporter",
            "written_on",
            "read_on",
        )
        keep = "even lang als de melding"


class Destruction(models.Model):
    """That something was destroyed: when, by which rule, which number. No content, no way back."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    rule = models.CharField(max_length=40)
    on = models.DateField()
    report = models.UUIDField()

    class Meta:
        db_table = "reporting_destruction"

    class Privacy:
        plain = ("id", "rule", "on", "report")
        keep = "blijvend: na een terugzetting worden vernietigingen opnieuw uitgevoerd"
