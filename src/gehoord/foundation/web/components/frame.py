# SPDX-License-Identifier: EUPL-1.2
"""What stands around every public page: help and the way out on top, language, and quiet links below.

Built once per language and kept, because it is on each page of a report.
"""

from functools import lru_cache

from django.conf import settings
from django.templatetags.static import static
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import override

from ..addresses import bare, current_language, direction, in_language, language_of, switched
from .markup import esc, ltr
from .numbers import phone

LEAVE_ADDRESS = "/weg/"


def html_attributes() -> SafeString:
    """Language and writing direction of the page, for the html element."""
    code = current_language()
    return SafeString(f'lang="{esc(code)}" dir="{direction(code)}"')


@lru_cache(maxsize=8)
def _head(staff: bool, theme: str, script: bool) -> str:
    sheets = ["web/style.css", *(["web/staff.css"] if staff else [])]
    links = "".join(f'<link rel="stylesheet" href="{esc(static(sheet))}">' for sheet in sheets)
    if theme:
        links += f'<link rel="stylesheet" href="{esc(theme if theme.startswith("/") else static(theme))}">'
    links += f'<link rel="icon" href="{esc(static("web/icon.svg"))}" type="image/svg+xml">'
    names = ["web/form.js"] if staff else ["web/leave.js", "web/form.js"]
    if script:
        links += "".join(f'<script src="{esc(static(name))}" defer></script>' for name in names)
    return links


def head(*, staff: bool = False, script: bool = True) -> SafeString:
    """Styles, icon and the small scripts; all from our own server."""
    return SafeString(_head(staff, settings.THEME_CSS, script))


@lru_cache(maxsize=16)
def _bar(code: str, number: str, is_demo: bool) -> str:
    with override(code):
        skip, label, leave = _("Direct naar de tekst"), _("Hulp en weggaan"), _("Verlaat deze site")
        bel, danger, demo = _("Bel"), _("Gevaar?"), _("demo")
    mark = f' <span class="demo">{esc(demo)}</span>' if is_demo else ""
    call = f'<li><span class="roomy">{esc(bel)} </span>{phone(number)}{mark}</li>' if number else ""
    return (
        f'<a class="skip" href="#main">{esc(skip)}</a><section class="bar" aria-label="{esc(label)}"><ul>{call}'
        f'<li><span class="roomy">{esc(danger)} </span><a class="phone" href="tel:112">{ltr(112)}</a></li></ul>'
        f'<a class="leave" href="{LEAVE_ADDRESS}" data-leave rel="nofollow">{esc(leave)}</a></section>'
    )


@lru_cache(maxsize=16)
def _name(code: str, name: str, is_demo: bool) -> str:
    with override(code):
        warning = (
            _("Proefversie: niemand leest hier mee en het nummer is verzonnen. Vertel hier niets echts.")
            if is_demo
            else ""
        )
        strip = f'<p class="trial">{esc(warning)}</p>' if warning else ""
        home = in_language("/", code)
        mark = f'<img src="{esc(static("web/icon.svg"))}" alt="" width="32" height="32">'
        return f'{strip}<div class="brand"><a class="name" href="{esc(home)}">{mark}{esc(name)}</a>'


def _languages(path: str, query: str, current: str, form: str) -> str:
    plain, links = bare(path), []
    for code, _name_of in settings.LANGUAGES:
        words = NAMES.get(code, code)
        mark = f'lang="{code}" dir="{direction(code)}"'
        if code == current:
            links.append(f'<li><span {mark} aria-current="true">{words}</span></li>')
        elif form:
            links.append(
                f'<li><button {mark} class="bare" type="submit" form="{esc(form)}" name="_language" value="{code}"'
                f" formnovalidate>{words}</button></li>"
            )
        else:
            address = switched(plain, code)
            if query and plain == bare(address):
                address += f"?{query}"
            links.append(f'<li><a {mark} hreflang="{code}" href="{esc(address)}">{words}</a></li>')
    return "".join(links)


NAMES = {"nl": "Nederlands", "en": "English", "ar": "العربية"}


def top(path: str, *, query: str = "", form: str = "", code: str | None = None) -> SafeString:
    """The public header. With the id of a form the language buttons post it, so that no answer is lost."""
    code = code or current_language()
    switch = _languages(path, query, code, form)
    label = _switch_label(code)
    return SafeString(
        f"{_bar(code, settings.SERVICE_PHONE, settings.IS_DEMO)}<header>"
        f"{_name(code, settings.SERVICE_NAME, settings.IS_DEMO)}"
        f'<nav class="languages" aria-label="{label}"><ul>{switch}</ul></nav></div></header>'
    )


@lru_cache(maxsize=16)
def _switch_label(code: str) -> str:
    with override(code):
        return str(esc(_("Taal")))


@lru_cache(maxsize=16)
def _foot(code: str, name: str) -> str:
    with override(code):
        places = (
            ("/", _("Begin")),
            ("/hulp-nu/", _("Hulp nu")),
            ("/volgen/", _("Lees verder met je code")),
            ("/organisaties/", _("Organisaties")),
            ("/cijfers/", _("Cijfers")),
            ("/verantwoording/", _("Wat er is beloofd")),
            ("/privacy/", _("Privacy")),
            ("/toegankelijkheid/", _("Toegankelijkheid")),
        )
        links = "".join(
            f'<li><a href="{esc(address)}"{_in_dutch(address, code)}>{esc(words)}</a></li>'
            for path, words in places
            for address in (in_language(path, code),)
        )
        label = esc(_("Over deze site"))
        trick = esc(_("Snel weg? Druk drie keer op Esc."))
        return f'<footer><nav aria-label="{label}"><ul>{links}</ul></nav><p class="quiet scripted" hidden>{trick}</p></footer>'


def _in_dutch(address: str, code: str) -> str:
    """Says beforehand that a link leads to a page in another language."""
    return ' hreflang="nl"' if language_of(address) != code else ""


def foot(*, code: str | None = None) -> SafeString:
    """The quiet links under every public page."""
    return SafeString(_foot(code or current_language(), settings.SERVICE_NAME))


def document(title: str, main: str, *, path: str, neutral: str, staff: bool = False) -> str:
    """A whole page without the template engine: for errors, when anything may be broken."""
    code = language_of(path)
    frame = "" if staff else top(path, code=code)
    end = "" if staff else foot(code=code)
    return (
        f'<!doctype html><html lang="{code}" dir="{direction(code)}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">'
        f"<title>{esc(title)} · {esc(neutral)}</title>{head(staff=staff)}</head><body{' class=staff' if staff else ''}>"
        f'{frame}<main id="main" tabindex="-1">{main}</main>{end}</body></html>'
    )
