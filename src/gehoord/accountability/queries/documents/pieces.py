# SPDX-License-Identifier: EUPL-1.2
"""A long text in pieces that end where a paragraph ends, so that twelve million signs can be shown too (delen)."""

from dataclasses import dataclass

from django.db.models.functions import Length, Substr

from ...models import Document

PIECE, SLACK = 60_000, 5_000
"""Code points: a piece is at most PIECE + SLACK long. Where a piece ends depends only on the text around that end."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a text: its words from `first` up to `last`, and which of how many it is (from 1)."""

    text: str
    first: int
    last: int
    length: int
    number: int
    count: int


def piece_at(document_id: int, place: int) -> Piece:
    """The piece that holds this place; past the end the last one. One statement; nothing but this part is fetched."""
    place = max(0, place)
    begins = max(0, place // PIECE * PIECE - SLACK)
    length, window = (
        Document.objects.filter(pk=document_id)
        .values_list(Length("text"), Substr("text", begins + 1, 2 * PIECE + SLACK))
        .get()
    )
    if place >= length > 0:
        return piece_at(document_id, length - 1)
    count = max(1, -(-length // PIECE))
    number = min(place // PIECE, count - 1)
    ends = [_edge(n, window, begins, length) for n in (number, number + 1, number + 2)]
    if place >= ends[1] and ends[1] < ends[2]:
        number, ends = number + 1, ends[1:]
    first, last = ends[0], ends[1]
    return Piece(window[first - begins : last - begins], first, last, length, number + 1, count)


def _edge(number: int, window: str, begins: int, length: int) -> int:
    """Where piece `number` begins (from 0): after the last paragraph, line or word before its round place."""
    place = number * PIECE
    if number == 0:
        return 0
    if place >= length:
        return length
    near = window[max(0, place - SLACK - begins) : place - begins]
    for mark in ("\n\n", "\n", " "):
        found = near.rfind(mark)
        if found >= 0:
            return place - len(near) + found + len(mark)
    return place
