# SPDX-License-Identifier: EUPL-1.2
"""Documents that were loaded: the file as it came, its text, and what it says of itself (stukken)."""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models


class Document(models.Model):
    """One loaded document. Its file and its text never change; a better copy is another document.

    code is concluded from the bytes, so that the same file loaded twice is one document and its address stays. pages are
    offsets in `text`. The file lies in the storage "documents" under its SHA-256. duplicate_of: another copy of the same
    letter. edited_at: when a person last changed what it says of itself (title, genre, days): from then on a newer reader
    leaves that alone. search is filled by the database (migration 0002).
    """

    id = models.BigAutoField(primary_key=True)
    code = models.CharField(max_length=16, unique=True)
    title = models.CharField(max_length=400)
    genre = models.CharField(max_length=24)
    canonical = models.CharField(max_length=60, blank=True)
    dossier = models.CharField(max_length=40, blank=True)
    dated_on = models.DateField(null=True)
    sender = models.CharField(max_length=200, blank=True)
    asked_on = models.DateField(null=True)
    answered_on = models.DateField(null=True)
    postponed_on = models.DateField(null=True)
    days_stated = models.IntegerField(null=True)
    term_days = models.IntegerField(null=True)
    file_name = models.CharField(max_length=200)
    file_kind = models.CharField(max_length=8)
    file_bytes = models.BigIntegerField()
    file_sha256 = models.CharField(max_length=64)
    text = models.TextField()
    text_sha256 = models.CharField(max_length=64)
    pages = models.JSONField(default=list)
    warnings = models.JSONField(default=list)
    duplicate_of = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="copies")
    is_public = models.BooleanField(default=False)
    is_demo = models.BooleanField(default=False)
    reader_version = models.CharField(max_length=20)
    loaded_at = models.DateTimeField()
    loaded_by = models.CharField(max_length=60)
    edited_at = models.DateTimeField(null=True)
    search = SearchVectorField(null=True)

    class Meta:
        db_table = "accountability_document"
        indexes = [
            models.Index(fields=["canonical"], name="acc_document_canonical"),
            models.Index(fields=["dossier", "dated_on"], name="acc_document_dossier"),
            models.Index(fields=["-dated_on", "-id"], name="acc_document_newest"),
            GinIndex(fields=["search"], name="acc_document_search"),
        ]

    class Privacy:
        sealed = ()
        personal = ("loaded_by", "text", "sender")
        countable = ()
        plain = (
            "id", "code", "title", "genre", "canonical", "dossier", "dated_on", "asked_on", "answered_on",
            "postponed_on", "days_stated", "term_days", "file_name", "file_kind", "file_bytes", "file_sha256",
            "text_sha256", "pages", "warnings", "duplicate_of", "is_public", "is_demo", "reader_version", "loaded_at",
            "edited_at", "search",
        )  # fmt: skip
        keep = "blijvend: openbare stukken van Kamer en kabinet; een concept tot het is ingetrokken of gepubliceerd"

    def __str__(self) -> str:
        return self.code


class Reread(models.Model):
    """One reading of a document by one version of the reader, with what it found in numbers (lezing)."""

    id = models.BigAutoField(primary_key=True)
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="rereads")
    reader_version = models.CharField(max_length=20)
    read_at = models.DateTimeField()
    new = models.IntegerField()
    kept = models.IntegerField()
    gone = models.IntegerField()

    class Meta:
        db_table = "accountability_reread"

    class Privacy:
        sealed = ()
        personal = ()
        countable = ()
        plain = ("id", "document", "reader_version", "read_at", "new", "kept", "gone")
        keep = "zolang het stuk er staat"

    def __str__(self) -> str:
        return f"{self.document_id} {self.reader_version}"
