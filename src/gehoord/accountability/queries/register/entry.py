# SPDX-License-Identifier: EUPL-1.2
"""One entry of the register with all that hangs on it (post)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ...models import Entry, Mention, Recommendation
from .shown import Shown, entries, shown


@dataclass(frozen=True, slots=True)
class Whole:
    """An entry as its page shows it. mentions: places in documents; advice: recommendations that it follows."""

    shown: Shown
    duplicates: Sequence[Entry]
    mentions: Sequence[Mention]
    advice: Sequence[Recommendation]


def by_code(code: str) -> Entry | None:
    """The entry with this code, also when it is no longer shown: its address stays."""
    return entries().select_related("merged_into").defer("merged_into__search").filter(code=code).first()


def whole(entry: Entry, *, today: date, public: bool) -> Whole:
    """Everything about it. public: without what points at documents that are not public. Six statements."""
    mentions = (
        Mention.objects.filter(entry__in=[entry.pk, *_duplicate_keys(entry)])
        .select_related("item", "item__document", "entry")
        .only(
            "id", "at", "entry__code", "item__code", "item__start", "item__end", "item__kind", "item__data",
            "item__document__code", "item__document__title", "item__document__dated_on", "item__document__is_public",
            "item__document__canonical",
        )
        .order_by("item__document__dated_on", "item__start", "id")
    )  # fmt: skip
    if public:
        mentions = mentions.filter(item__document__is_public=True)
    (told,) = shown([entry], today=today)
    advice = Recommendation.objects.filter(follows=entry).order_by("report_title", "number", "id")
    duplicates = entries().filter(merged_into=entry, **({"is_public": True} if public else {})).order_by("id")
    return Whole(told, list(duplicates), list(mentions), list(advice))


def _duplicate_keys(entry: Entry) -> list[int]:
    return list(Entry.objects.filter(merged_into=entry).values_list("pk", flat=True))
