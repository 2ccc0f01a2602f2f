# SPDX-License-Identifier: EUPL-1.2
"""Decision notes (beslisnota's), and who agreed to which passage."""

from django.db import models


class Note(models.Model):
    """One decision note beside a letter or another decision. Its text lies in versions.

    offices: whose sign-off it needs, in their order.
    """

    id = models.BigAutoField(primary_key=True)
    code = models.CharField(max_length=16, unique=True)
    title = models.CharField(max_length=240)
    to_whom = models.CharField(max_length=160)
    letter = models.ForeignKey(
        "accountability.Document", null=True, on_delete=models.PROTECT, related_name="notes"
    )
    reference = models.CharField(max_length=60, blank=True)
    due_on = models.DateField(null=True)
    offices = models.JSONField(default=list)
    is_demo = models.BooleanField(default=False)
    begun_at = models.DateTimeField()
    begun_by = models.CharField(max_length=60)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "accountability_note"

    class Privacy:
        sealed = ()
        personal = ("begun_by", "to_whom", "offices")
        countable = ()
        plain = (
            "id",
            "code",
            "title",
            "letter",
            "reference",
            "due_on",
            "is_demo",
            "begun_at",
            "withdrawn_at",
        )
        keep = "20 jaar of zo lang als de selectielijst van het ministerie zegt (nagaan)"

    def __str__(self) -> str:
        return self.code


class NoteVersion(models.Model):
    """The text of a note at one moment: part by part. Never changed; a change is the next version, with why."""

    id = models.BigAutoField(primary_key=True)
    note = models.ForeignKey(Note, on_delete=models.CASCADE, related_name="versions")
    number = models.SmallIntegerField()
    parts = models.JSONField()
    why = models.CharField(max_length=300, blank=True)
    by = models.CharField(max_length=60)
    at = models.DateTimeField()

    class Meta:
        db_table = "accountability_note_version"
        constraints = [models.UniqueConstraint(fields=["note", "number"], name="acc_note_version_once")]

    class Privacy:
        sealed = ()
        personal = ("parts", "by")
        countable = ()
        plain = ("id", "note", "number", "why", "at")
        keep = "met de nota"

    def __str__(self) -> str:
        return f"{self.note_id} v{self.number}"


class Body(models.Model):
    """A body that was asked about a passage (afstemming): asked, what it answered, with what change, and when.

    part: which part of the note, or "letter". passage: the words it is about; empty is the whole. answer: empty while
    waiting; agreed, agreed_with_change, objects or no_answer.
    """

    id = models.BigAutoField(primary_key=True)
    note = models.ForeignKey(Note, on_delete=models.CASCADE, related_name="bodies")
    body = models.CharField(max_length=160)
    level = models.CharField(max_length=40, blank=True)
    part = models.CharField(max_length=24)
    passage = models.CharField(max_length=600, blank=True)
    asked_on = models.DateField()
    answer_by = models.DateField(null=True)
    asked_by = models.CharField(max_length=60)
    answer = models.CharField(max_length=24, blank=True)
    answered_on = models.DateField(null=True)
    change = models.CharField(max_length=600, blank=True)
    in_version = models.SmallIntegerField(null=True)

    class Meta:
        db_table = "accountability_body"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(answer="", answered_on=None)
                | (~models.Q(answer="") & models.Q(answered_on__isnull=False)),
                name="acc_body_answer_has_a_day",
            ),
            models.CheckConstraint(
                condition=~models.Q(answer="agreed_with_change") | ~models.Q(change=""),
                name="acc_body_says_the_change",
            ),
        ]

    class Privacy:
        sealed = ()
        personal = ("asked_by",)
        countable = ()
        plain = (
            "id", "note", "body", "level", "part", "passage", "asked_on", "answer_by", "answer", "answered_on",
            "change", "in_version",
        )  # fmt: skip
        keep = "met de nota"

    def __str__(self) -> str:
        return f"{self.note_id} {self.body}"


class Signature(models.Model):
    """A sign-off on one version of a note (akkoord): by whom in which office, on a day, agreed or not and why."""

    id = models.BigAutoField(primary_key=True)
    version = models.ForeignKey(NoteVersion, on_delete=models.CASCADE, related_name="signatures")
    office = models.CharField(max_length=160)
    agrees = models.BooleanField()
    why = models.CharField(max_length=400, blank=True)
    on = models.DateField()
    by = models.CharField(max_length=60)

    class Meta:
        db_table = "accountability_signature"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(agrees=True) | ~models.Q(why=""), name="acc_signature_no_has_a_reason"
            ),
        ]

    class Privacy:
        sealed = ()
        personal = ("by", "office")
        countable = ()
        plain = ("id", "version", "agrees", "why", "on")
        keep = "met de nota"

    def __str__(self) -> str:
        return f"{self.version_id} {self.office}"


class Closes(models.Model):
    """A commitment or motion that a note's letter claims to close, in which words, and what shows it (afdoen).

    words: how the letter calls it done. shown_by: the document, figure or annex that shows it, empty when none does.
    declared_at: when the register was told so, once; "declared done" there, never "proved".
    """

    id = models.BigAutoField(primary_key=True)
    note = models.ForeignKey(Note, on_delete=models.CASCADE, related_name="closes")
    entry = models.ForeignKey("accountability.Entry", on_delete=models.PROTECT, related_name="closed_by")
    words = models.CharField(max_length=600)
    shown_by = models.CharField(max_length=600, blank=True)
    by = models.CharField(max_length=60)
    declared_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "accountability_closes"
        constraints = [models.UniqueConstraint(fields=["note", "entry"], name="acc_closes_once")]

    class Privacy:
        sealed = ()
        personal = ("by",)
        countable = ()
        plain = ("id", "note", "entry", "words", "shown_by", "declared_at")
        keep = "met de nota"

    def __str__(self) -> str:
        return f"{self.note_id} {self.entry_id}"
