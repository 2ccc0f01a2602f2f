# SPDX-License-Identifier: EUPL-1.2
"""The demo's own desks: a practice with one reader and a hospital with two, and what was told there."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.vault.codes import Code
from gehoord.organisations.actions.desk.change_desk_setting import change_desk_setting
from gehoord.organisations.actions.desk.confirm_desk_report import confirm_desk_report
from gehoord.organisations.actions.desk.receive_desk_report import receive_desk_report
from gehoord.organisations.actions.desk.watch import watch_desk
from gehoord.organisations.queries.desk import desk_list
from gehoord.organisations.queries.teams import organisation_of

from .teams import HOSPITAL, PRACTICE

TOLD = (
    (
        "employee",
        12,
        "Op de afdeling zei een patiënt dat ik met mijn hoofddoek weg moest. De teamleider lachte mee.",
    ),
    (
        "employee",
        2,
        "Vera Simons zei in de pauze dat mensen zoals ik altijd te laat komen. Ik durf niet te zeggen wie ik ben.",
    ),
    (
        "relative",
        30,
        "Mijn moeder spreekt weinig Nederlands. Bij de balie praatten ze over haar heen en zuchtten ze.",
    ),
)
"""Who told, how many days ago, and what. The second names an adviser, who therefore cannot see it."""


def fill_desk(teams: Mapping[str, Mapping[str, Staff]], *, now: datetime) -> None:
    """Open both desks, and let something be told at the hospital: one confirmed, one new, one late."""
    hospital, practice = teams[HOSPITAL], teams[PRACTICE]
    _open(
        practice["marja"],
        "We zijn een kleine praktijk. Zeg het gerust.",
        "Anna de Wit, vertrouwenspersoon van buiten (verzonnen)",
        now=now,
    )
    _open(hospital["olga"], "Wat je meemaakt doet ertoe.", "", now=now)
    team = hospital["olga"].counter
    for told_by, days, story in TOLD:
        receive_desk_report(
            {"story": story, "wish": ["known"], "name": "", "reach": ""},
            organisation=organisation_of(team),
            told_by=told_by,
            code=Code.new(),
            now=now - timedelta(days=days),
        )
    karim = hospital["karim"]
    with fenced(counter=team, member=karim.id):
        first = min(desk_list(karim), key=lambda row: row.received_on).pk
        words = "Ik ben Karim, vertrouwenspersoon. Ik las wat je schreef. Dit hoort hier niet. Ik denk met je mee."
        confirm_desk_report(first, words=words, by=karim, now=now - timedelta(days=10))
    with fenced(counter=team):
        watch_desk(team, now=now)


def _open(staff: Staff, words: str, outside: str, *, now: datetime) -> None:
    with fenced(counter=staff.counter, member=staff.id):
        reasons = change_desk_setting(
            is_open=True, confirm_days=7, feedback_days=42, words=words, outside=outside, by=staff, now=now
        )
        if reasons:
            raise RuntimeError(" ".join(reasons))
