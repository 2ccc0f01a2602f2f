# SPDX-License-Identifier: EUPL-1.2
"""Counters and the people who work there (loketten, leden)."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Counter(models.Model):
    """A local counter, or the central one that takes in what belongs to no municipality."""

    id = models.AutoField(primary_key=True)
    code = models.SlugField(unique=True)
    name = models.CharField(max_length=80)
    is_central = models.BooleanField(default=False)
    phone = models.CharField(max_length=30, blank=True)
    mail = models.EmailField(blank=True)
    address = models.CharField(max_length=200, blank=True)
    hours = models.CharField(max_length=200, blank=True)
    is_demo = models.BooleanField(default=False)
    opened_on = models.DateField()
    closed_on = models.DateField(null=True)

    class Meta:
        db_table = "people_counter"
        constraints = [
            models.UniqueConstraint(
                fields=["is_central"],
                condition=models.Q(is_central=True, closed_on=None),
                name="people_one_central_counter",
            )
        ]

    class Privacy:
        plain = (
            "id",
            "code",
            "name",
            "is_central",
            "phone",
            "mail",
            "address",
            "hours",
            "is_demo",
            "opened_on",
            "closed_on",
        )
        keep = "blijvend"

    def __str__(self) -> str:
        return self.name


class Area(models.Model):
    """Which counter works for which municipality, since when. At most one at a time (database constraint)."""

    counter = models.ForeignKey("people.Counter", models.PROTECT, related_name="areas")
    municipality = models.CharField(max_length=6)
    since = models.DateField()
    until = models.DateField(null=True)

    class Meta:
        db_table = "people_area"
        constraints = [
            models.UniqueConstraint(
                fields=["municipality"], condition=models.Q(until=None), name="people_one_counter_each"
            )
        ]

    class Privacy:
        plain = ("id", "counter", "municipality", "since", "until")
        keep = "blijvend"


class Member(models.Model):
    """Somebody who works at a counter. The passphrase is stored nowhere: it opens the key (see vault)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    counter = models.ForeignKey("people.Counter", models.PROTECT, related_name="members")
    login = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=80)
    roles = ArrayField(models.CharField(max_length=20))
    one_time_secret = models.BinaryField(default=b"")
    one_time_used = models.BigIntegerField(default=0)
    failures = models.SmallIntegerField(default=0)
    locked_until = models.DateTimeField(null=True)
    invited_until = models.DateTimeField(null=True)
    joined_on = models.DateField()
    left_on = models.DateField(null=True)

    class Meta:
        db_table = "people_member"

    class Privacy:
        sealed = ("one_time_secret",)
        personal = ("login", "name")
        plain = (
            "id",
            "counter",
            "roles",
            "one_time_used",
            "failures",
            "locked_until",
            "invited_until",
            "joined_on",
            "left_on",
        )
        keep = "7 jaar na vertrek: het logboek verwijst ernaar"

    def __str__(self) -> str:
        return self.name


class Approval(models.Model):
    """A request that needs four eyes: one asks, another of the same counter agrees."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    counter = models.ForeignKey("people.Counter", models.PROTECT)
    what = models.CharField(max_length=40)
    detail = models.JSONField(default=dict)
    asked_by = models.ForeignKey("people.Member", models.PROTECT, related_name="asked")
    asked_at = models.DateTimeField()
    agreed_by = models.ForeignKey("people.Member", models.PROTECT, null=True, related_name="agreed")
    agreed_at = models.DateTimeField(null=True)
    used_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "people_approval"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(agreed_by=None) | ~models.Q(agreed_by=models.F("asked_by")),
                name="people_two_different_people",
            )
        ]

    class Privacy:
        plain = (
            "id",
            "counter",
            "what",
            "detail",
            "asked_by",
            "asked_at",
            "agreed_by",
            "agreed_at",
            "used_at",
        )
        keep = "7 jaar"
