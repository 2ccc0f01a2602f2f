# SPDX-License-Identifier: EUPL-1.2
"""What a counter asks an organisation (verzoek): the same record that an invitation by link opens, in one place."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Request(models.Model):
    """One thing that a counter wants of an organisation by a day. It names no case; a case names no organisation.

    body: the code of the door or the words, sealed to those who answer for the organisation. asker_body: which case
    it is about, sealed to those of the counter who open that case; asker_wrap alone for a question without a case.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    counter = models.ForeignKey("people.Counter", models.PROTECT, related_name="+")
    """The team of the organisation: the fence of the row."""
    asked_by = models.ForeignKey("people.Counter", models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20)
    team = models.ForeignKey("vault.TeamKey", models.PROTECT, related_name="+")
    wrap = models.BinaryField()
    body = models.BinaryField()
    asker_team = models.ForeignKey("vault.TeamKey", models.PROTECT, related_name="+")
    asker_wrap = models.BinaryField()
    asker_body = models.BinaryField(default=b"")
    kept_out = ArrayField(models.CharField(max_length=64), default=list)
    """Keyed hashes of members of the organisation for whom this request does not exist (decision 0018)."""
    sent_on = models.DateField()
    due_on = models.DateField()
    due_before = models.DateField(null=True)
    """The day it was first due, when it was moved."""
    opened_on = models.DateField(null=True)
    answered_on = models.DateField(null=True)
    closed_on = models.DateField(null=True)
    ended = models.CharField(max_length=20, blank=True)
    """Why it is closed: terms.request.ENDS."""
    alarm = models.SmallIntegerField(default=0)
    """Which warning was given last: 0 none, 1 comes near, 2 late."""

    class Meta:
        db_table = "organisations_request"
        indexes = [models.Index(fields=["counter", "due_on"], name="request_by_due")]

    class Privacy:
        sealed = ("wrap", "body", "asker_wrap", "asker_body")
        plain = (
            "id",
            "counter",
            "asked_by",
            "kind",
            "team",
            "asker_team",
            "kept_out",
            "sent_on",
            "due_on",
            "due_before",
            "opened_on",
            "answered_on",
            "closed_on",
            "ended",
            "alarm",
        )
        keep = "2 jaar na de sluiting"


class RequestPiece(models.Model):
    """One thing said in a request without a case: by the counter or by the organisation. Both sides read it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    request = models.ForeignKey("organisations.Request", models.CASCADE, related_name="pieces")
    counter = models.ForeignKey("people.Counter", models.PROTECT, related_name="+")
    asked_by = models.ForeignKey("people.Counter", models.PROTECT, related_name="+")
    number = models.SmallIntegerField()
    from_organisation = models.BooleanField()
    body = models.BinaryField()
    written_on = models.DateField()
    read_on = models.DateField(null=True)

    class Meta:
        db_table = "organisations_request_piece"
        constraints = [
            models.UniqueConstraint(fields=["request", "number"], name="request_piece_number_once")
        ]

    class Privacy:
        sealed = ("body",)
        plain = (
            "id",
            "request",
            "counter",
            "asked_by",
            "number",
            "from_organisation",
            "written_on",
            "read_on",
        )
        keep = "even lang als het verzoek"
