# SPDX-License-Identifier: EUPL-1.2
"""The console command: help, refusals, and children that never outlive their parent."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from gehoord.config.cli import COMMANDS

GEHOORD = [sys.executable, "-m", "gehoord.config.cli"]
IMPORTED = "import sys; from click.testing import CliRunner; from gehoord.config.cli import gehoord; "


def run(*words: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [*GEHOORD, *words],
        env=os.environ | environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_help_loads_neither_django_nor_the_database_driver() -> None:
    code = IMPORTED + (
        "print(CliRunner().invoke(gehoord, ['--help']).exit_code,"
        " sorted({'django', 'psycopg', 'granian', 'procrastinate'} & set(sys.modules)))"
    )

    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert said == "0 []\n"


def test_help_names_every_command_with_what_it_is_for() -> None:
    said = " ".join(run("--help").stdout.split())

    assert [name for name, (_, _, says) in COMMANDS.items() if says and f"{name} {says}" not in said] == []


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_each_command_explains_itself(name: str) -> None:
    done = run(name, "--help")

    assert (done.returncode, done.stdout.split()[:3]) == (0, ["Usage:", "gehoord", name])


def test_a_refusal_is_two_sentences_and_code_2_without_a_traceback(own_home: Path) -> None:
    done = run("serve", GEHOORD_MODE="production")

    assert done.returncode == 2
    assert done.stderr == (
        f"Er zijn nog geen sleutels: {own_home}/keys/keys.json ontbreekt. Begin met 'gehoord setup' (echt) of "
        "'gehoord demo' (proberen), of zet de kopie van het bestand terug.\n"
        f"There are no keys yet: {own_home}/keys/keys.json is missing. Start with 'gehoord setup' (real) or "
        "'gehoord demo' (to try), or put the copy of the file back.\n"
    )


def test_a_real_server_does_not_start_with_the_keys_of_a_demo(own_home: Path) -> None:
    subprocess.run(
        [sys.executable, "-c", "from gehoord.config.keys import create_keys; create_keys(demo=True)"],
        check=True,
    )

    done = run("serve", GEHOORD_MODE="production")

    assert (done.returncode, "was made for the demo" in done.stderr) == (2, True)


def test_demo_data_never_go_into_a_real_installation(own_home: Path) -> None:
    done = run("demo-data", GEHOORD_MODE="production")

    assert (done.returncode, done.stderr.splitlines()[-1]) == (
        2,
        "Demo data go into a demo only (GEHOORD_MODE=demo).",
    )


def test_setup_is_for_a_real_installation_only(own_home: Path) -> None:
    assert run("setup", "--non-interactive", GEHOORD_MODE="demo").returncode == 2


@pytest.mark.server
def test_the_address_of_the_database_works_for_psql(made_home: Path) -> None:
    import psycopg

    done = run("database-url", "--role", "figures")

    with psycopg.connect(done.stdout.strip()) as conn:
        assert conn.execute("SELECT current_user").fetchone() == ("gehoord_figures",)


def test_the_environment_goes_before_the_settings_file(
    own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gehoord.config.settings_file import keep_settings, load_settings, settings_path

    for name in ("SMTP_HOST", "SERVICE_PHONE", "SMTP_PASSWORD"):
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)
    keep_settings(
        {"SMTP_HOST": "mail.example", "SERVICE_PHONE": "0800 1 2", "SMTP_PASSWORD": "a=b #c", "MAIL_FROM": ""}
    )
    monkeypatch.setenv("SMTP_HOST", "other.example")
    monkeypatch.delenv("SERVICE_PHONE")

    load_settings()

    assert [os.environ[name] for name in ("SMTP_HOST", "SERVICE_PHONE", "SMTP_PASSWORD")] == [
        "other.example",
        "0800 1 2",
        "a=b #c",
    ]
    assert settings_path().stat().st_mode & 0o777 == 0o600


def test_a_wrong_line_in_the_settings_file_is_named(own_home: Path) -> None:
    (own_home / "settings.env").write_text("# fine\nSMTP_HOST=mail.example\nno sign here\n")

    done = run("worker")

    assert (done.returncode, done.stderr.splitlines()[1]) == (
        2,
        f"{own_home}/settings.env, line 3: write NAME=value.",
    )


def test_a_process_ends_when_its_parent_is_killed() -> None:
    """kill -9 of the server may not leave a worker behind that holds its port."""
    child = (
        "from gehoord.config.parent import end_with_parent; import time; end_with_parent(); time.sleep(60)"
    )
    parent = (
        f"import subprocess, sys, time; p = subprocess.Popen([sys.executable, '-c', {child!r}]);"
        "print(p.pid, flush=True); time.sleep(60)"
    )
    started = subprocess.Popen([sys.executable, "-c", parent], stdout=subprocess.PIPE, text=True)
    assert started.stdout is not None
    pid = int(started.stdout.readline())
    time.sleep(0.5)

    started.kill()
    started.wait()

    until = time.monotonic() + 10
    while _alive(pid) and time.monotonic() < until:
        time.sleep(0.1)
    assert not _alive(pid)


def _alive(pid: int) -> bool:
    """A dead process that nobody collected yet counts as dead."""
    try:
        os.kill(pid, 0)
        return "State:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except (ProcessLookupError, FileNotFoundError):
        return False
