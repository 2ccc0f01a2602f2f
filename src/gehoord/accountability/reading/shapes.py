# SPDX-License-Identifier: EUPL-1.2
"""What the reader finds, as plain data. Every place is a half-open span of code points in the text that was read.

`start` and `end` count Unicode code points from 0 in the text as given (or as extracted from the file), which is never
repaired: a repair stands beside it in a field of its own. `segments` is only there when a span is more than one piece
of running text, cut by a page end, a footnote or a label. `confidence` runs from 0 to 1 and is how sure the reader is;
`reason` says in Dutch why, in words for people.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any, Literal

Pieces = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Span:
    """Words in the text: from `start` up to `end`, minus what lies between `segments` when there are any."""

    start: int
    end: int
    segments: Pieces = ()

    def pieces(self) -> Pieces:
        """The pieces of running text, at least one."""
        return self.segments or ((self.start, self.end),)


@dataclass(frozen=True, slots=True)
class Reference:
    """A formal identifier of another document (verwijzing), in KOOP form.

    kind: kamerstuk, dossier, zaak, document, aanhangsel, kamervraag, handelingen or kenmerk.
    repaired: look-alike signs were put right (then `raw` differs from what `canonical` says). alternatives: other ids
    that the printed signs could stand for. is_self: the number of the text itself.
    """

    canonical: str
    start: int
    end: int
    raw: str
    confidence: float
    reason: str
    kind: str = "kamerstuk"
    page: str = ""
    chamber: str = ""
    session: str = ""
    repaired: bool = False
    alternatives: tuple[str, ...] = ()
    is_self: bool = False


@dataclass(frozen=True, slots=True)
class Demand:
    """One thing that a question asks (deelvraag), in its own words, and the sentences of the answer that share them.

    The program never judges whether it was answered. `matches` are spans in the answer with a share of common words
    (0 to 1); none is also an answer to show.
    """

    start: int
    end: int
    text: str
    matches: tuple[tuple[int, int, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """A question block and the answer block that belongs to it (vraag en antwoord). The answer may be missing.

    nrs: the printed numbers, empty where the source prints none. party and asker: whose question it is, at that date.
    see_answer: the number that "zie het antwoord op vraag 3" points to.
    """

    nrs: tuple[int, ...]
    party: str
    question: Span
    answer: Span | None
    confidence: float
    reason: str
    asker: str = ""
    see_answer: int | None = None
    demands: tuple[Demand, ...] = ()


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day or a time by which something is due, as printed and as an interval (termijn).

    first and last: ISO days, both inside; None is open. Seasons are read astronomically: najaar is 22-09 to 21-12.
    inferred: the year or month was concluded from the date of the document.
    """

    start: int
    end: int
    raw: str
    first: date | None
    last: date | None
    confidence: float
    reason: str
    inferred: bool = False


CommitmentKind = Literal[
    "toezegging",
    "maatregel",
    "voornemen",
    "doorlopend",
    "afwijzing",
    "wetsvoorstel",
    "wettelijke_plicht",
    "derde",
]


@dataclass(frozen=True, slots=True)
class Commitment:
    """Something that somebody says will be, is or was done, or will not be done (toezegging, maatregel, afwijzing).

    implicit: a promise without the word ("zal … de Kamer informeren"). status: what this text says of it (open, lopend,
    aangekondigd, uitgevoerd, afgedaan, vertraagd, afgewezen, geldend, invulling_gegeven). self_declared: the one who
    promised calls it done in this text; that is never proof. owner and to_whom: in the words of the text, maybe empty.
    """

    kind: CommitmentKind
    start: int
    end: int
    text: str
    confidence: float
    reason: str
    implicit: bool = False
    status: str = "open"
    self_declared: bool = False
    owner: str = ""
    to_whom: str = ""
    due: Deadline | None = None
    segments: Pieces = ()


@dataclass(frozen=True, slots=True)
class Motion:
    """A motion that the text names (motie): its movers with their parties, its number where given, what became of it.

    house: how the Chamber decided (ingediend, aangenomen, verworpen, aangehouden, ingetrokken, vervallen or empty).
    execution: what the text says of carrying it out (lopend, uitgevoerd, afgedaan, afgewezen or empty). Two fields, since
    the one says nothing of the other.
    """

    start: int
    end: int
    raw: str
    movers: tuple[tuple[str, str], ...]
    confidence: float
    reason: str
    canonical: str = ""
    house: str = ""
    execution: str = ""
    and_others: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named, or an office named without its holder, with role and party as the text or the date gives them.

    is_office_holder: a member of the government or of parliament, whose name stays when a document is published.
    """

    start: int
    end: int
    raw: str
    name: str
    role: str
    confidence: float
    reason: str
    party: str = ""
    unnamed: bool = False
    is_office_holder: bool = True


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote mark (voetnoot) and its text. A mark without a text, and a text without a mark, are both kept."""

    mark: str
    at: Span | None
    text: Span | None
    confidence: float
    reason: str


@dataclass(frozen=True, slots=True)
class Check:
    """Something in the text that its writer will want to look at before it is sent (bevinding).

    kind: dead_date, mark_without_note, note_without_mark, same_paragraph, one_report_two_numbers, open_demand,
    promise_without_term, closes_without_proof, days_differ, lost_list, wrong_session. `also`: other places it is about.
    """

    kind: str
    start: int
    end: int
    says: str
    confidence: float
    also: Pieces = ()


@dataclass(frozen=True, slots=True)
class Head:
    """What the text says of itself: its genre, its day, its own number, days asked, answered and postponed.

    genre: kamerbrief, antwoorden, schriftelijk_overleg, kamervraagpagina, nota, bijlage, handelingen, nieuws, overig.
    days_stated and days_counted: calendar days between question and answer, as printed and as counted.
    """

    genre: str = "overig"
    on: date | None = None
    own: str = ""
    subject: str = ""
    sender: str = ""
    asked_on: date | None = None
    answered_on: date | None = None
    postponed_on: date | None = None
    days_stated: int | None = None
    days_counted: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was found in one text, in the order of the text."""

    version: str
    head: Head = field(default_factory=Head)
    references: Sequence[Reference] = ()
    qa: Sequence[Pair] = ()
    deadlines: Sequence[Deadline] = ()
    commitments: Sequence[Commitment] = ()
    motions: Sequence[Motion] = ()
    persons: Sequence[Person] = ()
    notes: Sequence[Note] = ()
    checks: Sequence[Check] = ()


def as_data(found: Any) -> Any:
    """The same as plain JSON: days as ISO, spans as objects; `segments` only where a span is more than one piece."""
    if isinstance(found, date):
        return found.isoformat()
    if isinstance(found, (list, tuple)):
        return [as_data(one) for one in found]
    if isinstance(found, dict):
        return {name: as_data(value) for name, value in found.items() if value or name != "segments"}
    if hasattr(found, "__dataclass_fields__"):
        return as_data(asdict(found))
    return found
