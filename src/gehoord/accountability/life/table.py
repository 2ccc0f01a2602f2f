# SPDX-License-Identifier: EUPL-1.2
"""What may happen to an entry, as one table: what the button says, when it may, and what must be told."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ..rules import happening as r
from ..rules.happening import Given, Known, Rule
from ..terms import EntryKind as E
from ..terms import EventKind as K
from .axes import Declared as D
from .fold import State

EVERYTHING = frozenset(E)
TO_DO = EVERYTHING - {E.REFUSAL}
"""A refusal promises nothing: it can be repeated, discussed or taken back, not carried out."""
GOING_ON = (D.NOTHING, D.PARTLY, D.HANDED_OVER)
ALWAYS = tuple(D)


@dataclass(frozen=True)
class Row:
    """One thing that may happen. declared: after what was declared it may; by_hand: a person can choose it from the form."""

    kind: K
    says: str | Promise
    """What the button says."""
    means: str | Promise
    """When to choose it."""
    entries: frozenset[E]
    declared: tuple[D, ...]
    needs: tuple[Rule, ...] = ()
    by_hand: bool = True


LIFE = (
    Row(K.MADE, _("Gedaan"), _("Hier is het beloofd, ingediend of geweigerd."), EVERYTHING, ALWAYS, (r.a_day,), False),
    Row(K.REPEATED, _("Weer genoemd"), _("Een later stuk zegt het opnieuw."), EVERYTHING, ALWAYS,
        (r.a_day, r.source)),
    Row(K.DUE_CHANGED, _("Termijn genoemd"), _("Iemand noemt een dag, of een andere."), TO_DO, GOING_ON,
        (r.a_day, r.source, r.term)),
    Row(K.POSTPONED, _("Uitgesteld"), _("Iemand zegt dat het later wordt."), TO_DO, GOING_ON,
        (r.a_day, r.source, r.term, r.later)),
    Row(K.PARTLY_MET, _("Deels gedaan verklaard"), _("Iemand zegt dat een deel klaar is."), TO_DO, GOING_ON,
        (r.a_day, r.who, r.source, r.words)),
    Row(K.DECLARED_DONE, _("Afgedaan verklaard"), _("Iemand zegt dat het klaar is. Dat laat nog niets zien."), TO_DO,
        GOING_ON, (r.a_day, r.who, r.source, r.words)),
    Row(K.EVIDENCE_SEEN, _("Bewijs gezien"), _("Je hebt zelf een stuk of cijfer gezien dat het laat zien."), TO_DO,
        ALWAYS, (r.a_day, r.source)),
    Row(K.VERDICT, _("Oordeel geven"), _("Wat jij als lezer vindt van wat je zag, met je reden."), TO_DO, ALWAYS,
        (r.a_day, r.verdict, r.reason)),
    Row(K.HANDED_OVER, _("Overgedragen"), _("Een ander neemt het over. De belofte blijft, en haar termijn loopt door."),
        TO_DO, GOING_ON, (r.a_day, r.who, r.source)),
    Row(K.STOPPED, _("Gestopt verklaard"), _("Iemand zegt dat het niet doorgaat, en waarom."), TO_DO, GOING_ON,
        (r.a_day, r.who, r.source, r.reason)),
    Row(K.REOPENED, _("Weer openen"), _("Het bleek toch niet klaar."), TO_DO, (D.DONE, D.STOPPED), (r.a_day, r.reason)),
    Row(K.HOUSE, _("Besluit van de Kamer"), _("Wat de Kamer met de motie deed. Zegt niets over de uitvoering."),
        frozenset({E.MOTION}), ALWAYS, (r.a_day, r.house)),
    Row(K.NOTED, _("Aantekening"), _("Iets dat lezers moeten weten."), EVERYTHING, ALWAYS, (r.a_day, r.reason)),
    Row(K.MERGED, _("Samengevoegd"), _("Twee posten bleken dezelfde."), EVERYTHING, ALWAYS, (), False),
    Row(K.SPLIT, _("Losgemaakt"), _("Twee posten bleken toch niet dezelfde."), EVERYTHING, ALWAYS, (), False),
)  # fmt: skip
BY_KIND = {row.kind: row for row in LIFE}


def why_not(
    kind: str, *, entry: str, state: State, given: Given, today: date, link_exists: bool = True
) -> list[str]:
    """All reasons why this cannot be written down now; none is good."""
    row = BY_KIND[K(kind)]
    if entry not in row.entries:
        return [str(_("Dit kan niet bij dit soort post."))]
    if state.declared not in row.declared:
        return [str(_("Dit kan niet na wat er al is verklaard. Open de post eerst weer."))]
    known = Known(today, state.evidence is not None, state.due_last, link_exists)
    return [str(reason) for rule in (*row.needs, r.link) for reason in rule(given, known)]


def offered(*, entry: str, state: State) -> list[Row]:
    """What a person may choose for this entry now."""
    return [row for row in LIFE if row.by_hand and entry in row.entries and state.declared in row.declared]
