# SPDX-License-Identifier: EUPL-1.2
"""The yearly report on social safety (jaarverslag): made from what is there, signed by the board, then frozen."""

import uuid

from django.db import models


class YearReport(models.Model):
    """One year of one organisation. body: what it says, with the source of each line."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    counter = models.ForeignKey("people.Counter", models.PROTECT, related_name="+")
    year = models.SmallIntegerField()
    body = models.JSONField()
    words = models.TextField(blank=True)
    """What the board itself says with it."""
    made_on = models.DateField()
    signed_on = models.DateField(null=True)
    signed_by = models.CharField(max_length=120, blank=True)

    class Meta:
        db_table = "organisations_year_report"
        constraints = [models.UniqueConstraint(fields=["counter", "year"], name="year_report_once")]

    class Privacy:
        plain = ("id", "counter", "year", "body", "words", "made_on", "signed_on", "signed_by")
        keep = "blijvend"
