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
    is_committee = models.BooleanField(default=False)
    """Judges complaints about counters (Besluit ADV art. 12). Takes in no reports and works for no municipality."""
    is_organisation = models.BooleanField(default=False, db_default=False)
    """The team of an organisation (employer, club): its own desk and pages, behind a fence and keys of its own.
    No counter of the system: it takes in no national reports and works for no municipality."""
    languages = ArrayField(models.CharField(max_length=10), default=list)
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
            "is_committee",
            "is_organisation",
            "languages",
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
    is_outside = models.BooleanField(default=False)
    """A member of a committee who works for no counter (Besluit ADV art. 12)."""

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
            "is_outside",
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


class Service(models.Model):
    """Whether a counter offers a service of the one catalogue, and why not where it does not."""

    counter = models.ForeignKey("people.Counter", models.PROTECT, related_name="services")
    code = models.CharField(max_length=40)
    is_offered = models.BooleanField()
    reason = models.CharField(max_length=300, blank=True)
    since = models.DateField()
    until = models.DateField(null=True)

    class Meta:
        db_table = "people_service"
        constraints = [
            models.UniqueConstraint(
                fields=["counter", "code"], condition=models.Q(until=None), name="people_service_once"
            )
        ]

    class Privacy:
        plain = ("id", "counter", "code", "is_offered", "reason", "since", "until")
        keep = "blijvend"


class Partner(models.Model):
    """An organisation that a counter works with: where it can hand somebody over to (partner)."""

    counter = models.ForeignKey("people.Counter", models.PROTECT, related_name="partners")
    name = models.CharField(max_length=120)
    does = models.CharField(max_length=300)
    phone = models.CharField(max_length=30, blank=True)
    site = models.CharField(max_length=200, blank=True)
    since = models.DateField()
    until = models.DateField(null=True)

    class Meta:
        db_table = "people_partner"

    class Privacy:
        plain = ("id", "counter", "name", "does", "phone", "site", "since", "until")
        keep = "blijvend"


class Absence(models.Model):
    """A member who is away, and who stands in (afwezigheid)."""

    member = models.ForeignKey("people.Member", models.CASCADE, related_name="absences")
    counter = models.ForeignKey("people.Counter", models.PROTECT)
    since = models.DateField()
    until = models.DateField(null=True)
    replacement = models.ForeignKey("people.Member", models.SET_NULL, null=True, related_name="+")

    class Meta:
        db_table = "people_absence"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gte=models.F("since")),
                name="people_absence_ends_after_it_begins",
            )
        ]

    class Privacy:
        personal = ("since", "until")
        plain = ("id", "member", "counter", "replacement")
        keep = "1 jaar"


class SavedFilter(models.Model):
    """A view of the list that a member keeps under a name: codes of the filter, nothing of a report."""

    member = models.ForeignKey("people.Member", models.CASCADE, related_name="filters")
    name = models.CharField(max_length=60)
    query = models.CharField(max_length=500)

    class Meta:
        db_table = "people_saved_filter"
        constraints = [models.UniqueConstraint(fields=["member", "name"], name="people_filter_name_once")]

    class Privacy:
        plain = ("id", "member", "name", "query")
        keep = "zolang het lid werkt"


class Training(models.Model):
    """What a member learned and until when it counts (Besluit ADV art. 3: expertise of handlers)."""

    member = models.ForeignKey("people.Member", models.CASCADE, related_name="trainings")
    counter = models.ForeignKey("people.Counter", models.PROTECT)
    what = models.CharField(max_length=160)
    hours = models.SmallIntegerField(null=True)
    on = models.DateField()
    valid_until = models.DateField(null=True)

    class Meta:
        db_table = "people_training"

    class Privacy:
        personal = ("what", "hours", "on", "valid_until")
        plain = ("id", "member", "counter")
        keep = "7 jaar"


class Declaration(models.Model):
    """An interest that a member declared: where they worked, whom they know. Sealed to the team of the counter."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    member = models.ForeignKey("people.Member", models.CASCADE, related_name="declarations")
    counter = models.ForeignKey("people.Counter", models.PROTECT)
    team = models.IntegerField()
    body = models.BinaryField()
    declared_on = models.DateField()
    ended_on = models.DateField(null=True)

    class Meta:
        db_table = "people_declaration"

    class Privacy:
        sealed = ("body",)
        plain = ("id", "member", "counter", "team", "declared_on", "ended_on")
        keep = "7 jaar"
