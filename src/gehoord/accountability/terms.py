# SPDX-License-Identifier: EUPL-1.2
"""Words of the register (verantwoorden), as data: kinds of items and entries, states, verdicts and their Dutch labels."""

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class ItemKind(StrEnum):
    """What the reader, or a person, marks in a document."""

    REFERENCE = "reference"
    PAIR = "pair"
    DEMAND = "demand"
    COMMITMENT = "commitment"
    MOTION = "motion"
    DEADLINE = "deadline"
    PERSON = "person"
    NOTE = "note"
    CHECK = "check"
    RECOMMENDATION = "recommendation"


class Word(StrEnum):
    """What a person said of an item: the reader's own word stays beside it."""

    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    REJECTED = "rejected"


class EntryKind(StrEnum):
    """What stands in the register."""

    COMMITMENT = "commitment"
    MOTION = "motion"
    MEASURE = "measure"
    INTENTION = "intention"
    REFUSAL = "refusal"


class EventKind(StrEnum):
    """What happened to an entry. The state of an entry is concluded from these, never typed in."""

    MADE = "made"
    REPEATED = "repeated"
    DUE_CHANGED = "due_changed"
    POSTPONED = "postponed"
    PARTLY_MET = "partly_met"
    DECLARED_DONE = "declared_done"
    EVIDENCE_SEEN = "evidence_seen"
    VERDICT = "verdict"
    HANDED_OVER = "handed_over"
    STOPPED = "stopped"
    REOPENED = "reopened"
    HOUSE = "house"
    MERGED = "merged"
    SPLIT = "split"
    NOTED = "noted"


class Verdict(StrEnum):
    """How a reader of the register judges the evidence that was seen."""

    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not_met"
    CANNOT_TELL = "cannot_tell"


class House(StrEnum):
    """What the Chamber did with a motion; says nothing of carrying it out."""

    SUBMITTED = "submitted"
    HELD = "held"
    ADOPTED = "adopted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"


class Adopted(StrEnum):
    """What the government did with a recommendation of a report."""

    FULLY = "fully"
    PARTLY = "partly"
    NOT = "not"
    UNANSWERED = "unanswered"


ITEM_KINDS: dict[str, Promise] = {
    ItemKind.REFERENCE: _("verwijzing"),
    ItemKind.PAIR: _("vraag en antwoord"),
    ItemKind.DEMAND: _("deelvraag"),
    ItemKind.COMMITMENT: _("toezegging of maatregel"),
    ItemKind.MOTION: _("motie"),
    ItemKind.DEADLINE: _("termijn"),
    ItemKind.PERSON: _("persoon"),
    ItemKind.NOTE: _("voetnoot"),
    ItemKind.CHECK: _("bevinding"),
    ItemKind.RECOMMENDATION: _("aanbeveling"),
}
ENTRY_KINDS: dict[str, Promise] = {
    EntryKind.COMMITMENT: _("toezegging"),
    EntryKind.MOTION: _("motie"),
    EntryKind.MEASURE: _("maatregel"),
    EntryKind.INTENTION: _("voornemen"),
    EntryKind.REFUSAL: _("weigering"),
}
WORDS: dict[str, Promise] = {
    Word.CONFIRMED: _("bevestigd"),
    Word.CORRECTED: _("verbeterd"),
    Word.REJECTED: _("afgewezen"),
}
EVENTS: dict[str, Promise] = {
    EventKind.MADE: _("gedaan"),
    EventKind.REPEATED: _("genoemd"),
    EventKind.DUE_CHANGED: _("termijn genoemd"),
    EventKind.POSTPONED: _("uitgesteld"),
    EventKind.PARTLY_MET: _("deels gedaan verklaard"),
    EventKind.DECLARED_DONE: _("afgedaan verklaard"),
    EventKind.EVIDENCE_SEEN: _("bewijs gezien"),
    EventKind.VERDICT: _("oordeel van de lezer"),
    EventKind.HANDED_OVER: _("overgedragen"),
    EventKind.STOPPED: _("gestopt verklaard"),
    EventKind.REOPENED: _("weer geopend"),
    EventKind.HOUSE: _("besluit van de Kamer"),
    EventKind.MERGED: _("samengevoegd"),
    EventKind.SPLIT: _("weer losgemaakt"),
    EventKind.NOTED: _("aantekening"),
}
VERDICTS: dict[str, Promise] = {
    Verdict.MET: _("nagekomen"),
    Verdict.PARTLY: _("deels nagekomen"),
    Verdict.NOT_MET: _("niet nagekomen"),
    Verdict.CANNOT_TELL: _("niet te zeggen"),
}
HOUSE: dict[str, Promise] = {
    House.SUBMITTED: _("ingediend"),
    House.HELD: _("aangehouden"),
    House.ADOPTED: _("aangenomen"),
    House.REJECTED: _("verworpen"),
    House.WITHDRAWN: _("ingetrokken"),
    House.LAPSED: _("vervallen"),
}
ADOPTED: dict[str, Promise] = {
    Adopted.FULLY: _("volledig overgenomen"),
    Adopted.PARTLY: _("deels overgenomen"),
    Adopted.NOT: _("niet overgenomen"),
    Adopted.UNANSWERED: _("geen antwoord gevonden"),
}
GENRES: dict[str, Promise] = {
    "kamerbrief": _("Kamerbrief"),
    "antwoorden": _("Antwoorden op Kamervragen"),
    "schriftelijk_overleg": _("Schriftelijk overleg"),
    "kamervraagpagina": _("Pagina met Kamervragen"),
    "nota": _("Nota"),
    "bijlage": _("Bijlage"),
    "handelingen": _("Verslag van een vergadering"),
    "rapport": _("Rapport"),
    "nieuws": _("Nieuwsbericht"),
    "overig": _("Overig"),
}
