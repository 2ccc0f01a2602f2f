# SPDX-License-Identifier: EUPL-1.2
"""Two files of one letter: which is the copy of which, and loosening that again (kopieën)."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record

from ...models import Document


def mark_copy(document_id: int, *, of: Document | None, by: str, now: datetime) -> list[str]:
    """Point a copy to its main document; of=None makes it stand by itself again. Returns reasons why not, or none.

    Both keep their address, their text and what people said. A copy of a copy points to the main one at once, and the
    copies of what becomes a copy move along.
    """
    with transaction.atomic():
        document = Document.objects.defer("text").select_for_update().get(pk=document_id)
        main = of.duplicate_of if of is not None and of.duplicate_of_id else of
        if reasons := _why_not(document, of, main):
            return reasons
        Document.objects.filter(pk=document_id).update(duplicate_of=main)
        if main is None:
            record("document.loosened", by=by, subject=document.code, now=now)
            return []
        Document.objects.filter(duplicate_of=document_id).update(duplicate_of=main)
        record("document.copy", by=by, subject=document.code, facts={"of": main.code}, now=now)
    return []


def _why_not(document: Document, of: Document | None, main: Document | None) -> list[str]:
    if of is None or main is None:
        return [] if document.duplicate_of_id else [_("Dit stuk is geen kopie.")]
    if of.duplicate_of_id == document.pk:
        return [_("Dat stuk is al een kopie van dit stuk. Maak het eerst los.")]
    if main.pk == document.pk:
        return [_("Een stuk is geen kopie van zichzelf.")]
    if document.duplicate_of_id == main.pk:
        return [_("Dit stuk staat al als kopie daarvan.")]
    return []
