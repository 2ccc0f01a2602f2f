# SPDX-License-Identifier: EUPL-1.2
"""What stands on top of a case about reprisal, and about the bundle it is in."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.urls import reverse
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import Staff
from gehoord.reporting.terms import REPRISAL

from ...models import Case
from ...queries.alike import Alike
from ...queries.bundles import hold_bundle
from ...queries.opened import Held
from ...queries.told_afterwards import open_kinds
from ...terms import ALARM_NAMES


def around(held: Held, staff: Staff, alike: list[Alike], *, sections: list[dict[str, Any]]) -> dict[str, Any]:
    """Values for `in_case.html`. sections: of the frame, which counted already whether the reporter said something."""
    address = reverse("casework:aftercare_of_case", args=[held.id])
    told = any(one["waiting"] for one in sections if one["address"] == address)
    return {
        "is_reprisal": held.facts.kind == REPRISAL,
        "earlier": _earlier(str(held.facts.summary.get("after", ""))),
        "told_afterwards": [_(ALARM_NAMES[kind]) for kind in open_kinds(held.id)] if told else [],
        "bundle_name": _bundle_name(held, staff),
        "bundle_together": _together(held, alike),
    }


def _earlier(after: str) -> UUID | None:
    # The earlier report may lie at another counter, or be gone: then there is nothing to link to.
    return UUID(after) if after and Case.objects.filter(pk=after).exists() else None


def _bundle_name(held: Held, staff: Staff) -> str:
    if held.row.bundle_id is None:
        return ""
    try:
        return hold_bundle(held.row.bundle_id, keys=staff.keys).body.name
    except (ObjectDoesNotExist, KeyError):
        return ""


def _together(held: Held, alike: list[Alike]) -> str:
    """Where this case and those that look like it are bundled; "" when there is nothing to bundle."""
    if held.row.bundle_id or held.row.closed_on or not alike:
        return ""
    cases = [held.id, *(one.about.id for one in alike)]
    return f"{reverse('casework:bundle_new')}?{urlencode([('zaak', str(case)) for case in cases])}"
