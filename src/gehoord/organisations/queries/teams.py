# SPDX-License-Identifier: EUPL-1.2
"""Which organisation a team belongs to, and which team an address names."""

from gehoord.foundation.people.counters import all_organisation_teams
from gehoord.foundation.reference.terms import sectors_in

from ..models import Organisation

__all__ = ["all_organisation_teams", "is_care", "organisation_at", "organisation_of"]


def organisation_of(team: int) -> Organisation:
    """The organisation whose team this is. Organisation.DoesNotExist for any other counter."""
    return Organisation.objects.select_related("team").get(team=team)


def organisation_at(code: str) -> Organisation | None:
    """The organisation with this short name in its address; None when there is none or it left."""
    rows = Organisation.objects.select_related("team").filter(team__code=code, team__closed_on=None)
    return rows.first()


def is_care(organisation: Organisation) -> bool:
    """Whether the organisation works in care, where the Wkkgz counts; not in welfare or sport."""
    return organisation.sector in {term.code for term in sectors_in("care")}
