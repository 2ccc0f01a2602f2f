# SPDX-License-Identifier: EUPL-1.2
"""What must be told before something is written down about an entry (gebeurtenis), each with its reason."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ..terms import House, Verdict

Rule = Callable[["Given", "Known"], "list[str | Promise]"]
FIGURES = "/cijfers/"
SHOWN_BY_EVIDENCE = frozenset({Verdict.MET, Verdict.PARTLY})
"""Verdicts that say that something was done: they need evidence that somebody saw."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a person fills in about one event. has_document: a document was chosen; link: another place, or a figure."""

    on: date | None = None
    has_document: bool = False
    words: str = ""
    who: str = ""
    note: str = ""
    link: str = ""
    verdict: str = ""
    house: str = ""
    due_words: str = ""
    due_first: date | None = None
    due_last: date | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the entry when the event is written down. today: nothing has happened after it."""

    today: date
    has_evidence: bool = False
    due_last: date | None = None
    link_exists: bool = True


def a_day(given: Given, known: Known) -> list[str | Promise]:
    """An event has a day, and what is written down has happened."""
    if given.on is None:
        return [_("Schrijf op welke dag dit was.")]
    return [_("Deze dag moet nog komen. Schrijf op wat er is gebeurd.")] if given.on > known.today else []


def who(given: Given, known: Known) -> list[str | Promise]:
    """Somebody declares, stops or takes over."""
    return [] if given.who.strip() else [_("Schrijf op wie dit zegt of doet.")]


def source(given: Given, known: Known) -> list[str | Promise]:
    """A document of the register, or another place that can be opened."""
    return [] if given.has_document or given.link else [_("Kies een stuk, of geef een adres.")]


def words(given: Given, known: Known) -> list[str | Promise]:
    """In which words somebody says so."""
    return [] if given.words.strip() else [_("Neem de woorden over waarin dit staat.")]


def reason(given: Given, known: Known) -> list[str | Promise]:
    """Why."""
    return [] if given.note.strip() else [_("Schrijf op waarom.")]


def term(given: Given, known: Known) -> list[str | Promise]:
    """A term in words or as days; as days in order."""
    if not (given.due_words.strip() or given.due_first or given.due_last):
        return [_("Noem de nieuwe termijn, in woorden of als dag.")]
    if given.due_first and given.due_last and given.due_last < given.due_first:
        return [_("De laatste dag van de termijn ligt voor de eerste.")]
    return []


def later(given: Given, known: Known) -> list[str | Promise]:
    """Postponing is to a later day; an earlier one is a term that was named."""
    if given.due_last and known.due_last and given.due_last <= known.due_last:
        return [_("Uitstellen is naar een latere dag. Is de dag eerder, kies dan: termijn genoemd.")]
    return []


def verdict(given: Given, known: Known) -> list[str | Promise]:
    """One of the verdicts; that something was done is only said of evidence that was seen."""
    if given.verdict not in set(Verdict):
        return [_("Kies een oordeel.")]
    if given.verdict in SHOWN_BY_EVIDENCE and not known.has_evidence:
        return [
            _(
                "Nog niemand zag een stuk dat dit laat zien. Leg dat eerst vast. Een verklaring is niet genoeg."
            )
        ]
    return []


def house(given: Given, known: Known) -> list[str | Promise]:
    """What the Chamber decided."""
    return [] if given.house in set(House) else [_("Kies wat de Kamer besloot.")]


def link(given: Given, known: Known) -> list[str | Promise]:
    """A link is an address of the web, or a figure of ours that exists."""
    if not given.link:
        return []
    if given.link.startswith(FIGURES):
        return [] if known.link_exists else [_("Dit cijfer is er niet. Kijk het adres na onder /cijfers/.")]
    if given.link.startswith("https://"):
        return []
    return [_("Een adres begint met https:// of, voor ons eigen cijfer, met /cijfers/.")]
