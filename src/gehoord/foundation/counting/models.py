# SPDX-License-Identifier: EUPL-1.2
"""Countable facts, set apart without a way back to the report (tellen)."""

import uuid
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Pending(models.Model):
    """A countable row as it comes in. A daily job empties this table in shuffled order."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    key = models.BinaryField(max_length=32)
    facts = models.JSONField()
    version = models.BigIntegerField(default=0)

    class Meta:
        db_table = "counting_pending"

    class Privacy:
        countable = ("facts",)
        plain = ("id", "key", "version")
        keep = "tot de volgende nacht"


def _codes() -> Any:
    return ArrayField(models.CharField(max_length=40), default=list)


class Countable(models.Model):
    """The coarse facts of one report, as the figures may read them. No serial id, no exact time."""

    key = models.BinaryField(max_length=32, primary_key=True)
    counter = models.CharField(max_length=40)
    year = models.SmallIntegerField()
    week = models.CharField(max_length=8)
    channel = models.CharField(max_length=20)
    identity = models.CharField(max_length=20)
    residence = models.CharField(max_length=12, blank=True)
    place = models.CharField(max_length=12, blank=True)
    grounds = _codes()
    subgrounds = _codes()
    domain = models.CharField(max_length=40)
    sector = models.CharField(max_length=40, blank=True)
    capacity = models.CharField(max_length=40, blank=True)
    natures = _codes()
    directions = _codes()
    ways = _codes()
    outcome = models.CharField(max_length=40, blank=True)
    days_to_contact = models.SmallIntegerField(null=True)
    days_to_close = models.SmallIntegerField(null=True)
    bundle = models.CharField(max_length=40, blank=True)
    kind = models.CharField(max_length=20, default="experience")
    levels = _codes()
    stopped = models.CharField(max_length=20, blank=True)
    reprisal = models.CharField(max_length=20, blank=True)
    treated = models.CharField(max_length=20, blank=True)
    days_to_take = models.SmallIntegerField(null=True)
    days_to_plan = models.SmallIntegerField(null=True)
    days_to_start = models.SmallIntegerField(null=True)
    contact_kept = models.BooleanField(null=True)
    late_because = models.CharField(max_length=20, blank=True)
    handed_over = models.BooleanField(default=False)
    is_void = models.BooleanField(default=False)

    class Meta:
        db_table = "counting_countable"
        indexes = [
            models.Index(fields=["year", "counter"], name="countable_by_year"),
            # All that the comparison of counters adds up, so that it reads no rows (casework/countable.kept_terms).
            models.Index(
                fields=["year"],
                include=[
                    "counter",
                    "late_because",
                    "contact_kept",
                    "days_to_take",
                    "days_to_plan",
                    "is_void",
                ],
                name="countable_terms",
            ),
        ]

    class Privacy:
        countable = (
            "counter",
            "year",
            "week",
            "channel",
            "identity",
            "residence",
            "place",
            "grounds",
            "subgrounds",
            "domain",
            "sector",
            "capacity",
            "natures",
            "directions",
            "ways",
            "outcome",
            "days_to_contact",
            "days_to_close",
            "bundle",
            "kind",
            "levels",
            "stopped",
            "reprisal",
            "treated",
            "days_to_take",
            "days_to_plan",
            "days_to_start",
            "contact_kept",
            "late_because",
            "handed_over",
            "is_void",
        )
        plain = ("key",)
        keep = "blijvend: niet tot een persoon te herleiden zonder de sleutel van de melding"
