# SPDX-License-Identifier: EUPL-1.2
"""Codes as answers to choose from, and the file behind an address; for the pages of limits only."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.http import Http404
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import Staff
from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.web.components.options import Option

from ...actions.limits.read_limit import read_limit
from ...models import Limit
from ...queries.limits import OpenLimit
from ...tables.ladder import RUNGS
from ...terms.limits import NEW


def options(names: Mapping[str, str], *, but: frozenset[str] = frozenset()) -> list[Option]:
    """Answers to choose from."""
    return [Option(code, _(words)) for code, words in names.items() if code not in but]


def step_name(code: str) -> str:
    """What a step is called; also when none was taken yet."""
    return _("Nog geen stap") if code == NEW else _(RUNGS[code].name)


def file_at(key: UUID, *, staff: Staff, now: datetime) -> OpenLimit:
    """The file, opened and logged. 404 when there is none here, or when this member is not in its circle."""
    try:
        return read_limit(key, staff=staff, now=now)
    except (Limit.DoesNotExist, KeyError, SealError):
        raise Http404 from None
