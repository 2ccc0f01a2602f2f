# SPDX-License-Identifier: EUPL-1.2
"""The pulse (peiling): a few questions to staff, answered without a name, shown only in groups that hide anyone."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Unit(models.Model):
    """A part of the organisation: a ward, a location, a team. They form a tree; each has a number of people."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    counter = models.ForeignKey("people.Counter", models.PROTECT, related_name="+")
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="parts")
    name = models.CharField(max_length=80)
    people = models.IntegerField()
    """How many work in it and in no part below it; so many tickets are made."""
    moved = models.IntegerField(default=0)
    """How many came or went since the last pulse, as the organisation says: a swap does not show in `people`."""
    ended_on = models.DateField(null=True)

    class Meta:
        db_table = "organisations_unit"

    class Privacy:
        plain = ("id", "counter", "parent", "name", "people", "moved", "ended_on")
        keep = "zolang de organisatie meedoet"


class Pulse(models.Model):
    """One round of questions. When it closes its result is frozen once, and the answers are destroyed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    counter = models.ForeignKey("people.Counter", models.PROTECT, related_name="+")
    questions = models.CharField(max_length=40)
    """The code and version of a list of questions."""
    units = ArrayField(models.UUIDField(), default=list)
    """Which units take part; so many tickets are made as each has people."""
    opens_on = models.DateField()
    closes_on = models.DateField()
    closed_on = models.DateField(null=True)
    again_on = models.DateField(null=True)
    result = models.JSONField(null=True)
    """Frozen at the close: `views` is all that may be shown; `wave` is only for the rule that judges the next pulse."""
    test = models.UUIDField(null=True)
    """The test of a process it belongs to."""
    shares = models.BooleanField(default=False)
    """Whether the organisation gives its result to the national picture, without its name."""
    alarm = models.SmallIntegerField(default=0)

    class Meta:
        db_table = "organisations_pulse"

    class Privacy:
        plain = (
            "id",
            "counter",
            "questions",
            "units",
            "opens_on",
            "closes_on",
            "closed_on",
            "again_on",
            "result",
            "test",
            "shares",
            "alarm",
        )
        keep = "5 jaar"


class Ticket(models.Model):
    """The right to answer once. Nobody knows who holds which; that it was used is seen by nobody but the program."""

    lookup = models.BinaryField(primary_key=True)
    pulse = models.ForeignKey("organisations.Pulse", models.CASCADE, related_name="tickets")
    counter = models.ForeignKey("people.Counter", models.PROTECT, related_name="+")
    unit = models.ForeignKey("organisations.Unit", models.PROTECT, null=True, related_name="+")
    is_used = models.BooleanField(default=False)

    class Meta:
        db_table = "organisations_ticket"

    class Privacy:
        plain = ("lookup", "pulse", "counter", "unit", "is_used")
        keep = "tot de peiling sluit"


class Answer(models.Model):
    """One filled-in list, without a time and without a way back to a ticket. Destroyed when the pulse closes."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    pulse = models.ForeignKey("organisations.Pulse", models.CASCADE, related_name="answers")
    counter = models.ForeignKey("people.Counter", models.PROTECT, related_name="+")
    unit = models.ForeignKey("organisations.Unit", models.PROTECT, null=True, related_name="+")
    given = models.JSONField()

    class Meta:
        db_table = "organisations_answer"

    class Privacy:
        plain = ("id", "pulse", "counter", "unit", "given")
        keep = "tot de peiling sluit"


class BoardView(models.Model):
    """What the board itself thinks of one instrument: known, practised, used, followed up (0 to 4 each)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    counter = models.ForeignKey("people.Counter", models.PROTECT, related_name="+")
    instrument = models.CharField(max_length=40)
    exists = models.BooleanField()
    known = models.SmallIntegerField(null=True)
    practised = models.SmallIntegerField(null=True)
    used = models.SmallIntegerField(null=True)
    followed = models.SmallIntegerField(null=True)
    words = models.CharField(max_length=500, blank=True)
    on = models.DateField()
    by = models.CharField(max_length=40)

    class Meta:
        db_table = "organisations_board_view"
        indexes = [models.Index(fields=["counter", "instrument", "on"], name="board_view_latest")]

    class Privacy:
        plain = (
            "id",
            "counter",
            "instrument",
            "exists",
            "known",
            "practised",
            "used",
            "followed",
            "words",
            "on",
            "by",
        )
        keep = "5 jaar"


class SharedResult(models.Model):
    """A result given to the national picture: sector, size and half-year, and no way back to who gave it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    half_year = models.CharField(max_length=7)
    sector_group = models.CharField(max_length=20)
    size = models.CharField(max_length=20)
    questions = models.CharField(max_length=40)
    values = models.JSONField()

    class Meta:
        db_table = "organisations_shared_result"

    class Privacy:
        plain = ("id", "half_year", "sector_group", "size", "questions", "values")
        keep = "blijvend"
