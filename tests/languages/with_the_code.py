# SPDX-License-Identifier: EUPL-1.2
"""What a reporter does with the code alone: say yes or no, keep somebody out, want another counter, ask a copy."""

import re
from datetime import datetime
from typing import Any
from uuid import UUID

from tests.builders import Person, SentReport, case, report

from gehoord.casework.actions.consent.ask import ask_consent
from gehoord.casework.actions.consent.use import use_consent
from gehoord.casework.models import Consent
from gehoord.casework.pages.follow import DONE_WORDS
from gehoord.casework.queries.opened import hold
from gehoord.casework.uses import USES
from gehoord.foundation.people.fence import fenced

WHO = re.compile(r'name="who" value="([^"]+)"')


def with_the_code(visitor: Any, by: Person, now: datetime) -> None:
    """Every page, and every sentence above the report after something was done."""
    visitor.get("/volgen/?klaar=weg")
    sent = case(by, now=now, identity="known", name="Noor", phone="06-00000000", **told(visitor))
    visitor.client.post("/volgen/", {"code": sent.code.text})
    for done in DONE_WORDS:
        visitor.get(f"/volgen/lezen/?klaar={done}")
    _consents(visitor, sent, by, now)
    _copy(visitor)
    _readers(visitor)
    _elsewhere(visitor)
    waiting(visitor)


def told(visitor: Any) -> dict[str, str]:
    """What a reporter tells in this language; the words themselves are English in each."""
    return {"language": visitor.language, "story": "They said people like me should go somewhere else."}


def waiting(visitor: Any) -> None:
    """A report that nobody took yet goes to another counter at once."""
    visitor.client.post("/volgen/", {"code": report(**told(visitor)).code.text})
    visitor.get("/volgen/wie-leest/")
    visitor.get("/volgen/ander-loket/")
    visitor.get("/volgen/kopie/")
    visitor.post("/volgen/ander-loket/", {"loket": "landelijk", "do": "send"}, status=302)
    visitor.get("/volgen/lezen/?klaar=verhuisd")


def _consents(visitor: Any, sent: SentReport, by: Person, now: datetime) -> None:
    """Each thing that can be allowed: asked, refused, allowed, used, taken back, and too late."""
    visitor.get("/volgen/toestemming/")
    keys = [_asked(sent.id, use.name, by, now) for use in USES]
    visitor.get("/volgen/lezen/")
    visitor.get("/volgen/toestemming/")
    for key, use in zip(keys, USES, strict=True):
        page = f"/volgen/toestemming/{key}/"
        visitor.get(page)
        visitor.post(page, {"do": "no", "text": "Not now."}, status=302)
        visitor.get(page)
        visitor.post(page, {"do": "yes"}, status=302)
        visitor.get(page)
        _used(sent.id, key, by, now)
        visitor.get(page)
        visitor.post(page, {"do": "back"}, status=409 if use.once else 302)
        visitor.get(page)
    visitor.get("/volgen/toestemming/")
    old = _asked(sent.id, "conversation", by, now)
    _asked(sent.id, "conversation", by, now)
    visitor.post(f"/volgen/toestemming/{old}/", {"do": "yes"}, status=409)
    visitor.get("/volgen/lezen/")


def _asked(sent: UUID, use: str, by: Person, now: datetime) -> UUID:
    staff = by.staff()
    with fenced(counter=staff.counter):
        held = hold(sent, keys=by.keys, lock=True)
        asked = ask_consent(held, use=use, by=staff, now=now, words="These words.", risk="-", will_see="-")
    assert asked.id, asked.reasons
    return asked.id


def _used(sent: UUID, key: UUID, by: Person, now: datetime) -> None:
    staff = by.staff()
    with fenced(counter=staff.counter):
        held = hold(sent, keys=by.keys, lock=True)
        use_consent(Consent.objects.get(pk=key), held=held, by=staff, now=now)


def _copy(visitor: Any) -> None:
    visitor.get("/volgen/kopie/")
    visitor.get("/volgen/klopt-niet/")
    visitor.post("/volgen/klopt-niet/", {"text": ""})
    visitor.post("/volgen/klopt-niet/", {"text": "It was on Monday."}, status=302)
    visitor.post("/volgen/kopie/", {"do": "ask"}, status=302)
    visitor.get("/volgen/kopie/")


def _readers(visitor: Any) -> None:
    """One is kept out; without the last one nobody would read."""
    first, *_others = WHO.findall(visitor.get("/volgen/wie-leest/"))
    visitor.post("/volgen/wie-leest/", {"who": first}, status=200)
    visitor.post("/volgen/wie-leest/", {"who": first, "do": "sure"}, status=409)


def _elsewhere(visitor: Any) -> None:
    visitor.get("/volgen/ander-loket/")
    visitor.post("/volgen/ander-loket/", {"do": "send"})
    visitor.post("/volgen/ander-loket/", {"loket": "landelijk", "do": "send"}, status=302)
    visitor.get("/volgen/ander-loket/")
    visitor.get("/volgen/lezen/?klaar=anderloket")
    visitor.get("/volgen/toestemming/")
