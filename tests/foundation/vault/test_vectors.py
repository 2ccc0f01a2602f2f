# SPDX-License-Identifier: EUPL-1.2
"""What was once sealed opens for ever, also for someone who has only docs/reference/sealing.md.

The reader below was written from that page and uses nothing of ours.
"""

import hashlib
import hmac
import json
from base64 import b64decode
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from gehoord.foundation.vault.bodies import open_body, open_stream
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.passphrases import unwrap_seed
from gehoord.foundation.vault.recovery import combine
from gehoord.foundation.vault.sealing import KeyPair, derive, open_with, sealed_for, unbox

FOLDER = Path(__file__).parent / "vectors"


def vectors(name: str) -> list[dict[str, Any]]:
    read: list[dict[str, Any]] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return read


def bind_of(written: list[dict[str, Any]]) -> tuple[bytes | str | int, ...]:
    return tuple(
        bytes.fromhex(part["bytes"]) if "bytes" in part else next(iter(part.values())) for part in written
    )


def told(length: int) -> bytes:
    return (b"gehoord" * (length // 7 + 1))[:length]


# ---- a second reader, from the page alone


def reads_place(purpose: str, written: list[dict[str, Any]]) -> bytes:
    out = b"s" + len(purpose.encode()).to_bytes(4, "big") + purpose.encode()
    for part in written:
        if "text" in part:
            kind, value = b"s", part["text"].encode()
        elif "bytes" in part:
            kind, value = b"b", bytes.fromhex(part["bytes"])
        else:
            kind, value = b"i", part["number"].to_bytes(8, "big")
        out += kind + len(value).to_bytes(4, "big") + value
    return out


def hkdf_expand(prk: bytes, info: bytes, length: int) -> bytes:
    out = block = b""
    for number in range(1, -(-length // 32) + 1):
        block = hmac.digest(prk, block + info + bytes((number,)), "sha256")
        out += block
    return out[:length]


def reads_pair(seed: bytes) -> tuple[MLKEM768PrivateKey, X25519PrivateKey, bytes]:
    expanded = hashlib.shake_256(seed).digest(96)
    lattice = MLKEM768PrivateKey.from_seed_bytes(expanded[:64])
    curve = X25519PrivateKey.from_private_bytes(expanded[64:])
    return lattice, curve, lattice.public_key().public_bytes_raw() + curve.public_key().public_bytes_raw()


def reads_seal(seed: bytes, sealed: bytes, place: bytes) -> bytes:
    lattice, curve, public = reads_pair(seed)
    fingerprint = hashlib.sha256(public).digest()
    header, lattice_sent, curve_sent, body = sealed[:12], sealed[12:1100], sealed[1100:1132], sealed[1132:]
    assert header == b"GH\x01\x01" + fingerprint[:8]
    # X-Wing
    curve_shared = curve.exchange(X25519PublicKey.from_public_bytes(curve_sent))
    mixed = lattice.decapsulate(lattice_sent) + curve_shared + curve_sent + public[1184:] + b"\\.//^\\"
    shared = hashlib.sha3_256(mixed).digest()
    # RFC 9180, base mode
    suite = b"HPKE-v1HPKE" + bytes.fromhex("647a00010002")
    context = b"\x00" + hmac.digest(b"", suite + b"psk_id_hash", "sha256")
    context += hmac.digest(b"", suite + b"info_hash" + header + fingerprint + place, "sha256")
    secret = hmac.digest(shared, suite + b"secret", "sha256")
    key = hkdf_expand(secret, b"\x00\x20" + suite + b"key" + context, 32)
    nonce = hkdf_expand(secret, b"\x00\x0c" + suite + b"base_nonce" + context, 12)
    return AESGCM(key).decrypt(nonce, body, b"")


def reads_box(key: bytes, boxed: bytes, place: bytes) -> bytes:
    expanded = hkdf_expand(key, b"gehoord/box/v1", 64)
    assert boxed[:36] == b"GH\x01\x02" + expanded[32:]
    return AESGCM(expanded[:32]).decrypt(boxed[36:48], boxed[48:], boxed[:36] + place)


def reads_body(key: bytes, sealed: bytes, bind: list[dict[str, Any]]) -> bytes:
    assert sealed[:4] == b"GH\x01\x03"
    salt, commitment, rest = sealed[4:28], sealed[28:60], sealed[60:]
    info = (
        b"c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\x00" + salt + sealed[:4] + reads_place("body", bind)
    )
    expanded = hkdf_expand(key, info, 76)
    assert commitment == expanded[44:]
    cipher, base = AESGCM(expanded[:32]), int.from_bytes(expanded[32:44], "big")
    plain, number = b"", 0
    while True:
        chunk, rest = rest[:16400], rest[16400:]
        plain += cipher.decrypt((base ^ number).to_bytes(12, "big"), chunk, None)
        number += 1
        if len(chunk) < 16400:
            break
    assert rest == b""
    return plain[: plain.rindex(b"\x80")]


def reads_passphrase(wrapped: bytes, passphrase: str, pepper: bytes, bind: list[dict[str, Any]]) -> bytes:
    assert wrapped[:4] == b"GH\x01\x04"
    slow = Argon2id(
        salt=wrapped[10:26],
        length=32,
        iterations=wrapped[4],
        lanes=wrapped[5],
        memory_cost=int.from_bytes(wrapped[6:10], "big"),
        secret=pepper,
    )
    place = reads_place("passphrase", [{"bytes": wrapped[:26].hex()}, *bind])
    return reads_box(slow.derive(passphrase.encode()), wrapped[26:], place)


# ---- both readers, every vector


def test_a_pair_is_the_one_of_x_wing() -> None:
    # The first published vector of draft-connolly-cfrg-xwing-kem; so a browser's library makes the same pairs.
    pair = KeyPair.from_seed(
        bytes.fromhex("7f9c2ba4e88f827d616045507605853ed73b8093f6efbc88eb1a6eacfa66ef26")
    )

    assert pair.public[:40].hex() == (
        "e2236b35a8c24b39b10aa1323a96a919a2ced88400633a7b07131713fc14b2b5b19cfc3da5fa1a92"
    )


@pytest.mark.parametrize("vector", vectors("keys"))
def test_a_seed_always_gives_the_same_pair(vector: dict[str, Any]) -> None:
    seed = bytes.fromhex(vector["seed"])

    pair = KeyPair.from_seed(seed)

    assert (pair.public.hex(), pair.key_id.hex()) == (vector["public"], vector["key_id"])
    assert reads_pair(seed)[2] == pair.public


@pytest.mark.parametrize("vector", vectors("derivations"))
def test_a_derived_key_is_always_the_same(vector: dict[str, Any]) -> None:
    key, context = bytes.fromhex(vector["key"]), vector["context"]
    info = b"gehoord/derive/v1" + reads_place(vector["label"], context)
    prk = hmac.digest(bytes(32), key, "sha256")

    assert derive(key, vector["label"], *bind_of(context)).hex() == vector["gives"]
    assert hkdf_expand(prk, info, 32).hex() == vector["gives"]


@pytest.mark.parametrize("vector", vectors("seals"))
def test_what_was_sealed_to_a_pair_opens_for_ever(vector: dict[str, Any]) -> None:
    seed, sealed = bytes.fromhex(vector["seed"]), bytes.fromhex(vector["sealed"])
    pair = KeyPair.from_seed(seed)

    opened = open_with(pair, sealed, purpose=vector["purpose"], bind=bind_of(vector["bind"]))

    assert opened.hex() == vector["plaintext"]
    assert reads_seal(seed, sealed, reads_place(vector["purpose"], vector["bind"])) == opened
    assert sealed_for(sealed) == pair.key_id


@pytest.mark.parametrize("vector", vectors("boxes"))
def test_what_was_boxed_opens_for_ever(vector: dict[str, Any]) -> None:
    key, boxed = bytes.fromhex(vector["key"]), bytes.fromhex(vector["boxed"])

    opened = unbox(key, boxed, purpose=vector["purpose"], bind=bind_of(vector["bind"]))

    assert opened.hex() == vector["plaintext"]
    assert reads_box(key, boxed, reads_place(vector["purpose"], vector["bind"])) == opened


@pytest.mark.parametrize(
    "vector", vectors("sealed_bodies"), ids=lambda vector: str(vector["plaintext_length"])
)
def test_a_sealed_body_opens_for_ever_whole_and_streamed(vector: dict[str, Any]) -> None:
    key, sealed = bytes.fromhex(vector["key"]), b64decode(vector["sealed_base64"])
    bind = bind_of(vector["bind"])
    plain = told(vector["plaintext_length"])

    assert hashlib.sha256(plain).hexdigest() == vector["plaintext_sha256"]
    assert open_body(key, sealed, bind=bind) == plain
    assert (
        b"".join(open_stream(key, (sealed[i : i + 999] for i in range(0, len(sealed), 999)), bind=bind))
        == plain
    )
    assert reads_body(key, sealed, vector["bind"]) == plain


@pytest.mark.parametrize("vector", vectors("receipt_codes"), ids=lambda vector: vector["text"])
def test_a_code_always_leads_to_the_same_report(vector: dict[str, Any]) -> None:
    code = Code.parse(vector["text"])

    assert code.secret.hex() == vector["secret"]
    assert Code(bytes.fromhex(vector["secret"])).text == vector["text"]
    assert code.lookup_hash.hex() == vector["lookup_hash"]
    assert code.mailbox.fingerprint.hex() == vector["mailbox_public_sha256"]
    assert code.draft_key.hex() == vector["draft_key"]
    assert code.log_nonce.hex() == vector["log_nonce"]


@pytest.mark.parametrize("vector", vectors("wrapped_seeds"))
def test_a_seed_wrapped_under_a_passphrase_opens_for_ever(vector: dict[str, Any]) -> None:
    wrapped, pepper = bytes.fromhex(vector["wrapped"]), bytes.fromhex(vector["pepper"])

    seed = unwrap_seed(wrapped, vector["passphrase"], pepper=pepper, bind=bind_of(vector["bind"]))

    # The page says NFKC; this passphrase is in that form already.
    assert seed.hex() == vector["seed"]
    assert reads_passphrase(wrapped, vector["passphrase"], pepper, vector["bind"]) == seed


@pytest.mark.parametrize("vector", vectors("sheets"))
def test_sheets_of_paper_bring_the_seed_back_for_ever(vector: dict[str, Any]) -> None:
    first, second, third = vector["shares"]

    for two in ([first, second], [first, third], [third, second]):
        assert combine(two).hex() == vector["seed"]
