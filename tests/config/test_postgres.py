# SPDX-License-Identifier: EUPL-1.2
"""The embedded server: really started, killed and started again."""

import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import psycopg
import pytest

from gehoord.config import database, postgres
from gehoord.config.home import StartRefused
from gehoord.config.postgres_binaries import _in_the_wheel
from gehoord.config.postgres_process import postmaster_pid

pytestmark = pytest.mark.server
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root runs the server as somebody else")


def enter(server: postgres.Server) -> "psycopg.Connection[tuple[object, ...]]":
    return psycopg.connect(
        host=str(server.socket_folder), port=server.port, user=server.superuser, password=server.password,
        dbname="postgres", autocommit=True,
    )  # fmt: skip


def test_a_server_starts_stops_and_keeps_what_was_written(made_home: Path) -> None:
    with enter(postgres.start(made_home)) as conn:
        conn.execute("CREATE TABLE kept AS SELECT 42 AS answer")
    postgres.stop(made_home)
    assert not postgres.running(made_home)

    with enter(postgres.start(made_home)) as conn:
        assert conn.execute("SELECT answer FROM kept").fetchone() == (42,)


def test_a_second_start_finds_the_first(made_home: Path) -> None:
    assert [postgres.start(made_home).started_now for _ in range(2)] == [True, False]


def test_a_killed_server_starts_again_with_all_that_was_confirmed(made_home: Path) -> None:
    with enter(postgres.start(made_home)) as conn:
        conn.execute("CREATE TABLE kept AS SELECT 42 AS answer")
        _kill(made_home)

    with enter(postgres.start(made_home)) as conn:
        assert conn.execute("SELECT answer FROM kept").fetchone() == (42,)


def test_a_process_number_that_now_belongs_to_another_program_is_no_obstacle(made_home: Path) -> None:
    """After a restart of a container the old number is soon in use again."""
    postgres.start(made_home)
    _kill(made_home)
    pid_file = made_home.joinpath("database").resolve() / "postmaster.pid"
    lines = pid_file.read_text().splitlines()
    owner = pid_file.stat()
    pid_file.write_text("\n".join([str(os.getppid()), *lines[1:]]) + "\n")
    os.chown(pid_file, owner.st_uid, owner.st_gid)

    assert postgres.start(made_home).started_now


def test_two_starts_at_the_same_moment_make_one_server(own_home: Path) -> None:
    command = [
        sys.executable,
        "-c",
        "from gehoord.config import database; print(database.prepare().app['PASSWORD'])",
    ]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    said = {one.communicate(timeout=120)[0] for one in both}

    assert [one.returncode for one in both] == [0, 0]
    assert len(said) == 1


def test_nothing_listens_on_the_network_and_every_way_in_wants_a_password(made_home: Path) -> None:
    server = postgres.start(made_home)

    with enter(server) as conn:
        assert conn.execute("SHOW listen_addresses").fetchone() == ("",)
        assert conn.execute("SHOW fsync").fetchone() == ("on",)
        rules = conn.execute("SELECT DISTINCT auth_method FROM pg_hba_file_rules").fetchall()
    assert rules == [("scram-sha-256",)]
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(host=str(server.socket_folder), user="postgres", password="guess", dbname="postgres")


def test_the_socket_is_short_and_apart_and_closed_to_others(made_home: Path) -> None:
    folder = postgres.start(made_home).socket_folder

    assert len(str(folder / ".s.PGSQL.5432")) < 100
    assert not folder.is_relative_to(made_home.joinpath("database").resolve())
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_folder_that_somebody_else_put_where_the_socket_goes_is_passed_over(made_home: Path) -> None:
    first = postgres.start(made_home).socket_folder
    postgres.stop(made_home)
    first.mkdir(mode=0o777)
    first.chmod(0o777)
    try:
        assert postgres.start(made_home).socket_folder == first.with_name(f"{first.name}-1")
    finally:
        postgres.stop(made_home)
        shutil.rmtree(first)


def test_a_start_that_was_cut_off_leaves_nothing_in_the_way(own_home: Path) -> None:
    (own_home / "database.making").mkdir()
    (own_home / "database.making" / "PG_VERSION").write_text("15")

    assert postgres.start(own_home).started_now


def test_a_database_of_a_version_that_is_gone_is_left_alone(own_home: Path) -> None:
    (own_home / "database").mkdir()
    (own_home / "database" / "PG_VERSION").write_text("9\n")

    with pytest.raises(StartRefused, match="was made with PostgreSQL 9, which is not here"):
        postgres.start(own_home)


@as_root
def test_as_root_the_server_runs_as_nobody_and_the_rest_of_the_home_stays_ours(own_home: Path) -> None:
    database.prepare(own_home)

    pid = postmaster_pid(own_home / "database")
    status = Path(f"/proc/{pid}/status").read_text()
    uid = next(line.split()[1] for line in status.splitlines() if line.startswith("Uid:"))
    assert int(uid) == (own_home / "database").stat().st_uid != 0
    assert stat.S_IMODE(own_home.stat().st_mode) == 0o711
    assert stat.S_IMODE((own_home / "database").stat().st_mode) == 0o700
    for name in ("database.json", "database-superuser.json"):
        assert (own_home / name).stat().st_uid == 0
        assert stat.S_IMODE((own_home / name).stat().st_mode) == 0o600


@as_root
def test_as_root_under_a_private_folder_no_parent_is_opened_up(
    own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Programs and data that nobody cannot reach go elsewhere; the folder of root stays closed."""
    private = Path(tempfile.mkdtemp(prefix="gehoord-private-", dir="/tmp"))
    wheel = _in_the_wheel()[0].parents[1]
    for folder in (wheel, wheel.with_name(f"{wheel.name}.libs")):
        shutil.copytree(folder, private / folder.name)
    monkeypatch.setenv("GEHOORD_POSTGRES_BIN", str(private / wheel.name / "pginstall" / "bin"))
    home = private / "home"
    home.mkdir()
    try:
        with enter(postgres.start(home)) as conn:
            row = conn.execute("SHOW server_version_num").fetchone()
        assert row is not None
        assert int(str(row[0])) // 10000 >= 18
        assert stat.S_IMODE(private.stat().st_mode) == 0o700
        assert (home / "database").is_symlink()
    finally:
        elsewhere = (home / "database").resolve().parent
        postgres.stop(home)
        shutil.rmtree(private)
        shutil.rmtree(elsewhere)


def test_the_wheel_serves_when_the_machine_has_nothing(
    own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GEHOORD_POSTGRES_BIN", str(_in_the_wheel()[0]))

    with enter(postgres.start(own_home)) as conn:
        assert conn.execute(
            "SELECT lower('ÉÏ'), to_tsvector('dutch', 'bedreigd') @@ 'bedreigd'"
        ).fetchone() == (
            "éï",
            True,
        )


def _kill(home: Path) -> None:
    """What a power cut does to the server of this test."""
    pid = postmaster_pid((home / "database").resolve())
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
