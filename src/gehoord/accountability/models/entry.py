# SPDX-License-Identifier: EUPL-1.2
"""The register: commitments, motions, measures and refusals with all that happened to them (register)."""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models

SHOWN = models.Q(stands=True, is_public=True, merged_into=None)
"""What the public list shows."""


class Entry(models.Model):
    """One commitment, motion, measure, intention or refusal. Its state is concluded from its events, never typed in.

    merged_into: a duplicate of another entry; it keeps its address, which leads there, and can be made loose again. owner
    and to_whom in the words of the source. search is filled by the database (migration 0002).

    What `life` concludes is kept beside it, so that a hundred thousand entries can be chosen and put in order by an index:
    owner, made_on, due_words, due_first, due_last (the term that now counts, both days inside, null is open), declared,
    proof, house, is_postponed, is_running (the clock of the term runs) and stands (something that happened still counts).
    Only `actions.register.settle` writes these, in the transaction of the event; `queries.register.differing` recomputes
    them and says which are otherwise. Pages show the state from the events, never from these.
    """

    id = models.BigAutoField(primary_key=True)
    code = models.CharField(max_length=16, unique=True)
    kind = models.CharField(max_length=12)
    what = models.CharField(max_length=600)
    owner = models.CharField(max_length=160, blank=True)
    to_whom = models.CharField(max_length=160, blank=True)
    made_on = models.DateField(null=True)
    made_where = models.CharField(max_length=240, blank=True)
    movers = models.JSONField(default=list)
    party = models.CharField(max_length=60, blank=True)
    canonical = models.CharField(max_length=60, blank=True)
    dossier = models.CharField(max_length=40, blank=True)
    subject = models.CharField(max_length=80, blank=True)
    due_words = models.CharField(max_length=160, blank=True)
    due_first = models.DateField(null=True)
    due_last = models.DateField(null=True)
    declared = models.CharField(max_length=12, default="nothing")
    proof = models.CharField(max_length=12, default="none")
    house = models.CharField(max_length=12, blank=True)
    is_postponed = models.BooleanField(default=False)
    is_running = models.BooleanField(default=False)
    stands = models.BooleanField(default=False)
    is_implicit = models.BooleanField(default=False)
    is_public = models.BooleanField(default=True)
    is_demo = models.BooleanField(default=False)
    merged_into = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="duplicates")
    added_at = models.DateTimeField()
    added_by = models.CharField(max_length=60)
    search = SearchVectorField(null=True)

    class Meta:
        db_table = "accountability_entry"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(due_first__isnull=True)
                | models.Q(due_last__isnull=True)
                | models.Q(due_last__gte=models.F("due_first")),
                name="acc_entry_due_in_order",
            ),
        ]
        indexes = [
            models.Index(fields=["due_last", "id"], name="acc_entry_due", condition=SHOWN),
            models.Index(
                fields=["due_last", "id"], name="acc_entry_late", condition=SHOWN & models.Q(is_running=True)
            ),
            *(
                models.Index(fields=[name, "due_last", "id"], name=f"acc_entry_{name}", condition=SHOWN)
                for name in ("kind", "owner", "dossier", "party", "subject")
            ),
            models.Index(fields=["-added_at", "-id"], name="acc_entry_newest", condition=SHOWN),
            models.Index(fields=["canonical"], name="acc_entry_canonical", condition=~models.Q(canonical="")),
            GinIndex(fields=["search"], name="acc_entry_search"),
        ]

    class Privacy:
        sealed = ()
        personal = ("added_by", "movers", "owner")
        countable = ()
        plain = (
            "id", "code", "kind", "what", "to_whom", "made_on", "made_where", "party", "canonical", "dossier",
            "subject", "due_words", "due_first", "due_last", "declared", "proof", "house", "is_postponed", "is_running",
            "stands", "is_implicit", "is_public", "is_demo", "merged_into", "added_at", "search",
        )  # fmt: skip
        keep = "blijvend: het register laat zien wat is beloofd"

    def __str__(self) -> str:
        return self.code


class Event(models.Model):
    """One thing that happened to an entry, on a day, shown by words in a document (gebeurtenis). Added, never changed.

    on: the day it happened, not the day it was written down. words: the exact words of document from start to end. who:
    who declares, hands over or takes over, in words. verdict, house, due_*: only for their kinds of event. other: the
    other entry when two were merged or split. batch ties together what was written down at once and is undone at once.
    """

    id = models.BigAutoField(primary_key=True)
    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="events")
    kind = models.CharField(max_length=16)
    on = models.DateField()
    document = models.ForeignKey(
        "accountability.Document", null=True, on_delete=models.PROTECT, related_name="events"
    )
    start = models.IntegerField(null=True)
    end = models.IntegerField(null=True)
    words = models.CharField(max_length=600, blank=True)
    who = models.CharField(max_length=160, blank=True)
    note = models.CharField(max_length=600, blank=True)
    link = models.CharField(max_length=200, blank=True)
    verdict = models.CharField(max_length=12, blank=True)
    house = models.CharField(max_length=12, blank=True)
    due_words = models.CharField(max_length=160, blank=True)
    due_first = models.DateField(null=True)
    due_last = models.DateField(null=True)
    other = models.ForeignKey(Entry, null=True, on_delete=models.PROTECT, related_name="+")
    batch = models.UUIDField(null=True)
    by = models.CharField(max_length=60)
    at = models.DateTimeField()
    undone_by = models.CharField(max_length=60, blank=True)
    undone_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "accountability_event"
        indexes = [
            models.Index(fields=["entry", "on", "id"], name="acc_event_in_order"),
            models.Index(fields=["-at", "-id"], name="acc_event_newest", condition=models.Q(undone_at=None)),
            models.Index(fields=["batch"], name="acc_event_batch", condition=models.Q(batch__isnull=False)),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(kind="evidence_seen")
                | models.Q(document__isnull=False)
                | ~models.Q(link=""),
                name="acc_evidence_is_somewhere",
            ),
            models.CheckConstraint(
                condition=models.Q(kind="verdict", verdict__gt="")
                | (~models.Q(kind="verdict") & models.Q(verdict="")),
                name="acc_verdict_is_one",
            ),
        ]

    class Privacy:
        sealed = ()
        personal = ("by", "undone_by", "who")
        countable = ()
        plain = (
            "id", "entry", "kind", "on", "document", "start", "end", "words", "note", "link", "verdict", "house",
            "due_words", "due_first", "due_last", "other", "batch", "at", "undone_at",
        )  # fmt: skip
        keep = "blijvend, met de post in het register"

    def __str__(self) -> str:
        return f"{self.entry_id} {self.kind}"


class Mention(models.Model):
    """Where a document speaks about an entry: the item that was taken into the register (vindplaats).

    batch: taken in at once with others, and undone with them.
    """

    id = models.BigAutoField(primary_key=True)
    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="mentions")
    item = models.OneToOneField("accountability.Item", on_delete=models.PROTECT, related_name="mention")
    batch = models.UUIDField(null=True)
    by = models.CharField(max_length=60)
    at = models.DateTimeField()

    class Meta:
        db_table = "accountability_mention"

    class Privacy:
        sealed = ()
        personal = ("by",)
        countable = ()
        plain = ("id", "entry", "item", "batch", "at")
        keep = "blijvend, met de post in het register"

    def __str__(self) -> str:
        return f"{self.entry_id} {self.item_id}"


class Recommendation(models.Model):
    """One recommendation of a research report, what the government did with it, and the action that follows."""

    id = models.BigAutoField(primary_key=True)
    code = models.CharField(max_length=16, unique=True)
    report = models.ForeignKey(
        "accountability.Document", null=True, on_delete=models.PROTECT, related_name="advice"
    )
    report_title = models.CharField(max_length=300)
    number = models.CharField(max_length=12, blank=True)
    text = models.CharField(max_length=1000)
    adopted = models.CharField(max_length=12)
    words = models.CharField(max_length=600, blank=True)
    answer = models.ForeignKey(
        "accountability.Document", null=True, on_delete=models.PROTECT, related_name="answers_advice"
    )
    start = models.IntegerField(null=True)
    end = models.IntegerField(null=True)
    follows = models.ForeignKey(Entry, null=True, on_delete=models.PROTECT, related_name="follows_advice")
    is_demo = models.BooleanField(default=False)
    by = models.CharField(max_length=60)
    at = models.DateTimeField()

    class Meta:
        db_table = "accountability_recommendation"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(adopted="unanswered")
                | ~models.Q(words="")
                | models.Q(answer__isnull=False),
                name="acc_adopted_in_words",
            ),
        ]

    class Privacy:
        sealed = ()
        personal = ("by",)
        countable = ()
        plain = (
            "id", "code", "report", "report_title", "number", "text", "adopted", "words", "answer", "start", "end",
            "follows", "is_demo", "at",
        )  # fmt: skip
        keep = "blijvend"

    def __str__(self) -> str:
        return self.code


class ProgressReport(models.Model):
    """A progress report that was kept: the choice, the period, and the rows as they stood that day (voortgangsrapportage).

    rows and choice never change; a later state is a new report. digest is SHA-256 of the rows as JSON.
    """

    id = models.BigAutoField(primary_key=True)
    code = models.CharField(max_length=16, unique=True)
    title = models.CharField(max_length=200)
    first = models.DateField()
    last = models.DateField()
    choice = models.JSONField()
    rows = models.JSONField()
    digest = models.CharField(max_length=64)
    is_public = models.BooleanField(default=False)
    made_at = models.DateTimeField()
    made_by = models.CharField(max_length=60)

    class Meta:
        db_table = "accountability_progress_report"
        constraints = [
            models.CheckConstraint(condition=models.Q(last__gte=models.F("first")), name="acc_report_period"),
        ]

    class Privacy:
        sealed = ()
        personal = ("made_by",)
        countable = ()
        plain = ("id", "code", "title", "first", "last", "choice", "rows", "digest", "is_public", "made_at")
        keep = "blijvend"

    def __str__(self) -> str:
        return self.code
