# SPDX-License-Identifier: EUPL-1.2
"""A million open cases at many counters, written in bulk by the database: for the clock, which opens nothing.

What is sealed is filled with bytes that open nowhere; the columns in the clear are those of real cases.
"""

import uuid
from datetime import date, timedelta

from django.db import connection

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.reference.holidays import add_working_days

_COUNTER = """
INSERT INTO people_counter (code, name, is_central, is_committee, languages, phone, mail, address, hours, is_demo, opened_on)
VALUES (%(code)s, %(code)s, false, false, '{}', '', '', '', '', true, %(today)s) RETURNING id
"""
_MEMBER = """
INSERT INTO people_member (id, counter_id, login, name, roles, one_time_secret, one_time_used, failures, joined_on,
    left_on, is_outside)
VALUES (%(id)s, %(counter)s, %(login)s, 'Proef', '{coordinator}', ''::bytea, 0, 0, %(today)s, %(left)s, false)
"""
_KEYS = """
WITH team AS (
    INSERT INTO vault_team_key (counter, epoch, public, tag, recovery, made_on, is_circle)
    VALUES (%(counter)s, 1, ''::bytea, ''::bytea, ''::bytea, %(today)s, false) RETURNING id),
pair AS (
    INSERT INTO vault_user_key (id, member, public, made_on)
    VALUES (gen_random_uuid(), %(member)s, ''::bytea, %(today)s) RETURNING id),
seed AS (INSERT INTO vault_user_seed (key_id, kind, wrap) SELECT id, 'passphrase', ''::bytea FROM pair)
INSERT INTO vault_team_seed (team_id, user_id, wrap) SELECT team.id, pair.id, ''::bytea FROM team, pair
RETURNING team_id
"""
_REPORTS = """
INSERT INTO reporting_report (id, lookup, counter_id, channel, identity, received_on, team_id, team_wrap, mailbox_wrap,
    summary, body, notice, epoch, mailbox, origin, kept_out)
SELECT id, sha256(id::text::bytea), %(counter)s, 'web', 'anonymous', %(today)s - 30, %(team)s, %(sealed)s, %(sealed)s,
    %(sealed)s, %(sealed)s, ''::bytea, 1, ''::bytea, ''::bytea, '{}'
FROM (SELECT gen_random_uuid() AS id FROM generate_series(1, %(many)s)) AS fresh
"""
_CASES = """
INSERT INTO casework_case (report_id, counter_id, step, handler_id, team_id, key, facts, received_on, opened_on, due_on,
    due_for, contacted_on, alarm, late_because, kept_out)
SELECT id, counter_id, 'action', CASE WHEN number %% 2000 = 7 THEN %(gone)s ELSE %(member)s END::uuid, team_id,
    %(sealed)s, %(sealed)s, received_on, received_on,
    CASE WHEN number %% 1000 = 1 THEN %(near)s WHEN number %% 1000 = 2 THEN %(late)s
        ELSE (%(days)s::date[])[1 + number %% 40] END,
    'review', received_on, 0, '', '{}'
FROM (SELECT *, row_number() OVER () AS number FROM reporting_report WHERE counter_id = %(counter)s) AS r
"""


def make_counters(how_many: int, *, cases: int, today: date, near: date, late: date) -> list[int]:
    """Counters with so many open cases each: of each thousand one is near and one late since yesterday, of each
    two thousand one has a handler who left. Returns their ids."""
    made = []
    for number in range(how_many):
        member, gone = uuid.uuid4(), uuid.uuid4()
        told = {
            "code": f"proef-{number}",
            "today": today,
            "near": near,
            "late": late,
            "member": str(member),
            "gone": str(gone),
            "many": cases,
            "sealed": b"x" * 64,
            "days": [add_working_days(today, 8 + one) for one in range(40)],
        }
        counter = int(_ask(_COUNTER, told))
        told["counter"] = counter
        for who, left in ((member, None), (gone, today - timedelta(days=3))):
            _do(_MEMBER, told | {"id": str(who), "login": f"proef-{who}", "left": left})
        told["team"] = _ask(_KEYS, told)
        with fenced(counter=counter):
            _do(_REPORTS, told)
            _do(_CASES, told)
        made.append(counter)
    return made


def _do(words: str, told: dict[str, object]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(words, told)


def _ask(words: str, told: dict[str, object]) -> int:
    with connection.cursor() as cursor:
        cursor.execute(words, told)
        return int(cursor.fetchone()[0])
