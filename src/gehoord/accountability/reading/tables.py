# SPDX-License-Identifier: EUPL-1.2
"""Tables of words, written as plain text so that a reader of the grammar can read them (woordtabellen)."""

Phrases = dict[str, list[tuple[str, ...]]]


def words(text: str) -> frozenset[str]:
    """The words of a table: "zal zullen ga" as a set."""
    return frozenset(text.split())


def phrases(text: str) -> Phrases:
    """Phrases set apart by "|", by their first word, longest first: {"zeg": [("zeg", "toe")]}."""
    found: Phrases = {}
    for phrase in text.split("|"):
        parts = tuple(phrase.split())
        if parts:
            found.setdefault(parts[0], []).append(parts)
    for several in found.values():
        several.sort(key=len, reverse=True)
    return found
