# SPDX-License-Identifier: EUPL-1.2
"""The log of everything that was done and read: append-only, hash-chained, without foreign keys."""

import uuid

from django.db import models


class Entry(models.Model):
    """One thing that somebody did or read. The log outlives its subjects, hence no foreign keys."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    chain = models.CharField(max_length=40)
    number = models.BigIntegerField(default=0)
    previous = models.BinaryField(default=b"")
    digest = models.BinaryField(default=b"")
    body = models.TextField()
    event = models.CharField(max_length=60)
    by = models.CharField(max_length=60)
    subject = models.CharField(max_length=60, blank=True)
    at = models.DateTimeField()

    class Meta:
        db_table = "audit_entry"
        constraints = [models.UniqueConstraint(fields=["chain", "number"], name="audit_number_once")]
        indexes = [models.Index(fields=["chain", "subject", "number"], name="audit_by_subject")]

    class Privacy:
        personal = ("by",)
        plain = ("id", "chain", "number", "previous", "digest", "body", "event", "subject", "at")
        keep = "7 jaar, daarna als geheel per keten"


class Chain(models.Model):
    """The newest link of one chain. Only the database's own trigger writes here."""

    name = models.CharField(max_length=40, primary_key=True)
    number = models.BigIntegerField(default=0)
    digest = models.BinaryField(default=b"")

    class Meta:
        db_table = "audit_chain"

    class Privacy:
        plain = ("name", "number", "digest")
        keep = "zolang de installatie bestaat"


class Hidden(models.Model):
    """A subject that is not there for one member: who that is, nobody reads from the row (a keyed hash)."""

    subject = models.CharField(max_length=60)
    entry = models.CharField(max_length=64)

    class Meta:
        db_table = "audit_hidden"
        constraints = [models.UniqueConstraint(fields=["subject", "entry"], name="audit_hidden_once")]

    class Privacy:
        plain = ("id", "subject", "entry")
        keep = "even lang als het logboek"
