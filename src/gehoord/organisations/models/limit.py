# SPDX-License-Identifier: EUPL-1.2
"""Limits toward clients and relatives (grenzen), wishes for a carer, and what the work floor notes in seconds."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Limit(models.Model):
    """One client or relative who discriminates, decided step by step. Whom it is about is sealed to who decides."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    counter = models.ForeignKey("people.Counter", models.PROTECT, related_name="+")
    team = models.ForeignKey("vault.TeamKey", models.PROTECT)
    wrap = models.BinaryField()
    body = models.BinaryField()
    step = models.CharField(max_length=20)
    """The last step taken: a code of the ladder."""
    opened_on = models.DateField()
    due_on = models.DateField(null=True)
    """When somebody looks at it again."""
    closed_on = models.DateField(null=True)
    destroy_on = models.DateField(null=True)
    alarm = models.SmallIntegerField(default=0)
    kept_out = ArrayField(models.CharField(max_length=64), default=list)
    """Keyed hashes of members for whom this file does not exist (decision 0018)."""

    class Meta:
        db_table = "organisations_limit"

    class Privacy:
        sealed = ("wrap", "body")
        plain = (
            "id",
            "counter",
            "team",
            "step",
            "opened_on",
            "due_on",
            "closed_on",
            "destroy_on",
            "alarm",
            "kept_out",
        )
        keep = "2 jaar na de sluiting"


class LimitStep(models.Model):
    """One decision on the ladder: its conditions, reasons, what was done for the employee, the letter. Sealed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    limit = models.ForeignKey("organisations.Limit", models.CASCADE, related_name="steps")
    counter = models.ForeignKey("people.Counter", models.PROTECT, related_name="+")
    number = models.SmallIntegerField()
    kind = models.CharField(max_length=20)
    facts = models.JSONField(default=dict)
    """Codes only: how urgent the care is, why a step was skipped, whether staff were swapped to protect."""
    body = models.BinaryField()
    decided_on = models.DateField()
    by = models.ForeignKey("people.Member", models.PROTECT, related_name="+")
    state = models.CharField(max_length=20, default="holds")
    """Whether it holds, waits for a second person, or was refused by that person: terms.STATES."""
    agreed_by = models.ForeignKey("people.Member", models.PROTECT, null=True, related_name="+")
    """The second person, who agreed or refused."""
    agreed_on = models.DateField(null=True)
    letter_on = models.DateField(null=True)
    object_until = models.DateField(null=True)
    """The last day to object, as the letter says it."""
    objected_on = models.DateField(null=True)
    answered_on = models.DateField(null=True)

    class Meta:
        db_table = "organisations_limit_step"
        constraints = [models.UniqueConstraint(fields=["limit", "number"], name="limit_step_number_once")]

    class Privacy:
        sealed = ("body",)
        plain = (
            "id",
            "limit",
            "counter",
            "number",
            "kind",
            "facts",
            "decided_on",
            "by",
            "state",
            "agreed_by",
            "agreed_on",
            "letter_on",
            "object_until",
            "objected_on",
            "answered_on",
        )
        keep = "even lang als het dossier van de grens"


class CarerWish(models.Model):
    """That somebody wished for a certain carer, and what was said: codes and a week, nobody's name."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    counter = models.ForeignKey("people.Counter", models.PROTECT, related_name="+")
    week = models.DateField()
    moment = models.CharField(max_length=20)
    wish = models.CharField(max_length=20)
    outcome = models.CharField(max_length=20)

    class Meta:
        db_table = "organisations_carer_wish"
        indexes = [models.Index(fields=["counter", "week"], name="carer_wish_by_week")]

    class Privacy:
        plain = ("id", "counter", "week", "moment", "wish", "outcome")
        keep = "5 jaar"


class FloorNote(models.Model):
    """Something that happened on the work floor, noted in fifteen seconds: codes and a week, no words."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    counter = models.ForeignKey("people.Counter", models.PROTECT, related_name="+")
    week = models.DateField()
    what = models.CharField(max_length=20)
    by_whom = models.CharField(max_length=20)
    did = models.CharField(max_length=20)

    class Meta:
        db_table = "organisations_floor_note"
        indexes = [models.Index(fields=["counter", "week"], name="floor_note_by_week")]

    class Privacy:
        plain = ("id", "counter", "week", "what", "by_whom", "did")
        keep = "5 jaar"
