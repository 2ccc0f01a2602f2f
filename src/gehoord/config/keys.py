# SPDX-License-Identifier: EUPL-1.2
"""The secrets of one installation: made once, kept outside the database, never in a backup of it.

None of these keys opens a report. Losing the file still costs a lot: without `pepper` no passphrase works
(only the recovery words on paper do), so it must be backed up, apart from the database.
"""

import json
import os
import secrets
from base64 import b64decode, b64encode
from dataclasses import dataclass, field, fields
from pathlib import Path

from gehoord.config.home import StartRefused, home, mode
from gehoord.config.private_file import write_private

FORMAT = 1
KEY_BYTES = 32


@dataclass(frozen=True)
class Keys:
    """All secrets; each is 32 random bytes but the first, which Django wants as text."""

    django_secret: str = field(repr=False)
    web_key: bytes = field(repr=False)  # seals the cookies in which a form keeps its answers
    pepper: bytes = field(
        repr=False
    )  # goes with each passphrase, so that a copy of the database cannot guess
    fence_key: bytes = field(repr=False)  # keyed hashes of who is kept out, and the tags of public team keys
    mailer_seed: bytes = field(repr=False)  # opens addresses for notices, and nothing else
    throttle_key: bytes = field(repr=False)  # keyed hashes for throttling, so that no address is stored
    second_step_key: bytes = field(
        repr=False
    )  # boxes the seeds of one-time codes, which the server must check
    demo: bool = False


def keys_path() -> Path:
    """`GEHOORD_KEYS` (a mounted secret, for example), else `keys/keys.json` in the home of the installation."""
    chosen = os.environ.get("GEHOORD_KEYS")
    return Path(chosen).expanduser().absolute() if chosen else home() / "keys" / "keys.json"


def create_keys(*, demo: bool) -> Keys:
    """Make all keys and store them (0600). Refuses to touch a file that is there already."""
    keys = Keys(
        django_secret=secrets.token_urlsafe(48),
        demo=demo,
        **{name: secrets.token_bytes(KEY_BYTES) for name in _byte_names()},
    )
    content = {name: b64encode(getattr(keys, name)).decode() for name in _byte_names()}
    path = keys_path()
    try:
        write_private(
            path,
            {"format": FORMAT, "demo": demo, "django_secret": keys.django_secret, **content},
            replace=False,
        )
    except FileExistsError:
        raise StartRefused(
            f"Er staan al sleutels in {path}. Ze worden nooit overschreven.",
            f"There are keys in {path} already. They are never overwritten.",
        ) from None
    return keys


def load_keys() -> Keys:
    """Read the keys and check that they fit the mode; raises StartRefused with what is missing."""
    path = keys_path()
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise StartRefused(
            f"Er zijn nog geen sleutels: {path} ontbreekt. "
            "Begin met 'gehoord setup' (echt) of 'gehoord demo' (proberen), of zet de kopie van het bestand terug.",
            f"There are no keys yet: {path} is missing. "
            "Start with 'gehoord setup' (real) or 'gehoord demo' (to try), or put the copy of the file back.",
        ) from None
    except (OSError, ValueError):
        raise _unreadable(path, "het bestand", "the file") from None
    keys = _parsed(found, path)
    _fits_the_mode(keys, path)
    return keys


def _byte_names() -> list[str]:
    return [one.name for one in fields(Keys) if one.name not in {"django_secret", "demo"}]


def _parsed(found: object, path: Path) -> Keys:
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise _unreadable(path, "format", "format")
    values: dict[str, bytes] = {}
    for name in _byte_names():
        try:
            values[name] = b64decode(found[name], validate=True)
        except (KeyError, TypeError, ValueError):
            raise _unreadable(path, name, name) from None
        if len(values[name]) != KEY_BYTES:
            raise _unreadable(path, name, name)
    secret, demo = found.get("django_secret"), found.get("demo")
    if not isinstance(secret, str) or len(secret) < 50:
        raise _unreadable(path, "django_secret", "django_secret")
    if not isinstance(demo, bool):
        raise _unreadable(path, "demo", "demo")
    return Keys(django_secret=secret, demo=demo, **values)


def _fits_the_mode(keys: Keys, path: Path) -> None:
    if mode() == "production":
        if keys.demo:
            raise StartRefused(
                f"{path} is gemaakt voor de demo. Een echt loket start daar niet mee: kies een lege GEHOORD_HOME "
                "en doe 'gehoord setup'.",
                f"{path} was made for the demo. A real installation does not start with it: choose an empty "
                "GEHOORD_HOME and run 'gehoord setup'.",
            )
        if path.stat().st_mode & 0o077:
            raise StartRefused(
                f"Anderen op deze machine kunnen {path} lezen. Doe: chmod 600 '{path}'",
                f"Others on this machine can read {path}. Run: chmod 600 '{path}'",
            )
    elif not keys.demo:
        raise StartRefused(
            f"{path} hoort bij een echt loket. Demo en tests blijven daarvan af: kies een andere GEHOORD_HOME.",
            f"{path} belongs to a real installation. The demo and the tests keep off: choose another GEHOORD_HOME.",
        )


def _unreadable(path: Path, dutch: str, english: str) -> StartRefused:
    return StartRefused(
        f"{path} is niet te gebruiken: '{dutch}' klopt niet of ontbreekt. Zet de kopie van het bestand terug.",
        f"{path} cannot be used: '{english}' is wrong or missing. Put the copy of the file back.",
    )
