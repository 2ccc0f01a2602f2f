# SPDX-License-Identifier: EUPL-1.2
"""Asking and reading: one row of the question table as markup, and what came back as answers."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.http import QueryDict
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from gehoord.foundation.reference import municipalities, terms
from gehoord.foundation.reference.postcodes import looks_like_postcode, municipality_of
from gehoord.foundation.web.components.choices import choices
from gehoord.foundation.web.components.fields import field
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.typed_text import clean

from ..questions import BY_NAME, Question
from ..terms import Answers, Kind

_WRITTEN = {Kind.LINE: "text", Kind.MAIL: "email", Kind.PHONE: "tel", Kind.DAY: "date"}
_HEADINGS = frozenset({"need", "identity"})
_COLUMNS = frozenset({"often", "going_on"})
_ALONE = frozenset({"unknown"})
_LISTS = {each.name: each for each in terms.LISTS}
_ROWS = {"story": 10, "effect": 3, "others": 3, "safe": 3}

Errors = dict[str, str]


@lru_cache(maxsize=512)
def _options(name: str, language: str, day: date) -> tuple[Option, ...]:
    question = BY_NAME[name]
    if not question.terms:
        return tuple(Option(code, str(words)) for code, words in question.options)
    found = []
    for term in _LISTS[question.terms].on(day):
        hint = term.extra.get("says") or (term.hint if question.kind is not Kind.SELECT else "")
        label = term.extra.get("name") or term.plain
        alone = question.kind is Kind.MANY and term.code in _ALONE
        found.append(Option(term.code, _(label), _(hint) if hint else "", alone))
    return tuple(found)


def options(question: Question) -> tuple[Option, ...]:
    """What can be chosen, in the language of this page."""
    return _options(question.name, get_language() or "nl", timezone.localdate())


@lru_cache(maxsize=128)
def _codes(name: str, day: date) -> frozenset[str]:
    return frozenset(option.value for option in _options(name, "nl", day))


@lru_cache(maxsize=2)
def _municipality_names(day: date) -> tuple[Option, ...]:
    return tuple(Option(place.name, place.name) for place in municipalities.valid_on(day))


def ask(
    question: Question, answers: Mapping[str, Any], errors: Mapping[str, str] | None = None
) -> SafeString:
    """The markup of one question with the answer given so far. Unanswered, it is the same for everybody."""
    untouched = question.name not in answers and question.name not in (errors or {})
    if untouched and not answers.get(f"{question.name}_typed"):
        return _unanswered(question.name, get_language() or "nl", timezone.localdate())
    return _asked(question, answers, errors)


@lru_cache(maxsize=512)
def _unanswered(name: str, language: str, day: date) -> SafeString:
    return _asked(BY_NAME[name], {})


def _asked(
    question: Question, answers: Mapping[str, Any], errors: Mapping[str, str] | None = None
) -> SafeString:
    wrong = (errors or {}).get(question.name, "")
    value, said = answers.get(question.name), [wrong] if wrong else []
    if question.kind in (Kind.ONE, Kind.MANY):
        return choices(
            question.name,
            str(question.asks),
            options(question),
            value=value,
            multiple=question.kind is Kind.MANY,
            hint=str(question.hint),
            errors=said,
            heading=question.name in _HEADINGS,
            columns=question.name in _COLUMNS,
        )
    hint = str(question.hint)
    shown: dict[str, Any] = {"kind": _WRITTEN.get(question.kind, "textarea"), "value": value or ""}
    if question.kind is Kind.SELECT:
        shown |= {"kind": "select", "options": (Option("", _("Kies of sla over")), *options(question))}
    elif question.kind is Kind.MUNICIPALITY:
        typed = answers.get(f"{question.name}_typed")
        if settings.POSTCODES_FILE:
            hint = _("Typ de naam van de gemeente, of een postcode. Weet je het niet, laat het dan leeg.")
        shown |= {
            "kind": "datalist",
            "value": typed or name_of(value),
            "options": _municipality_names(timezone.localdate()),
        }
    elif question.kind is Kind.LONG:
        shown["rows"] = _ROWS.get(question.name, 4)
    return field(
        question.name,
        str(question.asks),
        hint=hint,
        errors=said,
        autocomplete=question.autocomplete,
        width="middle" if question.kind is Kind.DAY else "",
        **shown,
    )


def name_of(code: Any) -> str:
    """The name of a municipality as somebody chose it."""
    return municipalities.by_code(code).name if code in municipalities.everything() else ""


def read(questions: list[Question], post: QueryDict) -> tuple[Answers, Errors]:
    """Read a page's answers: shape only. What was wrong stays as typed, so that nothing is lost."""
    answers: Answers = {}
    errors: Errors = {}
    for question in questions:
        value, wrong = _read_one(question, post)
        if question.kind is Kind.MUNICIPALITY:
            answers[f"{question.name}_typed"] = "" if value else clean(post.get(question.name, ""))[:200]
        if value:
            answers[question.name] = value
        if wrong:
            errors[question.name] = wrong
    return answers, errors


def _read_one(question: Question, post: QueryDict) -> tuple[str | list[str], str]:
    if question.kind is Kind.MANY:
        known = _codes(question.name, timezone.localdate())
        picked = [code for code in dict.fromkeys(post.getlist(question.name)) if code in known]
        real = [code for code in picked if code not in _ALONE]
        return real or picked, ""
    raw = clean(post.get(question.name, ""))
    if not raw:
        return "", ""
    if question.kind in (Kind.ONE, Kind.SELECT):
        return (raw if raw in _codes(question.name, timezone.localdate()) else ""), ""
    if question.kind is Kind.DAY:
        return _read_day(raw)
    if question.kind is Kind.MUNICIPALITY:
        return _read_municipality(raw)
    if question.kind is Kind.MAIL:
        return _read_mail(raw, question.longest)
    if len(raw) > question.longest:
        return raw, _(
            "Je tekst is %(now)s tekens lang; hier passen er %(most)s. Kort hem in, of zet een deel in een bestand "
            "dat je meestuurt. Je tekst staat er nog."
        ) % {"now": len(raw), "most": question.longest}
    return raw, ""


def _read_day(raw: str) -> tuple[str, str]:
    try:
        day = date.fromisoformat(raw)
    except ValueError:
        return "", _("Deze datum begrijpen we niet. Kies een dag, of laat de datum leeg.")
    if day > timezone.localdate():
        return raw, _("Deze dag moet nog komen. Kies een andere dag, of laat de datum leeg.")
    if day.year < 1940:
        return raw, _("Deze datum ligt te ver terug. Kies een andere dag, of laat de datum leeg.")
    return raw, ""


def _read_municipality(raw: str) -> tuple[str, str]:
    place = municipalities.named(raw)
    if place:
        return place.code, ""
    if looks_like_postcode(raw):
        code = municipality_of(raw, table=settings.POSTCODES_FILE)
        wrong = _("Bij deze postcode vinden we geen gemeente. Typ de naam van de gemeente, of laat dit leeg.")
        return code, "" if code else wrong
    close = [found.name for found in municipalities.search(raw, 3)]
    if close:
        return "", _(
            "Welke gemeente bedoel je? Misschien %(names)s. Weet je het niet, laat dit dan leeg."
        ) % {"names": _(" of ").join(close)}
    return "", _("Deze gemeente vinden we niet. Kijk of de naam klopt. Weet je het niet, laat dit dan leeg.")


def _read_mail(raw: str, longest: int) -> tuple[str, str]:
    try:
        validate_email(raw)
    except ValidationError:
        return raw, _("In dit e-mailadres zit een foutje. Kijk of er een @ en een punt in staan.")
    return raw, "" if len(raw) <= longest else _("Dit e-mailadres is te lang.")


def told(question: Question, answers: Mapping[str, Any]) -> str:
    """One answer in words, for the check page and for the counter."""
    value = answers.get(question.name)
    if not value:
        return ""
    if question.kind is Kind.MUNICIPALITY:
        return name_of(value)
    if question.kind is Kind.DAY:
        return date_format(date.fromisoformat(value), "l j F Y")
    if question.kind in (Kind.ONE, Kind.MANY, Kind.SELECT):
        words = {option.value: str(option.label) for option in options(question)}
        chosen = [value] if isinstance(value, str) else value
        return ", ".join(words.get(code, code) for code in chosen)
    return str(value)
