# SPDX-License-Identifier: EUPL-1.2
"""The public register with 100,000 entries and 250,000 events, through the real server.

Aims: the list, the overdue list and a list by owner p95 at most 100 ms; nothing is kept between two pages. The open data
is sent while it is made: its memory does not grow with its size. The floor: a page that reads nothing.
"""

import sys
import time
from urllib.request import urlopen

from benchmarks.installation import installation, server
from benchmarks.load import Browser
from benchmarks.results import percentile, show
from benchmarks.scenarios.inbox import timed

ENTRIES = 100_000
TIMES = 60
FILL = """
insert into accountability_entry (code, kind, what, owner, to_whom, made_on, made_where, movers, party, canonical, dossier,
    subject, due_words, due_last, declared, proof, house, is_postponed, is_running, stands, is_implicit, is_public,
    is_demo, added_at, added_by)
select 'p' || lpad(i::text, 8, 'x'), (array['commitment', 'motion', 'measure', 'intention', 'refusal'])[1 + i % 5],
    'De Kamer ' || (array['informeren', 'inlichten', 'berichten'])[1 + i % 3] || ' over '
        || (array['meldpunten', 'spreekuren', 'tolken', 'wachttijden', 'cijfers', 'onderwijs'])[1 + i % 6]
        || ' in ' || md5(i::text),
    'ministerie ' || (i % 40), 'de Tweede Kamer', date '2015-01-01' + i % 4000, 'commissiedebat', '[]',
    'partij ' || (i % 17), '', (30000 + i % 900)::text, 'thema ' || (i % 60), 'eind',
    case when i % 10 > 0 then date '2018-01-01' + i * 7 % 4200 end, case when i % 3 = 0 then 'done' else 'nothing' end,
    case when i % 6 = 0 then 'seen' else 'none' end, '', false, i % 3 > 0 and i % 5 <> 4, true, false, true,
    true, now(), 'bench'
from generate_series(1, %(entries)s) i
"""
HAPPENED = """
insert into accountability_event (entry_id, kind, "on", words, who, note, link, verdict, house, due_words, due_last, by, at,
    undone_by)
select e.id, v.what, e.made_on + place * 30, 'woorden uit een stuk', e.owner, '',
    case when v.what = 'evidence_seen' then 'https://voorbeeld.invalid/' else '' end, '', '',
    case when v.what = 'made' then 'eind' else '' end, case when v.what = 'made' then e.due_last end, 'bench', now(), ''
from accountability_entry e, (values ('made', 0), ('repeated', 1), ('declared_done', 2), ('evidence_seen', 3)) v(what, place)
where place < 2 or (place = 2 and e.declared = 'done') or (place = 3 and e.proof = 'seen')
"""
PAGES = (
    ("the list", "register/"),
    ("the list, from the middle", "register/?na=2024-01-01.5"),
    ("the list of one ministry", "register/?wie=ministerie+7"),
    ("the list by party and subject", "register/?partij=partij+3&onderwerp=thema+9"),
    ("what is late", "te-laat/"),
    ("the front page, with its numbers", ""),
    ("search, a word in one of six", "zoeken/?q=meldpunten"),
    ("the feed", "register.atom"),
)


def main() -> int:
    """Measure, print, append."""
    with installation():
        import django

        django.setup()
        print(f"  making {ENTRIES} entries", flush=True)
        _make()
        with server(workers=1) as real:
            _measure(real)
    return 0


def _make() -> None:
    """By the owner of the tables, who may also tidy up as the database does by itself overnight."""
    import psycopg

    from gehoord.config import database

    with psycopg.connect(database.as_url(database.urls().owner), autocommit=True) as owner:
        owner.execute(FILL.replace("%(entries)s", str(ENTRIES)).encode())
        owner.execute(HAPPENED.encode())
        owner.execute(b"VACUUM ANALYZE accountability_entry")
        owner.execute(b"VACUUM ANALYZE accountability_event")


def _measure(real: object) -> None:
    browser = Browser(real.port)  # type: ignore[attr-defined]
    rows = [("entries", float(ENTRIES), "", "")]
    floor = [timed(browser, "/toegankelijkheid/")[0] for _number in range(TIMES)]
    rows.append(("floor: a page that reads nothing, p95", percentile(floor, 0.95) * 1000, "ms", ""))
    for words, path in PAGES:
        timed(browser, f"/verantwoording/{path}")
        told = [timed(browser, f"/verantwoording/{path}")[0] for _number in range(TIMES)]
        rows.append((f"{words}, p95", percentile(told, 0.95) * 1000, "ms", "100"))
    before = real.memory()[-1]  # type: ignore[attr-defined]
    seconds, size = _fetch(real.port)  # type: ignore[attr-defined]
    grown = real.memory()[-1] - before  # type: ignore[attr-defined]
    rows += [
        ("register.json, whole", seconds, "s", ""),
        ("register.json, size", size / 1e6, "MB", ""),
        ("memory it cost", grown / 1e6, "MB", "50"),
    ]
    show("register", rows)


def _fetch(port: int) -> tuple[float, int]:
    """Read the whole file as somebody who takes it along."""
    begin, size = time.perf_counter(), 0
    with urlopen(f"http://127.0.0.1:{port}/verantwoording/register.json") as answer:
        while piece := answer.read(1 << 16):
            size += len(piece)
    return time.perf_counter() - begin, size


if __name__ == "__main__":
    sys.exit(main())
