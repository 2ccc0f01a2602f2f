# SPDX-License-Identifier: EUPL-1.2
"""Where an installation lives."""

import stat
from pathlib import Path

import pytest

from gehoord.config.home import StartRefused, home, mode


def test_a_new_home_is_for_its_owner_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEHOORD_HOME", str(tmp_path / "new" / "home"))

    assert stat.S_IMODE(home().stat().st_mode) == 0o700


def test_the_mode_is_production_unless_said_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GEHOORD_MODE", raising=False)

    assert mode() == "production"


def test_an_unknown_mode_is_refused_in_both_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEHOORD_MODE", "debug")

    with pytest.raises(StartRefused) as refused:
        mode()

    assert refused.value.dutch == "GEHOORD_MODE is 'debug'. Kies demo, production of test."
    assert refused.value.english == "GEHOORD_MODE is 'debug'. Choose demo, production or test."


def test_tests_and_trying_never_share_a_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GEHOORD_HOME", raising=False)
    monkeypatch.setenv("GEHOORD_MODE", "test")

    assert home().name == ".gehoord-test"


def test_a_folder_that_all_share_is_no_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEHOORD_HOME", "/tmp")

    with pytest.raises(StartRefused, match="Choose one with GEHOORD_HOME, like /tmp/gehoord"):
        home()
