# SPDX-License-Identifier: EUPL-1.2
"""The discrimination test of a process (procestoets), in the steps of the Staatscommissie."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models


class ProcessTest(models.Model):
    """One task with a risk, looked at from rules to plan. Finished, it is frozen: the database refuses changes."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    counter = models.ForeignKey("people.Counter", models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    why = models.CharField(max_length=1000, blank=True)
    criteria = ArrayField(models.CharField(max_length=20), default=list)
    """Which reasons to look at this task hold: codes of tables/process_themes.yaml."""
    state = models.CharField(max_length=20)
    begun_on = models.DateField()
    """The day it was put on the list; from the start on the day it began."""
    staff_words = models.TextField(blank=True)
    """What staff told about the culture around this task, or why they were not asked. Without names."""
    clients_words = models.TextField(blank=True)
    """What clients, visitors or members told, or why they were not asked. Without names."""
    follows = models.ForeignKey("self", models.PROTECT, null=True, related_name="followed_by")
    """The earlier test that this one does again."""
    finished_on = models.DateField(null=True)
    again_on = models.DateField(null=True)
    frozen = models.JSONField(null=True)
    """The report as it was when the test was finished, with the words of the questions of that day."""

    class Meta:
        db_table = "organisations_process_test"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state="finished", finished_on__isnull=False, frozen__isnull=False)
                | (~models.Q(state="finished") & models.Q(finished_on=None, frozen=None)),
                name="process_test_finished_is_frozen",
            )
        ]

    class Privacy:
        plain = (
            "id",
            "counter",
            "name",
            "why",
            "criteria",
            "state",
            "begun_on",
            "staff_words",
            "clients_words",
            "follows",
            "finished_on",
            "again_on",
            "frozen",
        )
        keep = "10 jaar"

    def __str__(self) -> str:
        return self.name


class TestPart(models.Model):
    """One piece of the task: an external rule, own policy, a place where staff decide, or a step of the work."""

    __test__ = False
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    test = models.ForeignKey("organisations.ProcessTest", models.CASCADE, related_name="parts")
    counter = models.ForeignKey("people.Counter", models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20)
    number = models.SmallIntegerField()
    text = models.CharField(max_length=1000)
    source = models.CharField(max_length=300, blank=True)
    earlier = models.ForeignKey("self", models.SET_NULL, null=True, related_name="+")
    """The same piece in the test that this one follows."""

    class Meta:
        db_table = "organisations_test_part"
        constraints = [models.UniqueConstraint(fields=["test", "number"], name="test_part_number_once")]

    class Privacy:
        plain = ("id", "test", "counter", "kind", "number", "text", "source", "earlier")
        keep = "10 jaar"


class TestAnswer(models.Model):
    """What was found: at one question about one part; or, without a part, in what people told. Yes is a risk."""

    __test__ = False
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    test = models.ForeignKey("organisations.ProcessTest", models.CASCADE, related_name="answers")
    part = models.ForeignKey("organisations.TestPart", models.CASCADE, null=True, related_name="answers")
    counter = models.ForeignKey("people.Counter", models.PROTECT, related_name="+")
    question = models.CharField(max_length=40)
    """A code of tables/process_themes.yaml; without a part who told it: terms.process_test.TOLD_BY."""
    found = models.CharField(max_length=10)
    text = models.CharField(max_length=1000, blank=True)
    task = models.UUIDField(null=True)
    """The task that answers this risk; no foreign key, it outlives the test."""
    why_not = models.CharField(max_length=500, blank=True)
    """Why nothing is done about this risk; empty when there is a task."""

    class Meta:
        db_table = "organisations_test_answer"
        constraints = [
            models.UniqueConstraint(fields=["part", "question"], name="test_answer_once"),
            models.CheckConstraint(
                condition=models.Q(found="yes") | models.Q(task=None, why_not=""),
                name="test_answer_decided_is_a_risk",
            ),
        ]

    class Privacy:
        plain = ("id", "test", "part", "counter", "question", "found", "text", "task", "why_not")
        keep = "10 jaar"
