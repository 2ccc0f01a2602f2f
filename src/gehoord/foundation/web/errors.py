# SPDX-License-Identifier: EUPL-1.2
"""What a page says when something went wrong: one table. Never whose fault; always what to do now."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from .addresses import bare, in_language, language_of
from .components.actions import link_button
from .components.frame import document
from .components.markup import esc
from .components.numbers import phone
from .context import neutral_title


@dataclass(frozen=True, slots=True)
class Trouble:
    """The words of one page: what is going on, and what someone can do."""

    title: str | Promise
    happened: str | Promise
    do: str | Promise


_NOTHING_LOST = gettext_lazy("Kreeg je al te lezen dat het binnen was? Dan is dat zo, en blijft het zo.")

TROUBLES: dict[int | str, Trouble] = {
    400: Trouble(
        gettext_lazy("Dit konden we niet lezen"),
        gettext_lazy("Er kwam iets binnen dat we niet begrijpen."),
        gettext_lazy("Ga terug en probeer het nog een keer."),
    ),
    403: Trouble(
        gettext_lazy("Deze bladzijde is niet voor jou"),
        gettext_lazy("Je kunt deze bladzijde niet openen met hoe je nu bent aangemeld."),
        gettext_lazy("Denk je dat dat niet klopt? Vraag het de coördinator van je loket."),
    ),
    "elsewhere": Trouble(
        gettext_lazy("Dit kwam van een andere site"),
        gettext_lazy("We kregen dit niet van onze eigen bladzijde. Daarom hebben we er niets mee gedaan."),
        gettext_lazy("Open de bladzijde hier opnieuw en probeer het nog een keer."),
    ),
    "expired": Trouble(
        gettext_lazy("Deze bladzijde was te lang open"),
        gettext_lazy("Voor de veiligheid werkt een open bladzijde maar een tijdje."),
        gettext_lazy("Ga terug, laad de bladzijde opnieuw en verstuur haar nog een keer."),
    ),
    404: Trouble(
        gettext_lazy("Deze bladzijde is er niet"),
        gettext_lazy("Misschien is het adres niet goed overgenomen, of is de bladzijde weg."),
        gettext_lazy("Ga naar het begin. Daar vind je alles."),
    ),
    405: Trouble(
        gettext_lazy("Zo kan deze bladzijde niet open"),
        gettext_lazy("Deze bladzijde hoort bij een stap die je net deed."),
        gettext_lazy("Ga terug en ga vandaar verder."),
    ),
    413: Trouble(
        gettext_lazy("Dit is te groot"),
        gettext_lazy("Wat je stuurde is groter dan we kunnen aannemen."),
        gettext_lazy(
            "Ga terug. Stuur een kleiner bestand, of een deel van je tekst. De rest kun je later toevoegen."
        ),
    ),
    429: Trouble(
        gettext_lazy("Even wachten"),
        gettext_lazy(
            "Er komt nu veel tegelijk binnen van jouw verbinding. Dat kan ook door iemand anders komen."
        ),
        gettext_lazy("Wacht een minuut en probeer het dan opnieuw."),
    ),
    500: Trouble(
        gettext_lazy("Er ging bij ons iets mis"),
        gettext_lazy("Dat ligt niet aan jou."),
        gettext_lazy(
            "Ga terug en probeer het nog een keer. Lukt het weer niet, bel ons dan of kom later terug."
        ),
    ),
    503: Trouble(
        gettext_lazy("We kunnen nu niets bewaren"),
        gettext_lazy("Dat ligt niet aan jou. We werken eraan."),
        gettext_lazy("Laat deze bladzijde open en probeer het over een paar minuten opnieuw, of bel ons."),
    ),
}
CALLS_FOR_HELP = frozenset({413, 429, 500, 503})


def error_page(request: HttpRequest, status: int, *, about: str = "", retry_after: int = 0) -> HttpResponse:
    """The page for a status, in the language of the address. Needs no database and no template.

    about names a more precise row of the table; retry_after is in seconds.
    """
    path = getattr(request, "path", "/") or "/"
    code, staff = language_of(path), bare(path).startswith("/loket/")
    with override(code):
        trouble = TROUBLES.get(about) or TROUBLES.get(status) or TROUBLES[500]
        main = _main(trouble, status, code, staff)
        page = document(str(trouble.title), main, path=path, neutral=neutral_title(), staff=staff)
    response = HttpResponse(page, status=status)
    response.headers["Content-Language"] = code
    if retry_after or status in (429, 503):
        response.headers["Retry-After"] = str(retry_after or 60)
    return response


def _main(trouble: Trouble, status: int, code: str, staff: bool) -> str:
    call, begin = _("Bellen kan ook:"), _("Naar het begin")
    parts = [
        f"<h1>{esc(trouble.title)}</h1>",
        f'<p class="lead">{esc(trouble.happened)}</p>',
        f"<p>{esc(trouble.do)}</p>",
    ]
    if not staff and status != 404:
        parts.append(f'<div class="note info"><p>{esc(_NOTHING_LOST)}</p></div>')
    if not staff and status in CALLS_FOR_HELP and settings.SERVICE_PHONE:
        parts.append(f"<p>{esc(call)} {phone(settings.SERVICE_PHONE)}</p>")
    home = "/loket/" if staff else in_language("/", code)
    parts.append(f"<p>{link_button(begin, home, kind='secondary')}</p>")
    return "".join(parts)
