# SPDX-License-Identifier: EUPL-1.2
"""Somebody sets another term for the answers of one document than three or six weeks (antwoordtermijn)."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record

from ...models import Document

LONGEST = 730


def set_answer_term(document: Document, *, days: int | None, by: str, now: datetime) -> list[str]:
    """Calendar days from asking; None is the usual term again. Returns the reasons why not, or nothing."""
    if days is not None and not 1 <= days <= LONGEST:
        return [_("Een termijn is 1 tot en met %(most)s dagen.") % {"most": LONGEST}]
    with transaction.atomic():
        Document.objects.filter(pk=document.pk).update(term_days=days)
        record("register.term", by=by, subject=document.code, facts={"due": days or 0}, now=now)
    return []
