# SPDX-License-Identifier: EUPL-1.2
"""Publication without personal data: what is removed, who looked at it, and asking for a correction (publicatie)."""

from django.db import models


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
    version = models.ForeignKey(
        "accountability.NoteVersion", null=True, on_delete=models.PROTECT, related_name="publications"
    )
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
