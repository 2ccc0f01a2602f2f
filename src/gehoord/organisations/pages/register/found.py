# SPDX-License-Identifier: EUPL-1.2
"""What was found in the register, as a list shows it: to counters and to everybody."""

from django.utils.translation import gettext as _

from ...queries.register import Found, is_joined
from .fields import sector_name


def found_rows(found: list[Found]) -> list[dict[str, object]]:
    """What was found, as a list shows it."""
    return [
        {
            "id": one.organisation.pk,
            "name": one.organisation.name,
            "about": ", ".join(
                part for part in (sector_name(one.organisation.sector), one.municipality) if part
            ),
            "also": _also(one),
            "joined": is_joined(one.organisation),
            "code": one.organisation.team.code
            if is_joined(one.organisation) and one.organisation.team
            else "",
        }
        for one in found
    ]


def _also(one: Found) -> str:
    if not one.by_name:
        return ""
    if one.was_called:
        return _("heette eerder %(name)s") % {"name": one.by_name}
    if one.is_place:
        return _("heeft een locatie %(name)s") % {"name": one.by_name}
    return _("ook bekend als %(name)s") % {"name": one.by_name}
