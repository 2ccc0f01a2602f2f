# SPDX-License-Identifier: EUPL-1.2
"""The three roles: what they are, what they may do, and what is refused."""

import stat
from pathlib import Path
from typing import Any

import psycopg
import pytest

from gehoord.config import database, postgres
from gehoord.config.database import as_url, connection, prepare, urls
from gehoord.config.database_grants import differences, grant
from gehoord.config.fences import fence_for
from gehoord.config.home import StartRefused

pytestmark = pytest.mark.server


def enter(found: dict[str, Any]) -> "psycopg.Connection[tuple[Any, ...]]":
    return psycopg.connect(as_url(found), autocommit=True)


def superuser(home: Path, dbname: str) -> dict[str, Any]:
    server = postgres.start(home)
    return connection(
        f"postgresql://{server.superuser}:{server.password}@/{dbname}?host={server.socket_folder}&port={server.port}"
    )


def test_app_and_figures_can_step_over_no_fence(made_home: Path) -> None:
    found = prepare()

    with enter(found.owner) as conn:
        rows = conn.execute(
            "SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles"
            " WHERE rolname LIKE 'gehoord%' ORDER BY rolname"
        ).fetchall()
    assert rows == [
        ("gehoord_app", False, False, False, False),
        ("gehoord_figures", False, False, False, False),
        ("gehoord_owner", False, False, False, True),
    ]


def test_how_to_enter_is_written_down_for_the_owner_of_the_home_only(made_home: Path) -> None:
    found = prepare()

    assert urls() == found
    assert stat.S_IMODE((made_home / "database.json").stat().st_mode) == 0o600


def test_preparing_again_changes_nothing(made_home: Path) -> None:
    first = prepare()
    before = (made_home / "database.json").read_bytes()

    assert prepare() == first
    assert (made_home / "database.json").read_bytes() == before


def test_lost_notes_give_new_passwords_that_work(made_home: Path) -> None:
    lost = prepare()
    (made_home / "database.json").unlink()

    found = prepare()

    assert found.app["PASSWORD"] != lost.app["PASSWORD"]
    with enter(found.app) as conn:
        assert conn.execute("SELECT current_user").fetchone() == ("gehoord_app",)


def test_without_a_database_the_sentence_says_what_to_do(own_home: Path) -> None:
    with pytest.raises(StartRefused, match="There is no database yet"):
        urls()


def test_a_real_installation_wants_a_database_of_its_own(
    own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GEHOORD_MODE", "production")

    with pytest.raises(StartRefused, match="DATABASE_URL is missing"):
        prepare()


def test_three_addresses_of_our_own_need_no_preparing(
    own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for role in ("OWNER", "APP", "FIGURES"):
        url = f"postgresql://{role.lower()}:p%40ss@db.example:6432/reports?sslmode=verify-full"
        monkeypatch.setenv(f"DATABASE_{role}_URL", url)

    assert prepare().app == {
        "NAME": "reports",
        "USER": "app",
        "PASSWORD": "p@ss",
        "HOST": "db.example",
        "PORT": "6432",
        "OPTIONS": {"sslmode": "verify-full"},
    }


def test_an_address_survives_going_to_a_url_and_back(own_home: Path) -> None:
    for url in (
        "postgresql://a:b%2Fc@db.example:6432/reports?sslmode=verify-full",
        "postgresql://a@/reports?host=%2Ftmp%2Fsocket&port=5433",
        "postgresql://a:b@one:5432,two:5432/reports?target_session_attrs=read-write",
    ):
        assert connection(as_url(connection(url))) == connection(url)


def test_a_superuser_in_the_address_is_never_what_the_web_process_uses(
    made_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with enter(superuser(made_home, "postgres")) as conn:
        conn.execute("CREATE DATABASE elsewhere")
    monkeypatch.setenv("DATABASE_URL", as_url(superuser(made_home, "elsewhere")))

    found = prepare()

    users = [one["USER"] for one in (found.owner, found.app, found.figures)]
    assert users == ["elsewhere_owner", "elsewhere_app", "elsewhere_figures"]
    with enter(found.owner) as conn:
        conn.execute("CREATE TABLE made (id int)")


def test_a_role_that_may_make_roles_is_the_owner_and_makes_the_others(
    made_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", _own_database(made_home, "CREATEROLE"))

    found = prepare()

    assert [found.owner["USER"], found.app["USER"], found.figures["USER"]] == ["me", "own_app", "own_figures"]


def test_a_plain_role_is_told_the_statements_to_run(made_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", _own_database(made_home, "NOCREATEROLE"))

    with pytest.raises(StartRefused) as refused:
        prepare()

    statements = [line.strip() for line in refused.value.dutch.splitlines() if line.startswith("    ")]
    assert statements == [
        f'CREATE ROLE "{name}" LOGIN NOSUPERUSER NOCREATEROLE NOREPLICATION NOBYPASSRLS NOCREATEDB'
        f" PASSWORD '...';"
        for name in ("own_app", "own_figures")
    ]
    assert "DATABASE_APP_URL, DATABASE_FIGURES_URL" in refused.value.english


def test_an_app_role_that_could_step_over_a_fence_is_refused(
    made_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = _own_database(made_home, "CREATEROLE")
    with enter(superuser(made_home, "postgres")) as conn:
        conn.execute("CREATE ROLE own_app LOGIN BYPASSRLS PASSWORD 'x'")
    monkeypatch.setenv("DATABASE_URL", url)

    with pytest.raises(StartRefused, match="The role own_app can step around the fences"):
        prepare()


def test_an_app_role_that_is_a_member_of_the_owner_is_refused(
    made_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = _own_database(made_home, "CREATEROLE")
    with enter(superuser(made_home, "postgres")) as conn:
        conn.execute("CREATE ROLE own_app LOGIN PASSWORD 'x' IN ROLE me")
    monkeypatch.setenv("DATABASE_URL", url)

    with pytest.raises(StartRefused, match="is no member of me"):
        prepare()


TABLES = (
    "audit_entry",
    "audit_chain",
    "django_migrations",
    "counting_countable",
    "counting_pending",
    "figures_edition",
    "casework_case",
)


def test_each_role_may_do_exactly_what_its_fence_says(made_home: Path) -> None:
    found = prepare()
    with enter(found.owner) as conn:
        for table in TABLES:
            conn.execute(f"CREATE TABLE {table} (id bigserial PRIMARY KEY, words text)")
        conn.execute("GRANT ALL ON casework_case TO PUBLIC")
        assert differences(conn, app="gehoord_app", figures="gehoord_figures") != []

        grant(conn, app="gehoord_app", figures="gehoord_figures")

        assert differences(conn, app="gehoord_app", figures="gehoord_figures") == []
    for role, entry in (("app", found.app), ("figures", found.figures)):
        for table in TABLES:
            allowed = getattr(fence_for(table), role)
            assert {verb for verb, statement in _statements(table).items() if _may(entry, statement)} == set(
                allowed
            )


def test_grants_finds_the_names_of_the_roles_itself(made_home: Path) -> None:
    found = prepare()
    with enter(found.owner) as conn:
        conn.execute("CREATE TABLE counting_countable (id int)")
        database.grants(conn)

        assert differences(conn, app="gehoord_app", figures="gehoord_figures") == []


def _statements(table: str) -> dict[str, str]:
    return {
        "SELECT": f"SELECT * FROM {table}",
        "INSERT": f"INSERT INTO {table} (words) VALUES ('x')",
        "UPDATE": f"UPDATE {table} SET words = 'y'",
        "DELETE": f"DELETE FROM {table}",
        "TRUNCATE": f"TRUNCATE {table}",
    }


def _may(entry: dict[str, Any], statement: str) -> bool:
    with enter(entry) as conn:
        try:
            conn.execute(statement)  # type: ignore[call-overload]
        except psycopg.errors.InsufficientPrivilege:
            return False
    return True


def _own_database(home: Path, may: str) -> str:
    """The address of a database whose owner is an ordinary role `me`."""
    with enter(superuser(home, "postgres")) as conn:
        conn.execute(f"CREATE ROLE me LOGIN {may} PASSWORD 'mine'")  # type: ignore[call-overload]
        conn.execute("CREATE DATABASE own OWNER me")
    return as_url(superuser(home, "own") | {"USER": "me", "PASSWORD": "mine"})
