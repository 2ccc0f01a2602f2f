# SPDX-License-Identifier: EUPL-1.2
"""One note with its versions, who was asked, what it closes, who signed, and what it lacks (nota openen)."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from ...models import Body, Closes, Note, NoteVersion, Publication, Signature
from ...note_parts import PARTS
from ...rules.notes import Asked, Missing, why_not_complete


@dataclass(frozen=True)
class Opened:
    """A note and everything that hangs on it. versions: the oldest first."""

    note: Note
    versions: Sequence[NoteVersion]
    bodies: Sequence[Body]
    closes: Sequence[Closes]
    signatures: Sequence[Signature]
    publications: Sequence[Publication]

    @property
    def newest(self) -> NoteVersion:
        """The version that counts."""
        return self.versions[-1]

    def version(self, number: int) -> NoteVersion | None:
        """One version by its number."""
        return next((one for one in self.versions if one.number == number), None)

    @cached_property
    def asked(self) -> list[Asked]:
        """Who was asked, as the rules look at it, in the order of asking."""
        return [as_asked(one) for one in self.bodies]

    @cached_property
    def missing(self) -> list[Missing]:
        """What the newest version lacks."""
        table = list(PARTS.values())
        return why_not_complete(self.newest.parts, table, asked=self.asked, closes=len(self.closes))

    @cached_property
    def standing(self) -> dict[str, Signature | None]:
        """Per office that has to sign the last word about the newest version, or None."""
        told: dict[str, Signature | None] = dict.fromkeys(self.note.offices)
        for one in self.signatures:
            if one.version_id == self.newest.pk and one.office in told:
                told[one.office] = one
        return told

    @property
    def is_signed_off(self) -> bool:
        """Whether each office that has to sign agreed to the newest version. Without an office nobody has."""
        return bool(self.standing) and all(one and one.agrees for one in self.standing.values())


def as_asked(body: Body) -> Asked:
    """One row as the rules look at it."""
    return Asked(
        body.body, body.part, body.passage, body.answer, body.asked_on, body.answer_by, body.in_version
    )


def opened(code: str) -> Opened:
    """Read one note. Six statements, however much hangs on it. Raises Note.DoesNotExist."""
    note = Note.objects.select_related("letter").defer("letter__search").get(code=code)
    return Opened(
        note,
        list(note.versions.order_by("number")),
        list(note.bodies.order_by("id")),
        list(note.closes.select_related("entry").defer("entry__search").order_by("id")),
        list(
            Signature.objects.filter(version__note=note)
            .select_related("version")
            .defer("version__parts")
            .order_by("id")
        ),
        list(
            Publication.objects.filter(version__note=note)
            .defer("text", "public_text", "kept", "left")
            .order_by("id")
        ),
    )
