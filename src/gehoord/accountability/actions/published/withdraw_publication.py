# SPDX-License-Identifier: EUPL-1.2
"""A publication is withdrawn with a reason that everybody reads: its address stays, its text and files do not (intrekken)."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record

from ...models import Publication
from .keep_files import drop_files


def withdraw_publication(publication: Publication, *, why: str, by: str, now: datetime) -> list[str]:
    """Withdraw it, on its way or published. Returns why not, or nothing. The files are destroyed after the commit."""
    if not why.strip():
        return [_("Schrijf op waarom. Iedereen leest dit.")]
    with transaction.atomic():
        row = Publication.objects.select_for_update().get(pk=publication.pk)
        if row.withdrawn_at:
            return []
        Publication.objects.filter(pk=row.pk).update(withdrawn_at=now, withdrawn_why=why.strip()[:400])
        record("publication.withdrawn", by=by, subject=row.code, now=now)
        alive = Publication.objects.exclude(pk=row.pk).filter(withdrawn_at=None)
        shared = {digest for files in alive.values_list("files", flat=True) for digest in files.values()}
        gone = set(row.files.values()) - shared
        transaction.on_commit(lambda: drop_files(gone))
    return []
