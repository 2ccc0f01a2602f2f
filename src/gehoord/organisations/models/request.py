# SPDX-License-Identifier: EUPL-1.2
"""What a counter asks an organisation (verzoek): the same record that an invitation by link opens, in one place."""

import uuid

from django.db import models


class Request(models.Model):
    """One thing that a counter wants of an organisation by a day. body: the code of the door and the words, sealed
    to those who answer for the organisation. It names no case; a case names no organisation.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    counter = models.ForeignKey("people.Counter", models.PROTECT, related_name="+")
    """The team of the organisation: the fence of the row."""
    asked_by = models.ForeignKey("people.Counter", models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20)
    team = models.ForeignKey("vault.TeamKey", models.PROTECT)
    wrap = models.BinaryField()
    body = models.BinaryField()
    sent_on = models.DateField()
    due_on = models.DateField()
    opened_on = models.DateField(null=True)
    answered_on = models.DateField(null=True)
    closed_on = models.DateField(null=True)
    alarm = models.SmallIntegerField(default=0)
    """Which warning was given last: 0 none, 1 comes near, 2 late."""

    class Meta:
        db_table = "organisations_request"
        indexes = [models.Index(fields=["counter", "due_on"], name="request_by_due")]

    class Privacy:
        sealed = ("wrap", "body")
        plain = (
            "id",
            "counter",
            "asked_by",
            "kind",
            "team",
            "sent_on",
            "due_on",
            "opened_on",
            "answered_on",
            "closed_on",
            "alarm",
        )
        keep = "2 jaar na de sluiting"
