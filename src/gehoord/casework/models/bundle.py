# SPDX-License-Identifier: EUPL-1.2
"""Many reports about one incident (massamelding)."""

import uuid

from django.db import models


class Bundle(models.Model):
    """One incident with many reports. The code is counted; what it is about is sealed to the team."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    counter = models.ForeignKey("people.Counter", models.PROTECT)
    code = models.CharField(max_length=40, unique=True)
    team = models.ForeignKey("vault.TeamKey", models.PROTECT)
    body = models.BinaryField()
    opened_on = models.DateField()
    opened_by = models.ForeignKey("people.Member", models.PROTECT)
    closed_on = models.DateField(null=True)

    class Meta:
        db_table = "casework_bundle"

    class Privacy:
        sealed = ("body",)
        countable = ("code",)
        plain = ("id", "counter", "team", "opened_on", "opened_by", "closed_on")
        keep = "even lang als de meldingen erin"
