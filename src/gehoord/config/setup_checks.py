# SPDX-License-Identifier: EUPL-1.2
"""What must be right before people can report: questions that each answer with a sentence."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gehoord.config.home import StartRefused, home, mode

if TYPE_CHECKING:
    from gehoord.foundation.people.routing import Where

MEMBERS = 2
LOCAL = ("", "localhost", "127.0.0.1", "::1")
ROOM_BYTES = 2_000_000_000


@dataclass(frozen=True)
class Finding:
    """`ok`, `note` (good to know) or `MISS` (mend it first), and why."""

    mark: str
    says: str

    @property
    def bad(self) -> bool:
        return self.mark == "MISS"


def ok(says: str) -> Finding:
    return Finding("ok  ", says)


def note(says: str) -> Finding:
    return Finding("note", says)


def missing(says: str) -> Finding:
    return Finding("MISS", says)


def machine() -> Iterator[Finding]:
    folder = home()
    free = shutil.disk_usage(folder).free
    yield ok(f"The installation lives in {folder}.")
    if free < ROOM_BYTES:
        yield missing(f"Only {free // 1_000_000} MB is free there; evidence and the database need room.")
    if folder.stat().st_mode & 0o066:
        yield note(f"Others on this machine can look into {folder}: chmod 711 '{folder}'")


def keys() -> Iterator[Finding]:
    from gehoord.config.keys import keys_path, load_keys

    try:
        load_keys()
    except StartRefused as refused:
        yield missing(refused.english)
        return
    yield ok(
        f"The keys are there ({keys_path()}). Keep a copy of them apart from the backups of the database."
    )


def database() -> Iterator[Finding]:
    import psycopg

    from gehoord.config import database as db
    from gehoord.config.cli.migrate import up_to_date
    from gehoord.config.database_extensions import missing_extensions
    from gehoord.config.database_grants import differences

    try:
        urls = db.prepare()
        with psycopg.connect(db.as_url(urls.owner)) as conn:
            version = conn.info.server_version // 10000
            migrated = up_to_date(urls)
            apart = differences(conn, app=urls.app["USER"], figures=urls.figures["USER"]) if migrated else []
            lacking = missing_extensions(conn)
        for role in (urls.app, urls.figures):
            psycopg.connect(db.as_url(role)).close()
    except StartRefused as refused:
        yield missing(refused.english)
        return
    except psycopg.Error as error:
        yield missing(f"The database refuses: {str(error).splitlines()[0]}")
        return
    yield ok(f"PostgreSQL {version} answers to the owner, the application and the figures, each fenced.")
    if version < 15:
        yield missing("PostgreSQL 15 or newer is needed.")
    if db.embedded() and mode() == "production":
        yield note("The embedded PostgreSQL is for trying. For real reports name your own in DATABASE_URL.")
    host = str(urls.app["HOST"])
    strict = ("require", "verify-ca", "verify-full")
    if host not in LOCAL and not host.startswith("/") and urls.app["OPTIONS"].get("sslmode") not in strict:
        yield missing("The database is on another machine: add sslmode=verify-full to its address.")
    for extension, says in lacking:
        yield missing(f"The database needs the extension {extension}. {says}")
    if not migrated:
        yield missing("The tables are not up to date. Run: gehoord migrate")
    for difference in apart:
        yield missing(f"{difference}. Run: gehoord migrate --again")


def settings() -> Iterator[Finding]:
    from django.conf import settings as chosen

    if mode() != "production":
        yield note(f"This is a {mode()} installation: settings for the outside are not looked at.")
        return
    wanted = {
        "ALLOWED_HOSTS": "GEHOORD_HOSTS: the host names of the service, with commas.",
        "SERVICE_PHONE": "SERVICE_PHONE: the number people can call instead.",
        "SERVICE_MAIL": "SERVICE_MAIL: the address people can write to.",
    }
    for name, says in wanted.items():
        if not getattr(chosen, name, None):
            yield missing(says)
    if not chosen.SERVICE_URL.startswith("https://"):
        yield missing("SERVICE_URL: the address of the service, starting with https://")
    if "demo.invalid" in chosen.SECURITY_CONTACT:
        yield missing("SECURITY_CONTACT: where somebody reports a leak, such as mailto:security@...")
    if "demo.invalid" in chosen.DEFAULT_FROM_EMAIL or not os.environ.get("SMTP_HOST"):
        yield missing(
            "SMTP_HOST, SMTP_PORT, MAIL_FROM: how notices leave (gehoord check-setup --mail-to tests it)."
        )
    if os.environ.get("GEHOORD_BEHIND_PROXY") != "1":
        yield note("GEHOORD_BEHIND_PROXY=1 is needed when a reverse proxy speaks TLS for us.")


def counters() -> Iterator[Finding]:
    from django.utils import timezone

    from gehoord.foundation.people.routing import counter_map, municipalities_without_counter
    from gehoord.foundation.reference.municipalities import valid_on

    known = counter_map()
    if not known.by_id:
        yield missing("There is no counter yet. Run: gehoord setup")
        return
    yield ok(f"{len(known.by_id)} counter(s), {len(known.by_municipality)} municipalities.")
    if known.central is None:
        yield missing("No counter is the central one, which takes what no other counter takes.")
    without = municipalities_without_counter([place.code for place in valid_on(timezone.localdate())])
    if without:
        shown = ", ".join(without[:5]) + (" and more" if len(without) > 5 else "")
        yield note(
            f"{len(without)} municipalities have no counter of their own and fall to the central one: {shown}."
        )
    yield from _people(list(known.by_id.values()))


def _people(known: "list[Where]") -> Iterator[Finding]:
    """A counter takes reports in once two members, who accepted their invitation, can open them."""
    from gehoord.foundation.people.colleagues import colleagues
    from gehoord.foundation.people.readers import readers
    from gehoord.foundation.people.roles import Permission

    able = readers(counter.id for counter in known)
    for counter in known:
        joined = able.get(counter.id, 0)
        if joined < MEMBERS:
            instead = (
                "the form shows the telephone number"
                if counter.is_central
                else "its reports go to the central one"
            )
            yield missing(
                f"{counter.name} is not live: {joined} of {MEMBERS} people who read cases accepted their "
                f"invitation and hold a key; until then {instead}."
            )
        if not colleagues(counter.id, who_may=Permission.TEAM_MANAGE):
            yield missing(f"{counter.name}: no coordinator yet, who looks after the team.")


def work() -> Iterator[Finding]:
    from django.utils import timezone

    from gehoord.foundation.jobs.stuck import stuck_jobs

    stuck = stuck_jobs(now=timezone.now())
    if stuck:
        yield missing(f"{len(stuck)} promised job(s) are stuck: gehoord jobs")
    else:
        yield ok("No promised work is stuck.")


def letter(address: str) -> Finding:
    from django.core.mail import send_mail

    try:
        send_mail("Proefbericht", "Dit bericht laat zien dat de post werkt.", None, [address])
    except OSError as error:
        return missing(f"The test letter did not leave: {error}")
    return ok(f"A test letter left for {address}.")
