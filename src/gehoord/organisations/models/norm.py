# SPDX-License-Identifier: EUPL-1.2
"""Norms of conduct (gedragsregels): versions of them, what staff said, who knows them, and when one was used."""

import uuid

from django.db import models


class NormSet(models.Model):
    """One version of the norms of an organisation: written, put to staff, adopted, known, reviewed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    counter = models.ForeignKey("people.Counter", models.PROTECT, related_name="+")
    version = models.SmallIntegerField()
    state = models.CharField(max_length=12)
    begun_on = models.DateField()
    consult_until = models.DateField(null=True)
    adopted_on = models.DateField(null=True)
    adopted_by = models.CharField(max_length=120, blank=True)
    published_on = models.DateField(null=True)
    review_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)
    alarm = models.SmallIntegerField(default=0)

    class Meta:
        db_table = "organisations_norm_set"
        constraints = [models.UniqueConstraint(fields=["counter", "version"], name="norm_version_once")]

    class Privacy:
        plain = (
            "id",
            "counter",
            "version",
            "state",
            "begun_on",
            "consult_until",
            "adopted_on",
            "adopted_by",
            "published_on",
            "review_on",
            "ended_on",
            "alarm",
        )
        keep = "blijvend"


class Norm(models.Model):
    """One norm in a version: behaviour, and where it comes from (law, code, collective agreement, house rule, advice)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    norms = models.ForeignKey("organisations.NormSet", models.CASCADE, related_name="norms")
    counter = models.ForeignKey("people.Counter", models.PROTECT, related_name="+")
    number = models.SmallIntegerField()
    block = models.CharField(max_length=40, blank=True)
    """The building block it was made from; empty for an own norm."""
    code = models.CharField(max_length=40)
    """The same in every version: the block, or "own-3". What was said and counted about a norm hangs on this."""
    text = models.CharField(max_length=500)
    words = models.JSONField(default=dict)
    """By language: text, easy (for the house rules) and follows. What a version says does not change with the table."""
    source_kind = models.CharField(max_length=20)
    source = models.CharField(max_length=300, blank=True)
    for_visitors = models.BooleanField(default=False)
    """Whether it stands in the house rules for who comes in, too."""

    class Meta:
        db_table = "organisations_norm"
        constraints = [
            models.UniqueConstraint(fields=["norms", "number"], name="norm_number_once"),
            models.UniqueConstraint(fields=["norms", "code"], name="norm_code_once"),
        ]

    class Privacy:
        plain = (
            "id",
            "norms",
            "counter",
            "number",
            "block",
            "code",
            "text",
            "words",
            "source_kind",
            "source",
            "for_visitors",
        )
        keep = "blijvend"


class NormComment(models.Model):
    """What somebody of the staff said about a draft, without a name; and what was done with it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    norms = models.ForeignKey("organisations.NormSet", models.CASCADE, related_name="comments")
    counter = models.ForeignKey("people.Counter", models.PROTECT, related_name="+")
    norm = models.CharField(max_length=40, blank=True)
    """The code of the norm it is about; empty for the whole."""
    text = models.CharField(max_length=1000)
    done = models.CharField(max_length=20, blank=True)
    """What was done with it: terms.COMMENT_DONE; empty while nobody looked at it."""
    answer = models.CharField(max_length=500, blank=True)

    class Meta:
        db_table = "organisations_norm_comment"

    class Privacy:
        plain = ("id", "norms", "counter", "norm", "text", "done", "answer")
        keep = "tot de volgende versie is vastgesteld"


class Acknowledgement(models.Model):
    """How many people said in a week that they read this version. No row says who."""

    norms = models.ForeignKey("organisations.NormSet", models.CASCADE, related_name="acknowledgements")
    counter = models.ForeignKey("people.Counter", models.PROTECT, related_name="+")
    week = models.DateField()
    times = models.IntegerField(default=0)

    class Meta:
        db_table = "organisations_acknowledgement"
        constraints = [models.UniqueConstraint(fields=["norms", "week"], name="acknowledgement_week_once")]

    class Privacy:
        plain = ("id", "norms", "counter", "week", "times")
        keep = "blijvend"


class NormUse(models.Model):
    """That a norm was invoked and what followed: codes and a week, never a person, a place or a story."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    counter = models.ForeignKey("people.Counter", models.PROTECT, related_name="+")
    norm = models.CharField(max_length=40)
    """The block, or "own-3" for an own norm."""
    week = models.DateField()
    toward = models.CharField(max_length=20)
    followed = models.CharField(max_length=20)

    class Meta:
        db_table = "organisations_norm_use"
        indexes = [models.Index(fields=["counter", "week"], name="norm_use_by_week")]

    class Privacy:
        plain = ("id", "counter", "norm", "week", "toward", "followed")
        keep = "5 jaar"
