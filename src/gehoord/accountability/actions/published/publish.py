# SPDX-License-Identifier: EUPL-1.2
"""The second reader publishes: three files are made, searched to the last byte for what was removed, and only then kept."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record
from gehoord.foundation.papers.pdf import CannotMake

from ...models import Publication
from ...papers.clean import Leak, leaks
from ...papers.plain import Paper
from ...papers.published import files_of, left_words, paper_of
from ...queries.notes.open_note import opened
from ...queries.published.open_publication import Being, being
from ...rules.publishing import Standing, why_not_publish
from .keep_files import keep_files

MakeFiles = Callable[..., dict[str, bytes]]


@dataclass(frozen=True)
class Published:
    """Why not, or nothing. leaks: where removed words were found in the files that were made and thrown away."""

    reasons: tuple[str, ...] = ()
    leaks: tuple[Leak, ...] = ()


def publish(
    publication: Publication,
    *,
    left: Iterable[str] = (),
    has_read_rest: bool = False,
    by: str,
    now: datetime,
    make: MakeFiles = files_of,
) -> Published:
    """Make it public, or say all that stands in the way. by: the second reader.

    left: words that are removed in one place and stay in another on purpose. make: how the files are made; the gate
    after it trusts no maker.
    """
    on = localdate(now)
    with transaction.atomic():
        there = being(publication.code, lock=True)
        paper = paper_of(there, on=on)
        on_purpose = {word.casefold() for word in left}
        still = left_words(paper, there.forms)
        by_accident = [word for word in still if word.casefold() not in on_purpose]
        if reasons := why_not_publish(
            standing(there, reader=by, left=by_accident, has_read_rest=has_read_rest)
        ):
            return Published(tuple(reasons))
        try:
            files, found = _made(there, paper, still, make=make, now=now)
        except CannotMake as error:
            return Published((_("De PDF kan niet worden gemaakt: %(what)s") % {"what": error},))
        if found:
            record("publication.leak", by=by, subject=publication.code, facts={"count": len(found)}, now=now)
            return Published(
                (_("Weggelakte woorden staan nog in wat zou worden gepubliceerd."),), tuple(found)
            )
        Publication.objects.filter(pk=publication.pk).update(
            public_text=there.public_text,
            files=keep_files(files),
            left=still,
            second_reader=by,
            read_at=now,
            published_at=now,
        )
        record("publication.published", by=by, subject=publication.code, now=now)
    return Published()


def standing(there: Being, *, reader: str, left: list[str], has_read_rest: bool) -> Standing:
    """What the rules look at."""
    row = there.publication
    note = opened(row.version.note.code) if row.version else None
    return Standing(
        row.begun_by,
        reader,
        is_published=row.published_at is not None,
        is_withdrawn=row.withdrawn_at is not None,
        undecided=len(there.undecided),
        unlooked=there.unlooked,
        keeps=there.keeps,
        unchecked=there.unchecked,
        left=left,
        has_read_rest=has_read_rest,
        is_signed_off=note is None or note.is_signed_off,
        is_newest=note is None or note.newest.pk == row.version_id,
    )


def _made(
    there: Being, paper: Paper, still: list[str], *, make: MakeFiles, now: datetime
) -> tuple[dict[str, bytes], list[Leak]]:
    """The files, and where removed words still stand in them or in the page, the address and the names of the files."""
    on, code = localdate(now), there.publication.code
    files = make(paper, code=code, on=on)
    blank = make(Paper("-", (), ()), code=code, on=on)
    wanted = [form for form in there.forms if form not in still]
    shown = {"pagina": f"{paper.title}\n{there.public_text}\n{code}".encode()}
    return files, leaks(files | shown, wanted, blank=blank)
