# SPDX-License-Identifier: EUPL-1.2
"""The register of organisations (register): names, places, what happened to them, and who asked to join.

It says who exists, and nothing of who was reported about: that stays sealed in cases.
"""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models


class Organisation(models.Model):
    """One organisation in care, welfare or sport: an employer or a club, with or without a place of its own here."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=160)
    sector = models.CharField(max_length=40)
    size = models.CharField(max_length=20, blank=True)
    """A code of terms.SIZES: how many people work or help there; empty when unknown."""
    municipality = models.CharField(max_length=6, blank=True)
    trade_number = models.CharField(max_length=8, blank=True)
    """In the trade register (KvK), eight digits."""
    post_address = models.CharField(max_length=200, blank=True)
    """Where a letter with a proof code goes: from a public register, never from who asks to join."""
    team = models.OneToOneField("people.Counter", models.PROTECT, null=True, related_name="+")
    """Its own people, once it joined."""
    joined_on = models.DateField(null=True)
    left_on = models.DateField(null=True)
    """When it stopped; its team is closed then, and stays until its reports are destroyed."""
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, related_name="merged")
    is_demo = models.BooleanField(default=False)
    added_on = models.DateField()

    class Meta:
        db_table = "organisations_organisation"

    class Privacy:
        plain = (
            "id",
            "name",
            "sector",
            "size",
            "municipality",
            "trade_number",
            "post_address",
            "team",
            "joined_on",
            "left_on",
            "merged_into",
            "is_demo",
            "added_on",
        )
        keep = "blijvend"

    def __str__(self) -> str:
        return self.name


class Name(models.Model):
    """A name an organisation has or had, also how people call it. Old names stay: renaming escapes nothing."""

    organisation = models.ForeignKey("organisations.Organisation", models.CASCADE, related_name="names")
    name = models.CharField(max_length=160)
    core = models.CharField(max_length=160)
    """The name as it is searched: folded, without the words that every other name has too."""
    sounds = ArrayField(models.CharField(max_length=40), default=list)
    """How its words sound, one key a word."""
    place = models.ForeignKey("organisations.Place", models.CASCADE, null=True, related_name="names")
    """The location that has this name; empty for a name of the organisation itself."""
    since = models.DateField()
    until = models.DateField(null=True)

    class Meta:
        db_table = "organisations_name"
        indexes = [
            GinIndex(fields=["core"], name="name_by_letters", opclasses=["gin_trgm_ops"]),
            GinIndex(fields=["sounds"], name="name_by_sound"),
        ]

    class Privacy:
        plain = ("id", "organisation", "name", "core", "sounds", "place", "since", "until")
        keep = "blijvend"


class Place(models.Model):
    """Where an organisation works: a location with its own name or only a municipality."""

    organisation = models.ForeignKey("organisations.Organisation", models.CASCADE, related_name="places")
    name = models.CharField(max_length=160, blank=True)
    municipality = models.CharField(max_length=6)
    since = models.DateField()
    until = models.DateField(null=True)

    class Meta:
        db_table = "organisations_place"

    class Privacy:
        plain = ("id", "organisation", "name", "municipality", "since", "until")
        keep = "blijvend"


class RegisterEvent(models.Model):
    """What happened to a row of the register: added, renamed, merged, split, joined, left. Never changed."""

    organisation = models.ForeignKey("organisations.Organisation", models.CASCADE, related_name="events")
    kind = models.CharField(max_length=20)
    other = models.ForeignKey("organisations.Organisation", models.SET_NULL, null=True, related_name="+")
    detail = models.JSONField(default=dict)
    why = models.CharField(max_length=300, blank=True)
    by = models.CharField(max_length=40)
    at = models.DateTimeField()

    class Meta:
        db_table = "organisations_register_event"

    class Privacy:
        plain = ("id", "organisation", "kind", "other", "detail", "why", "by", "at")
        keep = "blijvend"


class Claim(models.Model):
    """Somebody who says to speak for an organisation and asks to join. Nothing opens before it is proven."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey("organisations.Organisation", models.CASCADE, related_name="claims")
    name = models.CharField(max_length=80)
    function = models.CharField(max_length=80)
    mail = models.EmailField(blank=True)
    phone = models.CharField(max_length=30, blank=True)
    lookup = models.BinaryField(unique=True)
    """Of the code with which the asker follows the request."""
    letter = models.BinaryField(null=True, unique=True)
    """Of the code that went by post to the address in the register."""
    invited_by = models.CharField(max_length=40, blank=True)
    """The member of a counter or of the central organisation who invited; empty when they came by themselves."""
    asked_on = models.DateField()
    letter_on = models.DateField(null=True)
    letter_tries = models.SmallIntegerField(default=0)
    """How often a wrong letter code was typed since the last letter."""
    proven_on = models.DateField(null=True)
    decided_on = models.DateField(null=True)
    is_refused = models.BooleanField(default=False)
    why = models.CharField(max_length=300, blank=True)

    class Meta:
        db_table = "organisations_claim"

    class Privacy:
        personal = ("name", "function", "mail", "phone")
        plain = (
            "id",
            "organisation",
            "lookup",
            "letter",
            "invited_by",
            "asked_on",
            "letter_on",
            "letter_tries",
            "proven_on",
            "decided_on",
            "is_refused",
            "why",
        )
        keep = "1 jaar na de beslissing"
