# SPDX-License-Identifier: EUPL-1.2
"""Where a mediation stands, as its pieces and the reporter's consents say (bemiddeling)."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from ..models import Consent, Term
from ..uses import GIVEN, USED, WITHDRAWN
from .respondents import OpenPiece

MEDIATION, AGREEMENT = "mediation", "agreement"
"""Uses of a consent; `agreement` is also the kind of a piece and of the term of each promise in it."""
OWNERS = ("reporter", "respondent", "counter")


@dataclass(frozen=True)
class Mediation:
    """What the other side was asked and said. their_yes, agreed: "yes", "no" or "" while they think."""

    asked: OpenPiece | None = None
    their_yes: str = ""
    agreement: OpenPiece | None = None
    agreed: str = ""
    stopped: bool = False
    check_asked: bool = False
    checks: tuple[OpenPiece, ...] = ()

    @property
    def mediator(self) -> str:
        """Who mediates, by name."""
        return str(self.asked.told.get("mediator", "")) if self.asked else ""

    @property
    def is_on(self) -> bool:
        """They said yes and nobody stopped."""
        return self.their_yes == "yes" and not self.stopped


def mediation_of(pieces: Iterable[OpenPiece]) -> Mediation:
    """The newest mediation in the pieces of one respondent; a new question begins anew."""
    asked = agreement = None
    their_yes = agreed = ""
    stopped = check_asked = False
    checks: list[OpenPiece] = []
    for one in pieces:
        match one.kind:
            case "mediation_asked":
                asked, their_yes, agreement, agreed, stopped = one, "", None, "", False
                check_asked, checks = False, []
            case "mediation_yes":
                their_yes = "yes"
            case "mediation_no":
                their_yes = "no"
            case "mediation_stopped":
                stopped = True
            case "agreement":
                agreement, agreed = one, ""
            case "agreement_yes":
                agreed = "yes"
            case "agreement_no":
                agreed = "no"
            case "check_asked":
                check_asked = True
            case "check_answer":
                checks.append(one)
    return Mediation(asked, their_yes, agreement, agreed, stopped, check_asked, tuple(checks))


def reporters_word(case: UUID, use: str, about: UUID | None = None) -> str:
    """What the reporter said: "yes", "no" (refused or taken back), or "" while nothing was said."""
    rows = Consent.objects.filter(case=case, use=use).exclude(state="replaced")
    if about:
        rows = rows.filter(about=about)
    state = rows.order_by("-asked_on", "-answered_on").values_list("state", flat=True).first()
    if state in (GIVEN, USED):
        return "yes"
    return "no" if state in (WITHDRAWN, "refused") else ""


def open_promises(agreement: OpenPiece) -> set[str]:
    """Ids of the promises of an agreement that are still to be kept."""
    rows = Term.objects.filter(about=agreement.id, kind=AGREEMENT, done_on=None)
    return {str(key) for key in rows.values_list("pk", flat=True)}
