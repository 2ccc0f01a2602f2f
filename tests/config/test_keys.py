# SPDX-License-Identifier: EUPL-1.2
"""The secrets of an installation."""

import json
import stat
from dataclasses import fields
from pathlib import Path

import pytest

from gehoord.config.home import StartRefused
from gehoord.config.keys import Keys, create_keys, load_keys


def test_keys_come_back_as_they_were_made(own_home: Path) -> None:
    made = create_keys(demo=True)

    assert load_keys() == made


def test_all_keys_differ_and_are_long_enough(own_home: Path) -> None:
    keys = create_keys(demo=True)

    secrets = [getattr(keys, one.name) for one in fields(Keys) if one.name not in {"django_secret", "demo"}]
    assert [len(one) for one in secrets] == [32] * len(secrets)
    assert len({*secrets, keys.django_secret.encode()}) == len(secrets) + 1


def test_only_the_owner_can_read_the_keys(own_home: Path) -> None:
    create_keys(demo=True)

    assert stat.S_IMODE((own_home / "keys").stat().st_mode) == 0o700
    assert stat.S_IMODE((own_home / "keys" / "keys.json").stat().st_mode) == 0o600


def test_keys_never_show_themselves(own_home: Path) -> None:
    assert repr(create_keys(demo=True)) == "Keys(demo=True)"


def test_keys_are_never_overwritten(own_home: Path) -> None:
    create_keys(demo=True)
    before = (own_home / "keys" / "keys.json").read_bytes()

    with pytest.raises(StartRefused, match="never overwritten"):
        create_keys(demo=True)

    assert (own_home / "keys" / "keys.json").read_bytes() == before
    assert [path.name for path in (own_home / "keys").iterdir()] == ["keys.json"]


def test_without_keys_the_sentence_says_what_to_do(own_home: Path) -> None:
    with pytest.raises(StartRefused) as refused:
        load_keys()

    assert refused.value.dutch == (
        f"Er zijn nog geen sleutels: {own_home}/keys/keys.json ontbreekt. Begin met 'gehoord setup' (echt) of "
        "'gehoord demo' (proberen), of zet de kopie van het bestand terug."
    )


def test_a_real_installation_refuses_demo_keys(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    create_keys(demo=True)
    monkeypatch.setenv("GEHOORD_MODE", "production")

    with pytest.raises(StartRefused, match="was made for the demo"):
        load_keys()


@pytest.mark.parametrize("mode", ["demo", "test"])
def test_demo_and_tests_keep_off_real_keys(
    own_home: Path, monkeypatch: pytest.MonkeyPatch, mode: str
) -> None:
    create_keys(demo=False)
    monkeypatch.setenv("GEHOORD_MODE", mode)

    with pytest.raises(StartRefused, match="belongs to a real installation"):
        load_keys()


def test_keys_that_others_can_read_are_refused(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    create_keys(demo=False)
    (own_home / "keys" / "keys.json").chmod(0o640)
    monkeypatch.setenv("GEHOORD_MODE", "production")

    with pytest.raises(StartRefused, match="chmod 600"):
        load_keys()


@pytest.mark.parametrize("name", [one.name for one in fields(Keys)])
def test_a_missing_key_is_named(own_home: Path, name: str) -> None:
    create_keys(demo=True)
    path = own_home / "keys" / "keys.json"
    content = json.loads(path.read_text())
    del content[name]
    path.write_text(json.dumps(content))

    with pytest.raises(StartRefused, match=f"'{name}' is wrong or missing"):
        load_keys()
