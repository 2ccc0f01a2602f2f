# SPDX-License-Identifier: EUPL-1.2
"""A case on its way to another counter (overdracht)."""

import uuid

from django.db import models


class HandOver(models.Model):
    """An offer from one counter to another. Until it is accepted the first one answers for the case.

    parcel: the keys of the case, sealed to the receiving team; gone when the offer ends. words: why, and what was
    agreed with the reporter, sealed to the receiving team. answer: why it came back, sealed to the offering team.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey("casework.Case", models.DO_NOTHING, related_name="hand_overs")
    counter = models.ForeignKey("people.Counter", models.PROTECT)
    to_counter = models.ForeignKey("people.Counter", models.PROTECT, related_name="+")
    to_team = models.ForeignKey("vault.TeamKey", models.PROTECT, related_name="+")
    consent = models.ForeignKey("casework.Consent", models.PROTECT, null=True)
    parcel = models.BinaryField(default=b"")
    words = models.BinaryField(default=b"")
    answer = models.BinaryField(default=b"")
    state = models.CharField(max_length=12)
    offered_on = models.DateField()
    offered_by = models.ForeignKey("people.Member", models.PROTECT, related_name="offered_cases")
    due_on = models.DateField()
    alarm = models.SmallIntegerField(default=0)
    ended_on = models.DateField(null=True)
    ended_by = models.ForeignKey("people.Member", models.PROTECT, null=True, related_name="answered_offers")

    class Meta:
        db_table = "casework_hand_over"
        constraints = [
            models.UniqueConstraint(
                fields=["case"], condition=models.Q(state="offered"), name="hand_over_one_at_a_time"
            )
        ]
        indexes = [models.Index(fields=["to_counter", "state"], name="hand_over_to")]

    class Privacy:
        sealed = ("parcel", "words", "answer")
        plain = (
            "id",
            "case",
            "counter",
            "to_counter",
            "to_team",
            "consent",
            "state",
            "offered_on",
            "offered_by",
            "due_on",
            "alarm",
            "ended_on",
            "ended_by",
        )
        keep = "even lang als de melding"
