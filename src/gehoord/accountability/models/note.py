# SPDX-License-Identifier: EUPL-1.2
"""Decision notes (beslisnota's), who agreed to which passage, and publication without personal data."""

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


class Publication(models.Model):
    """A note or a document on its way to the public (publicatie): the source text, what is removed, and by whom it was read.

    text is what will be published *before* removal and never leaves the workplace; files (name to SHA-256) lie in the
    storage "documents" and hold only what may be read. source is a version of a note or a document. kept: what the
    program proposed to remove and a person left in, as {start, end, by, why}. left: words that are removed in one place
    and left in another on purpose, as the second reader said. Nothing but its end changes once it is published.
    """

    id = models.BigAutoField(primary_key=True)
    code = models.CharField(max_length=16, unique=True)
    title = models.CharField(max_length=240)
    version = models.ForeignKey(NoteVersion, null=True, on_delete=models.PROTECT, related_name="publications")
    document = models.ForeignKey(
        "accountability.Document", null=True, on_delete=models.PROTECT, related_name="publications"
    )
    text = models.TextField()
    language = models.CharField(max_length=8, default="nl")
    kept = models.JSONField(default=list)
    left = models.JSONField(default=list)
    files = models.JSONField(default=dict)
    public_text = models.TextField(blank=True)
    begun_at = models.DateTimeField()
    begun_by = models.CharField(max_length=60)
    second_reader = models.CharField(max_length=60, blank=True)
    read_at = models.DateTimeField(null=True)
    published_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_why = models.CharField(max_length=400, blank=True)
    replaces = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="replaced_by")
    is_demo = models.BooleanField(default=False)

    class Meta:
        db_table = "accountability_publication"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(version__isnull=False) ^ models.Q(document__isnull=False),
                name="acc_publication_of_one_thing",
            ),
            models.CheckConstraint(
                condition=models.Q(second_reader="") | ~models.Q(second_reader=models.F("begun_by")),
                name="acc_publication_two_people",
            ),
            models.CheckConstraint(
                condition=models.Q(published_at__isnull=True) | ~models.Q(second_reader=""),
                name="acc_published_was_read",
            ),
        ]

    class Privacy:
        sealed = ()
        personal = ("text", "kept", "left", "begun_by", "second_reader")
        countable = ()
        plain = (
            "id", "code", "title", "version", "document", "language", "files", "public_text", "begun_at", "read_at",
            "published_at", "withdrawn_at", "withdrawn_why", "replaces", "is_demo",
        )  # fmt: skip
        keep = "de gepubliceerde tekst blijvend; de tekst van voor het verwijderen zolang de nota"

    def __str__(self) -> str:
        return self.code


class Removal(models.Model):
    """Words that are taken out before publication, with a ground, by one person and looked at by another (weglakken).

    start and end count in `Publication.text`. second: agrees, keeps (leave it in) or empty while nobody looked. The words
    themselves are not repeated here. proposed: the program saw it first; a person gave the ground.
    """

    id = models.BigAutoField(primary_key=True)
    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="removals")
    start = models.IntegerField()
    end = models.IntegerField()
    ground = models.CharField(max_length=24)
    why = models.CharField(max_length=300, blank=True)
    proposed = models.BooleanField(default=False)
    by = models.CharField(max_length=60)
    at = models.DateTimeField()
    second = models.CharField(max_length=8, blank=True)
    second_by = models.CharField(max_length=60, blank=True)
    second_why = models.CharField(max_length=300, blank=True)

    class Meta:
        db_table = "accountability_removal"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(start__gte=0) & models.Q(end__gt=models.F("start")),
                name="acc_removal_span",
            ),
            models.CheckConstraint(
                condition=models.Q(second_by="") | ~models.Q(second_by=models.F("by")),
                name="acc_removal_two_people",
            ),
            models.CheckConstraint(
                condition=models.Q(second="", second_by="")
                | (~models.Q(second="") & ~models.Q(second_by="")),
                name="acc_removal_looked_at_by_somebody",
            ),
            models.CheckConstraint(
                condition=~models.Q(second="keeps") | ~models.Q(second_why=""),
                name="acc_removal_kept_says_why",
            ),
        ]

    class Privacy:
        sealed = ()
        personal = ("by", "second_by", "start", "end")
        countable = ()
        plain = ("id", "publication", "ground", "why", "proposed", "at", "second", "second_why")
        keep = "zolang de tekst van voor het verwijderen"

    def __str__(self) -> str:
        return f"{self.publication_id} {self.start}-{self.end}"


class CorrectionRequest(models.Model):
    """Somebody says that something in the register is wrong or names a person (correctieverzoek), and what was done."""

    id = models.BigAutoField(primary_key=True)
    code = models.CharField(max_length=16, unique=True)
    about = models.CharField(max_length=200)
    what = models.CharField(max_length=2000)
    contact = models.CharField(max_length=200, blank=True)
    received_at = models.DateTimeField()
    due_on = models.DateField()
    answer = models.CharField(max_length=1000, blank=True)
    done = models.CharField(max_length=16, blank=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.CharField(max_length=60, blank=True)

    class Meta:
        db_table = "accountability_correction_request"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(answered_at__isnull=True) | (~models.Q(answer="") & ~models.Q(done="")),
                name="acc_correction_says_what_was_done",
            ),
        ]

    class Privacy:
        sealed = ()
        personal = ("what", "contact", "answered_by")
        countable = ()
        plain = ("id", "code", "about", "received_at", "due_on", "answer", "done", "answered_at")
        keep = "verzoek en contactgegevens tot een jaar na het antwoord; daarna alleen wat er is gedaan"

    def __str__(self) -> str:
        return self.code
