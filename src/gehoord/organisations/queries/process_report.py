# SPDX-License-Identifier: EUPL-1.2
"""The report of a test of a process (verslag) as plain values: what page and PDF show, and what is frozen at the end."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from ..models import Pulse, Task
from ..rules.process_test import kinds_missing
from ..rules.pulse import HIGHEST, LOWEST
from ..tables.process_themes import themes
from ..tables.pulse import LANGUAGES, in_language, question_lists
from ..terms.marking import mark as _
from ..terms.process_test import CLIENTS, FOUND, KINDS, NO, STAFF, TOLD_BY, UNKNOWN, YES
from .process_tests import Opened, Part, Risk
from .teams import organisation_of

Report = dict[str, Any]
"""Only text, lists and numbers: it is kept as JSON. Days as YYYY-MM-DD, "" where there is none."""


def report_now(there: Opened) -> Report:
    """The report of a test: as it was frozen, else as it stands."""
    frozen: Report | None = there.test.frozen
    return frozen or report_of(there)


def report_of(there: Opened, *, finished_on: date | None = None, again_on: date | None = None) -> Report:
    """What was looked at, found and decided, with what nobody knows yet and where everything comes from."""
    test, method = there.test, themes().method
    return {
        "version": themes().version,
        "name": test.name,
        "organisation": organisation_of(test.counter_id).name,
        "why": test.why,
        "reasons": [one.name for one in themes().criteria if one.code in test.criteria],
        "begun_on": _day(test.begun_on),
        "finished_on": _day(finished_on),
        "again_on": _day(again_on),
        "parts": [_part(part) for part in there.parts],
        "told": [
            _told(STAFF, test.staff_words, there.pulses.get(STAFF)),
            _told(CLIENTS, test.clients_words, there.pulses.get(CLIENTS)),
        ],
        "risks": [_risk(risk) for risk in there.risks],
        "open": _open(there),
        "changes": changes(there),
        "earlier": _day(test.follows.finished_on if test.follows else None),
        "method": dict(method),
        "sources": _sources(there, method),
    }


def _day(on: date | None) -> str:
    return on.isoformat() if on else ""


def _part(part: Part) -> Report:
    return {
        "number": part.number,
        "kind": KINDS[part.row.kind],
        "text": part.row.text,
        "source": part.row.source,
        "answers": [
            {
                "code": one.question.code,
                "question": one.question.question,
                "found": one.answer.found if one.answer else "",
                "found_words": FOUND[one.answer.found] if one.answer else _("Nog geen antwoord"),
                "text": one.answer.text if one.answer else "",
            }
            for one in part.asked
        ],
    }


def _told(who: str, words: str, pulse: Pulse | None) -> Report:
    return {
        "who": who,
        "heading": TOLD_BY[who],
        "words": words,
        "lines": result_lines(pulse),
        "pulse": str(pulse.pk) if pulse and pulse.result is not None else "",
        "pulse_closed_on": _day(pulse.closed_on) if pulse else "",
    }


WHOLE = "all"
SCALES = {"mostly": _("ja of meestal"), "yes": _("ja")}


def result_lines(pulse: Pulse | None) -> list[str]:
    """What a closed pulse says of the whole, in sentences: shares are coarse, as they were frozen. Empty before."""
    if pulse is None or pulse.result is None:
        return []
    asked = question_lists().get(pulse.questions)
    whole = next((view for view in pulse.result.get("views", []) if view["unit"] == WHOLE), None)
    if asked is None or whole is None:
        return [_("Er antwoordden te weinig mensen om iets te laten zien zonder iemand te herkennen.")]
    words = {one.code: in_language(one.words, LANGUAGES[0]) for one in asked.questions}
    return [
        f"{words[question]} {SCALES[scale].capitalize()}: {_share(whole['values'][measure])}"
        for measure, (question, _values) in asked.measures.items()
        for scale in (measure.partition(".")[2],)
        if scale in SCALES and measure in whole["values"]
    ]


def _share(share: int) -> str:
    if share <= LOWEST:
        return _("hooguit 10%")
    if share >= HIGHEST:
        return _("90% of meer")
    return _("ongeveer {share}%").format(share=share)


def _risk(risk: Risk) -> Report:
    task = risk.task
    return {
        "id": str(risk.answer.pk),
        "words": risk_words(risk),
        "where": risk_place(risk),
        "task": task.what if task else "",
        "task_id": str(task.pk) if task else "",
        "owner": owner_of(task) if task else "",
        "due_on": _day(task.due_on if task else None),
        "why_not": risk.answer.why_not,
        "is_decided": risk.is_decided,
    }


def risk_words(risk: Risk) -> str:
    """What was seen in the words of who looked; without words what a yes to the question means."""
    return risk.answer.text or (risk.question.means if risk.question else "")


def risk_place(risk: Risk) -> str:
    """Where it was found: the question and its part, or who told it."""
    if risk.part and risk.question:
        return f"{risk.part.number}. {risk.part.row.text.rstrip('.')}: {risk.question.question}"
    return TOLD_BY.get(risk.answer.question, "")


def owner_of(task: Task) -> str:
    """Who does a task: a member's name, or a function."""
    return task.owner.name if task.owner else task.owner_words


def _open(there: Opened) -> list[str]:
    """What nobody knows yet: shown, never hidden in a total."""
    missing = [
        _("Geen onderdeel bekeken van de soort: {kind}").format(kind=KINDS[kind])
        for kind in kinds_missing(there.standing)
    ]
    unknown = [
        _("Onderdeel {number}: {question}").format(number=part.number, question=one.question.question)
        for part in there.parts
        for one in part.asked
        if one.answer is None or one.answer.found == UNKNOWN
    ]
    return missing + unknown


def changes(there: Opened) -> list[str]:
    """What is otherwise than in the test that this one follows, in sentences; empty for a first test."""
    if there.test.follows is None:
        return []
    kept = {part.row.earlier_id for part in there.parts if part.row.earlier_id}
    return [
        *(_changed_answers(there)),
        *(_changed_texts(there.parts)),
        *(
            _("Nieuw onderdeel: {text}").format(text=part.row.text)
            for part in there.parts
            if part.row.earlier_id is None
        ),
        *(
            _("Niet meer bekeken: {text}").format(text=one.text)
            for one in there.test.follows.parts.order_by("number")
            if one.pk not in kept
        ),
    ]


TURNS = {
    (YES, NO): _("Het risico van de vorige keer zagen we nu niet"),
    (NO, YES): _("Een nieuw risico"),
    (UNKNOWN, YES): _("Dit wisten we niet, en het is een risico"),
    (UNKNOWN, NO): _("Dit wisten we niet, en we zagen het risico niet"),
    (YES, UNKNOWN): _("Dit was een risico, en nu weten we het niet"),
    (NO, UNKNOWN): _("Dit zagen we niet, en nu weten we het niet"),
    (YES, YES): _("Dit risico is er nog"),
}


def _changed_answers(there: Opened) -> Iterable[str]:
    for part in there.parts:
        for one in part.asked:
            if one.answer and one.earlier and (turn := TURNS.get((one.earlier.found, one.answer.found))):
                yield f"{turn}: {part.number}. {one.question.question}"


def _changed_texts(parts: list[Part]) -> Iterable[str]:
    for part in parts:
        before = part.row.earlier
        if before and (before.text, before.kind) != (part.row.text, part.row.kind):
            yield _("Anders opgeschreven: {before} → {now}").format(before=before.text, now=part.row.text)


def _sources(there: Opened, method: Mapping[str, str]) -> list[str]:
    own = [
        _("Onderdeel {number}: {source}").format(number=part.number, source=part.row.source)
        for part in there.parts
        if part.row.source
    ]
    return [f"{method['name']}. {method['address']}", method["about"], *own]
