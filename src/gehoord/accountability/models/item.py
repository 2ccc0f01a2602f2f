# SPDX-License-Identifier: EUPL-1.2
"""What was found in a document, and what people said of it: two tables, so that neither overwrites the other."""

from django.db import models


class Item(models.Model):
    """One thing that the reader found, or that a person marked by hand (vondst). Points at its words by offsets.

    data holds the whole finding as the reader gave it (`reading.shapes`); once a person spoke about it or took it into the
    register, no newer reader changes it. key is kind, start and what it says: a newer reader that finds the same keeps the
    row. gone_in: the version that no longer finds it; the row and its address stay. canonical repeats the id of a reference for the index "what cites this?".
    """

    id = models.BigAutoField(primary_key=True)
    code = models.CharField(max_length=16, unique=True)
    document = models.ForeignKey("accountability.Document", on_delete=models.CASCADE, related_name="items")
    parent = models.ForeignKey("self", null=True, on_delete=models.CASCADE, related_name="parts")
    kind = models.CharField(max_length=16)
    key = models.CharField(max_length=120)
    start = models.IntegerField()
    end = models.IntegerField()
    canonical = models.CharField(max_length=60, blank=True)
    data = models.JSONField()
    confidence = models.FloatField()
    reason = models.CharField(max_length=400, blank=True)
    by_hand = models.CharField(max_length=60, blank=True)
    reader_version = models.CharField(max_length=20, blank=True)
    gone_in = models.CharField(max_length=20, blank=True)

    class Meta:
        db_table = "accountability_item"
        constraints = [
            models.UniqueConstraint(fields=["document", "key"], name="acc_item_once"),
            models.CheckConstraint(
                condition=models.Q(start__gte=0) & models.Q(end__gte=models.F("start")), name="acc_item_span"
            ),
        ]
        indexes = [
            models.Index(fields=["document", "start"], name="acc_item_in_order"),
            models.Index(fields=["canonical"], name="acc_item_cites", condition=~models.Q(canonical="")),
        ]

    class Privacy:
        sealed = ()
        personal = ("data", "by_hand")
        countable = ()
        plain = (
            "id", "code", "document", "parent", "kind", "key", "start", "end", "canonical", "confidence", "reason",
            "reader_version", "gone_in",
        )  # fmt: skip
        keep = "zolang het stuk er staat"

    def __str__(self) -> str:
        return self.code


class Said(models.Model):
    """What one person said of an item: confirmed, corrected or rejected. Added, never changed; undone by a day.

    The newest one that is not undone counts. corrected holds only the fields that are otherwise. batch ties together what
    was said of many at once, so that it is undone at once.
    """

    id = models.BigAutoField(primary_key=True)
    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="said")
    word = models.CharField(max_length=12)
    corrected = models.JSONField(default=dict)
    why = models.CharField(max_length=400, blank=True)
    batch = models.UUIDField()
    by = models.CharField(max_length=60)
    at = models.DateTimeField()
    undone_by = models.CharField(max_length=60, blank=True)
    undone_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "accountability_said"
        indexes = [models.Index(fields=["item", "-at"], name="acc_said_newest")]

    class Privacy:
        sealed = ()
        personal = ("by", "undone_by", "corrected", "why")
        countable = ()
        plain = ("id", "item", "word", "batch", "at", "undone_at")
        keep = "zolang het stuk er staat"

    def __str__(self) -> str:
        return f"{self.item_id} {self.word}"
