# SPDX-License-Identifier: EUPL-1.2
"""Makes the test vectors, once. What stands in vectors/ must open for ever, so no file is ever overwritten.

A new version of the format gets new files beside the old: `python tests/foundation/vault/make_vectors.py`.
"""

import json
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import Any

from gehoord.foundation.vault import bodies, codes, passphrases, recovery, sealing

FOLDER = Path(__file__).parent / "vectors"
BIND: tuple[bytes | str | int, ...] = (b"\x01\x02", "melding 1", 3)
WRITTEN_BIND = [{"bytes": "0102"}, {"text": "melding 1"}, {"number": 3}]


def told(length: int) -> bytes:
    """Some text of this length that is easy to make again: 'gehoord' over and over."""
    return (b"gehoord" * (length // 7 + 1))[:length]


def seed(number: int) -> bytes:
    """32 bytes of our own choosing."""
    return sha256(f"gehoord vector {number}".encode()).digest()


def keys() -> list[dict[str, Any]]:
    pairs = [sealing.KeyPair.from_seed(seed(number)) for number in range(3)]
    return [{"seed": p.seed.hex(), "public": p.public.hex(), "key_id": p.key_id.hex()} for p in pairs]


def derivations() -> list[dict[str, Any]]:
    return [
        {
            "key": seed(number).hex(),
            "label": label,
            "context": WRITTEN_BIND[:number],
            "gives": sealing.derive(seed(number), label, *BIND[:number]).hex(),
        }
        for number, label in enumerate(["count", "body", "file", "naam met ë"])
    ]


def seals() -> list[dict[str, Any]]:
    pair = sealing.KeyPair.from_seed(seed(0))
    return [
        {
            "seed": pair.seed.hex(),
            "purpose": "vector",
            "bind": WRITTEN_BIND,
            "plaintext": told(length).hex(),
            "sealed": sealing.seal_to(pair.public, told(length), purpose="vector", bind=BIND).hex(),
        }
        for length in (0, 32, 100)
    ]


def boxes() -> list[dict[str, Any]]:
    return [
        {
            "key": seed(1).hex(),
            "purpose": "vector",
            "bind": WRITTEN_BIND,
            "plaintext": told(length).hex(),
            "boxed": sealing.box(seed(1), told(length), purpose="vector", bind=BIND).hex(),
        }
        for length in (0, 32, 100)
    ]


def sealed_bodies() -> list[dict[str, Any]]:
    return [
        {
            "key": seed(2).hex(),
            "bind": WRITTEN_BIND,
            "plaintext_length": length,
            "plaintext_sha256": sha256(told(length)).hexdigest(),
            "sealed_base64": b64encode(bodies.seal_body(seed(2), told(length), bind=BIND)).decode(),
        }
        for length in (0, 11, 4095, 4096, 16383, 20000)
    ]


def receipt_codes() -> list[dict[str, Any]]:
    secrets = [
        bytes(13),
        b"\x0f" + b"\xff" * 12,
        *(bytes((s[0] & 15,)) + s[1:13] for s in map(seed, range(4))),
    ]
    return [
        {
            "secret": code.secret.hex(),
            "text": code.text,
            "lookup_hash": code.lookup_hash.hex(),
            "mailbox_public_sha256": code.mailbox.fingerprint.hex(),
            "draft_key": code.draft_key.hex(),
            "log_nonce": code.log_nonce.hex(),
        }
        for code in map(codes.Code, secrets)
    ]


def wrapped_seeds() -> list[dict[str, Any]]:
    costs = (passphrases.Cost(passes=1, memory=64), passphrases.STANDARD)
    phrase, pepper = "vier paarden eten ’s ochtends café", seed(5)
    return [
        {
            "passphrase": phrase,
            "pepper": pepper.hex(),
            "bind": WRITTEN_BIND,
            "seed": seed(6).hex(),
            "wrapped": passphrases.wrap_seed(seed(6), phrase, pepper=pepper, bind=BIND, cost=cost).hex(),
        }
        for cost in costs
    ]


def sheets() -> list[dict[str, Any]]:
    return [{"seed": seed(7).hex(), "shares": recovery.split(seed(7))}]


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for make in (keys, derivations, seals, boxes, sealed_bodies, receipt_codes, wrapped_seeds, sheets):
        path = FOLDER / f"{make.__name__}.json"
        if path.exists():
            print(f"{path.name} stands and stays")
        else:
            path.write_text(json.dumps(make(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
            print(f"{path.name} made")
