# SPDX-License-Identifier: EUPL-1.2
"""The result of a pulse in words, bars and a table: board, staff and facts beside each other (kloof)."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ...models import BoardView
from ...queries.pulse_facts import Facts
from ...rules.gap import gap
from ...tables.pulse import ASPECTS, LANGUAGES, Instrument, QuestionList, in_language, instruments
from ...terms import pulse as terms
from ...terms.pulse_open import SHARES
from .open.bars import share_bars, share_words

View = Mapping[str, Any]


def gaps(
    asked: QuestionList, whole: View | None, *, said: Mapping[str, BoardView], facts: Facts
) -> list[dict[str, Any]]:
    """Per instrument that was asked about: words first, then staff, board and facts."""
    questions = {each.instrument: each.code for each in asked.questions if each.instrument}
    return [
        _gap(one, questions[one.code], whole, said.get(one.code), facts)
        for one in instruments().values()
        if one.code in questions
    ]


def _gap(
    one: Instrument, question: str, whole: View | None, said: BoardView | None, facts: Facts
) -> dict[str, Any]:
    values = whole["values"] if whole else {}
    changes = whole["change"] if whole else {}
    shares = {name: values.get(f"{question}.{name}") for name in ASPECTS}
    kind = gap(
        exists=said.exists if said else None,
        known=shares["known"],
        practised=shares["practised"],
        followed=shares["followed"],
    )
    in_words = {name: share_words(share) if share is not None else "" for name, share in shares.items()}
    bars = [(_(terms.ASPECTS[name]), share) for name, share in shares.items() if share is not None]
    return {
        "code": one.code,
        "name": one.name,
        "words": _capital(_(terms.GAPS[kind]) % in_words),
        "chart": share_bars(f"gap-{one.code}", bars, title=one.name) if bars else "",
        "said": said,
        "table": _beside(question, shares, changes, said),
        "facts": FACTS[one.fact](facts),
    }


def _beside(
    question: str, shares: Mapping[str, int | None], changes: Mapping[str, str], said: BoardView | None
) -> dict[str, Any]:
    """Staff and board beside each other, a row for each aspect; with the change since last time where it may be said."""
    marks = {name: getattr(said, name) if said else None for name in ASPECTS}
    told = {name: changes.get(f"{question}.{name}", "") for name in ASPECTS}
    rows = [
        [
            _(terms.BESIDE[name]),
            share_words(share) if (share := shares[name]) is not None else _("geen uitslag"),
            *([_(terms.CHANGES[told[name]]) if told[name] else ""] if any(told.values()) else []),
            _(terms.MARKS[mark]) if (mark := marks[name]) is not None else _("Niet gezegd"),
        ]
        for name in ASPECTS
    ]
    extra = [_("Sinds de vorige keer")] if any(told.values()) else []
    return {"head": [_("Wat"), _("Het team"), *extra, _("Het bestuur")], "rows": rows}


def _capital(words: str) -> str:
    return ". ".join(part[:1].upper() + part[1:] for part in words.split(". "))


def _norms(facts: Facts) -> list[str]:
    since = (
        _("Vastgesteld op %(day)s.") % {"day": date_format(facts.norms_since, "j F Y")}
        if facts.norms_since
        else _("In dit programma zijn geen gedragsregels vastgesteld. Ze kunnen elders staan.")
    )
    used = _(
        "Zes hele maanden, een regel erbij gehaald: %(uses)s keer; daarna gebeurde iets: %(followed)s keer."
    )
    return [since, used % {"uses": facts.norm_uses, "followed": facts.norm_followed}]


def _desk(facts: Facts) -> list[str]:
    opened = (
        _("Het meldpunt is open.") if facts.desk_is_open else _("Het meldpunt in dit programma is niet open.")
    )
    told = _("In zes hele maanden: %(came)s meldingen binnen, %(closed)s afgerond.")
    return [opened, told % {"came": facts.desk_reports, "closed": facts.desk_closed}]


def _confidant(facts: Facts) -> list[str]:
    words = ngettext(
        "Eén vertrouwenspersoon leest mee op het meldpunt.",
        "%(number)s vertrouwenspersonen lezen mee op het meldpunt.",
        facts.confidants,
    )
    return [
        words % {"number": facts.confidants}
        if facts.confidants
        else _("Er is in dit programma geen vertrouwenspersoon.")
    ]


def _limits(facts: Facts) -> list[str]:
    return [_("In zes hele maanden begonnen met een grens: %(number)s keer.") % {"number": facts.limits}]


def _duty(facts: Facts) -> list[str]:
    told = _(
        "In zes hele maanden: %(all)s taken voor leidinggevenden, waarvan %(late)s aan het eind te laat en nog open."
    )
    return [told % {"all": facts.duties, "late": facts.duties_late}]


FACTS = {"norms": _norms, "desk": _desk, "confidant": _confidant, "limits": _limits, "duty": _duty}


def other_bars(asked: QuestionList, whole: View) -> list[dict[str, Any]]:
    """The questions that are about no instrument."""
    found = []
    for each in asked.questions:
        if each.instrument:
            continue
        words = in_language(each.words, LANGUAGES[0])
        bars = [(_(SHARES[name]), whole["values"][f"{each.code}.{name}"]) for name in each.scale.measures]
        changes = [whole["change"].get(f"{each.code}.{name}", "") for name in each.scale.measures]
        found.append(
            {
                "name": words,
                "chart": share_bars(f"q-{each.code}", bars, title=words),
                "changes": [_(terms.CHANGES[one]) for one in changes if one],
            }
        )
    return found


def unit_table(asked: QuestionList, views: Sequence[View]) -> dict[str, Any]:
    """The views in the order of the tree, never by their numbers: units are not ranked."""
    measures = [
        (f"{each.code}.{name}", in_language(each.words, LANGUAGES[0]), _(SHARES[name]))
        for each in asked.questions
        for name in each.scale.measures
        if name in ("known", "practised", "mostly", "yes")
    ]
    head = [_("Vraag"), *(view["name"] or _("De hele organisatie") for view in views)]
    rows = [
        [
            f"{question} ({words[:1].lower()}{words[1:]})",
            *(share_words(view["values"][key]) for view in views),
        ]
        for key, question, words in measures
    ]
    bands = [_("Aantal antwoorden"), *(band_words(view["band"]) for view in views)]
    return {"head": head, "rows": [bands, *rows]}


def band_words(told: str) -> str:
    """A band of numbers of answers, in words."""
    low, _dash, high = told.partition("-")
    if not high:
        return _("%(low)s of meer") % {"low": low}
    return _("%(low)s tot en met %(high)s") % {"low": low, "high": high}
