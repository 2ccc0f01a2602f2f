# SPDX-License-Identifier: EUPL-1.2
"""Made-up files about limits, notes of the floor and wishes for a carer: through the real actions."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.needs import Staff
from gehoord.organisations.actions.limits.decide_step import Decision, decide_step
from gehoord.organisations.actions.limits.note_floor import note_floor
from gehoord.organisations.actions.limits.note_wish import note_wish
from gehoord.organisations.actions.limits.open_limit import Told, open_limit
from gehoord.organisations.actions.limits.support_employee import support_employee
from gehoord.organisations.tables.ladder import RUNGS

ALWAYS = frozenset(one.code for rung in RUNGS.values() for one in rung.conditions)
NOTES = (
    ("remark", "client", "went_on", 11),
    ("abuse", "client", "colleague", 7),
    ("sexist", "client", "spoke", 8),
    ("refused", "relative", "colleague", 6),
    ("remark", "colleague", "nothing", 5),
    ("left_out", "manager", "nothing", 2),
)
WISHES = (
    ("booking", "sex", True, 14),
    ("desk", "sex", False, 6),
    ("emergency", "sex", True, 3),
    ("desk", "origin", False, 7),
)


def fill_limits(hospital: Mapping[str, Staff], *, now: datetime) -> None:
    """One file in which was talked, one that is new and urgent, and a quarter of counts. hospital: by sign-in name."""
    manager = hospital["henk"]
    with fenced(counter=manager.counter, member=manager.id):
        _talked(manager, now=now - timedelta(days=12))
        _urgent(manager, now=now - timedelta(days=1))
        quarter = now - timedelta(days=95)
        for what, by_whom, did, times in NOTES:
            for each in range(times):
                moment = quarter - timedelta(days=each)
                note_floor(what=what, by_whom=by_whom, did=did, team=manager.counter, now=moment)
        for moment_code, wish, can, times in WISHES:
            for each in range(times):
                moment = quarter - timedelta(days=each)
                note_wish(moment=moment_code, wish=wish, can=can, team=manager.counter, now=moment)


def _talked(manager: Staff, *, now: datetime) -> None:
    told = Told(
        reference="C-2041",
        what="Hij noemde een verpleegkundige twee keer een lelijk woord om haar hoofddoek.",
        behaviour="abuse",
        toward="client",
        care="goes_on",
        cause="no",
        wants="together",
        protection="together",
    )
    limit = open_limit(told, keep_out=(), staff=manager, now=now)
    shared = Decision(
        care="goes_on",
        cause="no",
        protection="together",
        reason="Het gebeurde twee keer op één dag, en hij kende de huisregels nog niet.",
        ticked=ALWAYS,
    )
    decide_step(limit, "norms", shared, staff=manager, now=now)
    talk = Decision(
        care="goes_on",
        cause="no",
        protection="together",
        reason="Na het geven van de huisregels zei hij het nog een keer.",
        side="heard",
        side_words="Hij zegt dat hij bang is voor de operatie, en dat het hem spijt.",
        ticked=ALWAYS,
    )
    decide_step(limit, "talk", talk, staff=manager, now=now + timedelta(days=3))
    support_employee(
        limit,
        ["talk_today", "again"],
        owner="",
        due_on=(now + timedelta(days=17)).date(),
        staff=manager,
        now=now,
    )


def _urgent(manager: Staff, *, now: datetime) -> None:
    told = Told(
        reference="C-3107",
        what="Op de spoedeisende hulp wil een familielid dat de arts weggaat, om zijn afkomst.",
        behaviour="refuses",
        toward="relative",
        care="now",
        cause="no",
        wants="together",
        protection="together",
    )
    open_limit(told, keep_out=(), staff=manager, now=now)
