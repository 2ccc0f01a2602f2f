# SPDX-License-Identifier: EUPL-1.2
"""Taking back what was noted a moment ago: the address after noting carries a mark that holds ten minutes."""

from uuid import UUID

from django.core import signing

_SALT = "gehoord.organisations.note"
SECONDS = 600


def mark_of(note: UUID) -> str:
    """What the browser brings back; it says which note, and nothing of what is in it."""
    return signing.dumps(str(note), salt=_SALT)


def note_of(mark: str) -> UUID | None:
    """The note, within ten minutes; None for anything else."""
    try:
        return UUID(signing.loads(mark, salt=_SALT, max_age=SECONDS))
    except (signing.BadSignature, ValueError, TypeError):
        return None
