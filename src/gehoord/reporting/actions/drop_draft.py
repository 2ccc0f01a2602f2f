# SPDX-License-Identifier: EUPL-1.2
"""Forgetting what somebody filled in and did not send."""

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code

from ..models import Draft


def drop_draft(code: Code) -> None:
    """Destroy the draft of this code, when there is one."""
    with fenced(lookup=code.lookup_hash):
        Draft.objects.filter(lookup=code.lookup_hash).delete()
