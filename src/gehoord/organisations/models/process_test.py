# SPDX-License-Identifier: EUPL-1.2
"""The discrimination test of a process (procestoets), in the steps of the Staatscommissie."""

import uuid

from django.db import models


class ProcessTest(models.Model):
    """One task with a risk, looked at from rules to plan."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    counter = models.ForeignKey("people.Counter", models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    why = models.CharField(max_length=1000, blank=True)
    step = models.CharField(max_length=20)
    begun_on = models.DateField()
    finished_on = models.DateField(null=True)
    again_on = models.DateField(null=True)

    class Meta:
        db_table = "organisations_process_test"

    class Privacy:
        plain = ("id", "counter", "name", "why", "step", "begun_on", "finished_on", "again_on")
        keep = "10 jaar"


class TestPart(models.Model):
    """One piece of the task: an external rule, own policy, a place where staff decide, or a step of the work."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    test = models.ForeignKey("organisations.ProcessTest", models.CASCADE, related_name="parts")
    counter = models.ForeignKey("people.Counter", models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20)
    number = models.SmallIntegerField()
    text = models.CharField(max_length=1000)
    source = models.CharField(max_length=300, blank=True)

    class Meta:
        db_table = "organisations_test_part"
        constraints = [models.UniqueConstraint(fields=["test", "number"], name="test_part_number_once")]

    class Privacy:
        plain = ("id", "test", "counter", "kind", "number", "text", "source")
        keep = "10 jaar"


class TestAnswer(models.Model):
    """What was found at one question about one part: yes, no, unknown, with the reason."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    part = models.ForeignKey("organisations.TestPart", models.CASCADE, related_name="answers")
    counter = models.ForeignKey("people.Counter", models.PROTECT, related_name="+")
    question = models.CharField(max_length=40)
    found = models.CharField(max_length=10)
    text = models.CharField(max_length=1000, blank=True)

    class Meta:
        db_table = "organisations_test_answer"
        constraints = [models.UniqueConstraint(fields=["part", "question"], name="test_answer_once")]

    class Privacy:
        plain = ("id", "part", "counter", "question", "found", "text")
        keep = "10 jaar"
