# SPDX-License-Identifier: EUPL-1.2
"""The parts of a decision note (beslisnota) as one table, and the answers of who is asked about a passage."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .rules.notes import Rule, asks_something, at_least, names_money_or_none

NEVER, WITH_REASON, ALLOWED = "never", "with_reason", "allowed"
LETTER = "letter"
"""Not a part of the note: the letter that goes with it, which bodies are asked about too."""


@dataclass(frozen=True)
class Part:
    """One part: its title, what to write there, whether it may be "N.v.t.", and the least that it must hold.

    drawn: the program adds what it knows itself (who agreed; what is closed), so that the text may be empty.
    """

    code: str
    title: str | Promise
    help: str | Promise
    not_applicable: str
    rules: tuple[Rule, ...] = ()
    drawn: bool = False


PARTS = {
    part.code: part
    for part in (
        Part("occasion", _("Aanleiding"), _("Waarom ligt dit nu voor? Noem de toezegging, de motie of de gebeurtenis, met de dag."), NEVER, (at_least(5),)),
        Part("decision", _("Gevraagd besluit"), _("Wat vraag je precies? Begin met een werkwoord: akkoord gaan, ondertekenen, kiezen."), NEVER, (at_least(3), asks_something)),
        Part("key_points", _("Kernpunten"), _("Wat moet de lezer weten om te beslissen? De belangrijkste punten eerst."), NEVER, (at_least(10),)),
        Part("political", _("Draagvlak politiek"), _("Wat vinden Kamer en kabinet? Noem debatten, moties en afspraken, met de dag."), WITH_REASON, (at_least(5),)),
        Part("public", _("Draagvlak maatschappelijk en eenduidige communicatie"), _("Wat vinden de mensen en organisaties om wie het gaat? Wat zeggen we, en wie zegt het?"), WITH_REASON, (at_least(5),)),
        Part("finance", _("Financiële en personele gevolgen"), _("Wat kost het, wie betaalt, en hoeveel mensen vraagt het? Noem bedragen, of schrijf dat er geen zijn."), WITH_REASON, (at_least(3), names_money_or_none)),
        Part("legal", _("Juridische aspecten en haalbaarheid"), _("Mag het, en lukt het? Noem de wet waar het op steunt."), WITH_REASON, (at_least(3),)),
        Part("coordination", _("Afstemming"), _("Wie las mee? De lijst van gevraagde partijen komt er vanzelf onder."), WITH_REASON, drawn=True),
        Part("burden", _("Gevolgen administratieve lasten"), _("Hoeveel tijd of werk kost het mensen, bedrijven en instellingen?"), WITH_REASON, (at_least(3),)),
        Part("closes", _("Toezeggingen"), _("Welke toezeggingen en moties zijn hiermee volgens jou afgedaan? De lijst komt er vanzelf onder."), WITH_REASON, drawn=True),
        Part("fraud", _("Fraudetoets"), _("Kan iemand hier misbruik van maken, en wat doe je daaraan?"), WITH_REASON, (at_least(3),)),
        Part("not_public", _("Informatie die niet openbaar gemaakt kan worden"), _("Wat mag niet naar buiten, en op welke grond?"), ALLOWED, (at_least(3),)),
    )
}  # fmt: skip
"""In the order in which they are read. The order and the titles are those of notes as ministries publish them."""

AGREED, AGREED_WITH_CHANGE, OBJECTS, NO_ANSWER = "agreed", "agreed_with_change", "objects", "no_answer"
ANSWERS: dict[str, Promise] = {
    AGREED: _("akkoord"),
    AGREED_WITH_CHANGE: _("akkoord met een wijziging"),
    OBJECTS: _("niet akkoord"),
    NO_ANSWER: _("geen antwoord gekregen"),
}


def numbered() -> list[tuple[int, Part]]:
    """The parts with their numbers as printed."""
    return list(enumerate(PARTS.values(), start=1))
