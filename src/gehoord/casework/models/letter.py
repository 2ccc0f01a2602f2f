# SPDX-License-Identifier: EUPL-1.2
"""What was sent, exactly, to whom and by which way (brief)."""

import uuid

from django.db import models


class Letter(models.Model):
    """One letter as it was made and sent. The words are sealed; the proof is a keyed hash of them."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey("casework.Case", models.DO_NOTHING, related_name="letters")
    counter = models.ForeignKey("people.Counter", models.PROTECT)
    respondent = models.ForeignKey("casework.Respondent", models.CASCADE, null=True, related_name="letters")
    name = models.CharField(max_length=40)
    to = models.CharField(max_length=20)
    channel = models.CharField(max_length=20)
    language = models.CharField(max_length=10, default="nl")
    body = models.BinaryField()
    proof = models.BinaryField(default=b"")
    made_on = models.DateField()
    by = models.ForeignKey("people.Member", models.PROTECT, null=True)
    sent_on = models.DateField(null=True)
    state = models.CharField(max_length=12)

    class Meta:
        db_table = "casework_letter"
        indexes = [models.Index(fields=["case"], name="letter_by_case")]

    class Privacy:
        sealed = ("body", "proof")
        plain = (
            "id",
            "case",
            "counter",
            "respondent",
            "name",
            "to",
            "channel",
            "language",
            "made_on",
            "by",
            "sent_on",
            "state",
        )
        keep = "even lang als de melding"
