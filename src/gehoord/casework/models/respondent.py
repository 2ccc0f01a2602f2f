# SPDX-License-Identifier: EUPL-1.2
"""The other side: who they are for us, what they may read, and what they answered (wederpartij)."""

import uuid

from django.db import models


class Respondent(models.Model):
    """One person or organisation that is told and heard. Their page has a key of its own.

    key: that key for the counter, under the key of the case. mailbox_wrap: the same for the respondent's code
    (for the code of the invitation, until that is used). adviser_wrap: the same for who reads along.
    label: who they are, for the counter only. page: what they may read, under their own key.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey("casework.Case", models.DO_NOTHING, related_name="respondents")
    counter = models.ForeignKey("people.Counter", models.PROTECT)
    kind = models.CharField(max_length=20)
    key = models.BinaryField()
    mailbox_wrap = models.BinaryField(default=b"")
    lookup = models.BinaryField(null=True, unique=True)
    invite_lookup = models.BinaryField(null=True, unique=True)
    adviser_lookup = models.BinaryField(null=True, unique=True)
    adviser_wrap = models.BinaryField(default=b"")
    label = models.BinaryField()
    page = models.BinaryField(default=b"")
    notice = models.BinaryField(default=b"")
    language = models.CharField(max_length=10, default="nl")
    state = models.CharField(max_length=12)
    invited_on = models.DateField(null=True)
    invited_until = models.DateField(null=True)
    tries = models.SmallIntegerField(default=0)
    opened_on = models.DateField(null=True)
    answer_due_on = models.DateField(null=True)
    answered_on = models.DateField(null=True)
    told_on = models.DateField(null=True)
    withheld = models.CharField(max_length=20, blank=True)
    withheld_until = models.DateField(null=True)
    closed_on = models.DateField(null=True)
    destroy_on = models.DateField(null=True)

    class Meta:
        db_table = "casework_respondent"
        indexes = [models.Index(fields=["case"], name="respondent_by_case")]

    class Privacy:
        sealed = ("key", "mailbox_wrap", "adviser_wrap", "label", "page", "notice")
        plain = (
            "id",
            "case",
            "counter",
            "kind",
            "lookup",
            "invite_lookup",
            "adviser_lookup",
            "language",
            "state",
            "invited_on",
            "invited_until",
            "tries",
            "opened_on",
            "answer_due_on",
            "answered_on",
            "told_on",
            "withheld",
            "withheld_until",
            "closed_on",
            "destroy_on",
        )
        keep = "tot de dag die de wederpartij leest, uiterlijk even lang als de melding"


class Piece(models.Model):
    """One thing on the page of a respondent: a letter, an answer, a document, a notice. Both sides read it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    respondent = models.ForeignKey("casework.Respondent", models.CASCADE, related_name="pieces")
    case = models.ForeignKey("casework.Case", models.DO_NOTHING, related_name="pieces")
    counter = models.ForeignKey("people.Counter", models.PROTECT)
    number = models.IntegerField()
    kind = models.CharField(max_length=20)
    from_respondent = models.BooleanField()
    body = models.BinaryField()
    written_on = models.DateField()
    read_on = models.DateField(null=True)
    shared_on = models.DateField(null=True)
    """Since when the reporter may read it."""
    shared_key = models.BinaryField(default=b"")
    """The key of this one piece, under the key of the report: it goes when the respondent's data goes."""

    class Meta:
        db_table = "casework_piece"
        constraints = [models.UniqueConstraint(fields=["respondent", "number"], name="piece_number_once")]

    class Privacy:
        sealed = ("body", "shared_key")
        plain = (
            "id",
            "respondent",
            "case",
            "counter",
            "number",
            "kind",
            "from_respondent",
            "written_on",
            "read_on",
            "shared_on",
        )
        keep = "even lang als de gegevens van de wederpartij"


class Finding(models.Model):
    """How sure we are, one row per statement: plausible, admitted, agreed or established. Never one box.

    What the reporter experienced is no row here: that is theirs, and nobody edits it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey("casework.Case", models.DO_NOTHING, related_name="findings")
    counter = models.ForeignKey("people.Counter", models.PROTECT)
    level = models.CharField(max_length=20)
    body = models.BinaryField()
    on = models.DateField()
    by = models.ForeignKey("people.Member", models.PROTECT)
    withdrawn_on = models.DateField(null=True)

    class Meta:
        db_table = "casework_finding"
        indexes = [models.Index(fields=["case"], name="finding_by_case")]

    class Privacy:
        sealed = ("body",)
        plain = ("id", "case", "counter", "level", "on", "by", "withdrawn_on")
        keep = "even lang als de melding"
