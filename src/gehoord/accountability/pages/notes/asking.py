# SPDX-License-Identifier: EUPL-1.2
"""What the pages of notes and publications share: who asks, which note, and what was typed."""

from datetime import date

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from gehoord.foundation.people.colleagues import names_of
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.web.typed_text import clean

from ...models import Note, Publication
from ...queries.notes.open_note import Opened, opened
from ...queries.published.open_publication import Being, being

LONGEST_PART, LONGEST_QUOTE, LONGEST_WHY = 40_000, 600, 300


def asking(request: HttpRequest) -> Staff:
    """Who asks for the page."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    return staff


def note_or_404(code: str) -> Opened:
    """The note at this address."""
    try:
        return opened(code)
    except Note.DoesNotExist:
        raise Http404 from None


def being_or_404(code: str) -> Being:
    """The publication at this address."""
    try:
        return being(code)
    except Publication.DoesNotExist:
        raise Http404 from None


def typed(request: HttpRequest, name: str) -> str:
    """What was typed in a field of one line, without white space around it; see too_long."""
    return " ".join(clean(request.POST.get(name, "")).split())


def written(request: HttpRequest, name: str) -> str:
    """What was typed in a large field, with its lines; see too_long."""
    return clean(request.POST.get(name, ""))


def asked(request: HttpRequest, name: str) -> str:
    """A word in the address of the page, at most as long as an address of ours."""
    return " ".join(clean(request.GET.get(name, "")).split())[:200]


def too_long(request: HttpRequest, **most: int) -> list[tuple[str, str]]:
    """Per field what does not fit, as a sentence: nothing that was typed is ever cut off in silence."""
    return [
        (
            name,
            _("Dit is te lang: hoogstens %(most)s tekens, het zijn er %(count)s.")
            % {"most": many, "count": count},
        )
        for name, many in most.items()
        if (count := len(written(request, name))) > many
    ]


def day(request: HttpRequest, name: str) -> date | None:
    """The day in a date field; None for anything else."""
    try:
        return date.fromisoformat(request.POST.get(name, ""))
    except ValueError:
        return None


def number(request: HttpRequest, name: str) -> int:
    """A number that the page itself put in the form; 0 for anything else."""
    given = request.POST.get(name, "")
    return int(given) if given.isdecimal() and len(given) < 10 else 0


def numbers(request: HttpRequest, name: str) -> list[int]:
    """Numbers of rows that were ticked; one box may stand for several, with commas between."""
    given = ",".join(request.POST.getlist(name)).split(",")
    return [int(one) for one in given if one.isdecimal() and len(one) < 19]


def name_for(names: dict[str, str], by: str) -> str:
    """The name of who did something, or how the log calls it."""
    return names.get(by, by)


__all__ = [
    "LONGEST_PART",
    "LONGEST_QUOTE",
    "LONGEST_WHY",
    "asked",
    "asking",
    "being_or_404",
    "day",
    "name_for",
    "names_of",
    "note_or_404",
    "number",
    "numbers",
    "too_long",
    "typed",
    "written",
]
