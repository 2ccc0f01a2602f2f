# SPDX-License-Identifier: EUPL-1.2
"""What a reporter allowed: for which use, and until when it can be taken back (toestemming)."""

import uuid

from django.db import models


class Consent(models.Model):
    """One question to the reporter: may this leave? Sealed so that both read the same words.

    state: asked, given, refused, withdrawn, used. Revocable until used; used for good once something left.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey("casework.Case", models.DO_NOTHING, related_name="consents")
    counter = models.ForeignKey("people.Counter", models.PROTECT)
    use = models.CharField(max_length=30)
    about = models.UUIDField(null=True)
    body = models.BinaryField()
    state = models.CharField(max_length=12)
    asked_on = models.DateField()
    asked_by = models.ForeignKey("people.Member", models.PROTECT, related_name="asked_consents")
    answered_on = models.DateField(null=True)
    answered_by = models.ForeignKey("people.Member", models.PROTECT, null=True, related_name="noted_consents")
    used_on = models.DateField(null=True)

    class Meta:
        db_table = "casework_consent"
        indexes = [
            models.Index(fields=["case"], name="consent_by_case"),
            models.Index(
                fields=["counter", "asked_on"], condition=models.Q(state="asked"), name="consent_asked"
            ),
        ]

    class Privacy:
        sealed = ("body",)
        plain = (
            "id",
            "case",
            "counter",
            "use",
            "about",
            "state",
            "asked_on",
            "asked_by",
            "answered_on",
            "answered_by",
            "used_on",
        )
        keep = "even lang als de melding"
