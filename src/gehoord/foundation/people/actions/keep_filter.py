# SPDX-License-Identifier: EUPL-1.2
"""Keeping a view of the list under a name, naming it anew, and letting it go (keuze bewaren)."""

from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from ..filters import MOST
from ..models import SavedFilter

LONGEST = 60


def keep_filter(member: UUID, *, name: str, query: str) -> list[str]:
    """Keep this view. The same name again replaces the older view. All reasons why not, or none."""
    name = " ".join(name.split())[:LONGEST]
    if not name:
        return [_("Geef deze keuze een naam.")]
    others = SavedFilter.objects.filter(member=member).exclude(name=name)
    if others.count() >= MOST:
        return [_("Je hebt er al %(most)s. Haal er eerst een weg.") % {"most": MOST}]
    SavedFilter.objects.update_or_create(member_id=member, name=name, defaults={"query": query[:500]})
    return []


def rename_filter(key: int, *, member: UUID, name: str) -> list[str]:
    """Another name for one's own view. All reasons why not, or none."""
    name = " ".join(name.split())[:LONGEST]
    if not name:
        return [_("Geef deze keuze een naam.")]
    try:
        with transaction.atomic():
            SavedFilter.objects.filter(pk=key, member=member).update(name=name)
    except IntegrityError:
        return [_("Je hebt al een keuze met deze naam.")]
    return []


def drop_filter(key: int, *, member: UUID) -> None:
    """Let one's own view go."""
    SavedFilter.objects.filter(pk=key, member=member).delete()
