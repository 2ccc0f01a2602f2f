# SPDX-License-Identifier: EUPL-1.2
"""Somebody who wants to be called back (terugbellen)."""

import uuid

from django.db import models


class CallBack(models.Model):
    """Somebody who wants to be called back. Name, number and when it is safe are sealed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    counter = models.ForeignKey("people.Counter", models.PROTECT)
    team = models.ForeignKey("vault.TeamKey", models.PROTECT)
    body = models.BinaryField()
    due_on = models.DateField()
    done_on = models.DateField(null=True)
    taken_by = models.ForeignKey("people.Member", models.PROTECT)

    class Meta:
        db_table = "casework_call_back"

    class Privacy:
        sealed = ("body",)
        plain = ("id", "counter", "team", "due_on", "done_on", "taken_by")
        keep = "30 dagen na het gesprek"
