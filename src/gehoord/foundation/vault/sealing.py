# SPDX-License-Identifier: EUPL-1.2
"""Sealing to someone (verzegelen) and boxing under a key; everything is bound to its place.

A blob that is moved to another row, used for another purpose or changed by one bit does not open.
Wrong arguments (a key of the wrong length, an empty purpose) are ValueError or TypeError: a mistake of ours.
"""

import hashlib
import hmac
import os
from functools import lru_cache
from typing import NoReturn

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes, hpke
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand

from gehoord.foundation.vault.errors import SealError

Part = bytes | str | int
Bind = tuple[Part, ...]
Blob = bytes | bytearray | memoryview

KEY_BYTES = 32
TAG_BYTES = 16
NONCE_BYTES = 12

# Every blob starts with "GH", the version of the format, and the suite.
SEAL_HEADER = b"GH\x01\x01"
BOX_HEADER = b"GH\x01\x02"
BODY_HEADER = b"GH\x01\x03"
PASSPHRASE_HEADER = b"GH\x01\x04"

_KEY_ID_BYTES = 8
_SEAL_START = len(SEAL_HEADER) + _KEY_ID_BYTES
_COMMITMENT_END = len(BOX_HEADER) + 32
_NONCE_END = _COMMITMENT_END + NONCE_BYTES
_MLKEM_PUBLIC_BYTES = 1184

_SHA256 = hashes.SHA256()
_SUITE = hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)


class KeyPair:
    """A pair, ML-KEM-768 + X25519: `public` (1216 bytes) to seal to, `seed` (32 secret bytes) to open with.

    Shows only its key id when printed, and refuses to be pickled: only a wrapped seed is ever stored.
    """

    __slots__ = ("_opener", "_sealer", "fingerprint", "public", "seed")

    def __init__(self, seed: bytes) -> None:
        if len(seed) != KEY_BYTES:
            raise ValueError("A seed is 32 bytes.")
        # X-Wing: one seed gives both halves, so that 32 bytes on paper are the whole secret.
        expanded = hashlib.shake_256(seed).digest(96)
        lattice = MLKEM768PrivateKey.from_seed_bytes(expanded[:64])
        curve = X25519PrivateKey.from_private_bytes(expanded[64:])
        lattice_public, curve_public = lattice.public_key(), curve.public_key()
        self.seed = bytes(seed)
        self.public = lattice_public.public_bytes_raw() + curve_public.public_bytes_raw()
        self.fingerprint = hashlib.sha256(self.public).digest()
        self._opener = hpke.MLKEM768X25519PrivateKey(lattice, curve)
        self._sealer = hpke.MLKEM768X25519PublicKey(lattice_public, curve_public)

    @classmethod
    def new(cls) -> "KeyPair":
        """A fresh random pair."""
        return cls(os.urandom(KEY_BYTES))

    @classmethod
    def from_seed(cls, seed: bytes) -> "KeyPair":
        """The pair that belongs to these 32 bytes, always the same one."""
        return cls(seed)

    @property
    def key_id(self) -> bytes:
        """8 bytes that name the public key; they stand in every blob sealed to it."""
        return self.fingerprint[:_KEY_ID_BYTES]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, KeyPair) and hmac.compare_digest(self.seed, other.seed)

    def __hash__(self) -> int:
        return hash(self.fingerprint)

    def __repr__(self) -> str:
        return f"<KeyPair {self.key_id.hex()}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("A key pair is not stored; wrap its seed.")


class BoxKey:
    """A 32-byte key made ready once, for whoever opens thousands of boxes under it (an inbox)."""

    __slots__ = ("_cipher", "commitment")

    def __init__(self, key: bytes) -> None:
        expanded = HKDFExpand(_SHA256, 64, b"gehoord/box/v1").derive(checked_key(key))
        self._cipher = AESGCM(expanded[:KEY_BYTES])
        self.commitment = expanded[KEY_BYTES:]

    def box(self, plaintext: bytes, *, purpose: str, bind: Bind) -> bytes:
        """See `box`."""
        start = BOX_HEADER + self.commitment
        nonce = os.urandom(NONCE_BYTES)
        return start + nonce + self._cipher.encrypt(nonce, plaintext, start + place(purpose, bind))

    def unbox(self, boxed: Blob, *, purpose: str, bind: Bind) -> bytes:
        """See `unbox`."""
        blob = bytes(boxed)
        start = BOX_HEADER + self.commitment
        # The commitment says that only this very key was meant; AES-GCM alone could open under two keys.
        if not hmac.compare_digest(blob[:_COMMITMENT_END], start):
            raise SealError
        try:
            return self._cipher.decrypt(
                blob[_COMMITMENT_END:_NONCE_END], blob[_NONCE_END:], start + place(purpose, bind)
            )
        except (InvalidTag, ValueError):
            raise SealError from None

    def __repr__(self) -> str:
        return "<BoxKey>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("A key is not stored; wrap it.")


def seal_to(to: bytes | KeyPair, plaintext: bytes, *, purpose: str, bind: Bind) -> bytes:
    """Seal to the holder of a key pair: HPKE, 1148 bytes more than the plaintext.

    `to` is a public key or, where the pair is at hand, the pair itself (which saves reading the key).
    Raises SealError when the public key is no key.
    """
    if isinstance(to, KeyPair):
        sealer, fingerprint = to._sealer, to.fingerprint
    else:
        sealer, fingerprint = _read_public(bytes(to))
    header = SEAL_HEADER + fingerprint[:_KEY_ID_BYTES]
    try:
        return header + _SUITE.encrypt(plaintext, sealer, header + fingerprint + place(purpose, bind))
    except ValueError:
        raise SealError from None


def open_with(pair: KeyPair, sealed: Blob, *, purpose: str, bind: Bind) -> bytes:
    """Open what was sealed to this pair for this purpose at this place, or raise SealError."""
    blob = bytes(sealed)
    header = SEAL_HEADER + pair.key_id
    if blob[:_SEAL_START] != header:
        raise SealError
    try:
        return _SUITE.decrypt(
            blob[_SEAL_START:], pair._opener, header + pair.fingerprint + place(purpose, bind)
        )
    except (InvalidTag, ValueError):
        raise SealError from None


def sealed_for(sealed: Blob) -> bytes:
    """The key id (8 bytes) a sealed blob names, to find the right pair among epochs; proves nothing."""
    blob = bytes(sealed)
    if len(blob) < _SEAL_START or not blob.startswith(SEAL_HEADER):
        raise SealError
    return blob[len(SEAL_HEADER) : _SEAL_START]


def box(key: bytes | BoxKey, plaintext: bytes, *, purpose: str, bind: Bind) -> bytes:
    """Seal something small under a random 32-byte key: AES-256-GCM, 64 bytes more than the plaintext.

    Boxes under one key can be recognised as such. At most 2**32 boxes under one key.
    """
    return (key if isinstance(key, BoxKey) else BoxKey(key)).box(plaintext, purpose=purpose, bind=bind)


def unbox(key: bytes | BoxKey, boxed: Blob, *, purpose: str, bind: Bind) -> bytes:
    """Open what `box` made with the same key, purpose and bind, or raise SealError."""
    return (key if isinstance(key, BoxKey) else BoxKey(key)).unbox(boxed, purpose=purpose, bind=bind)


def derive(key: bytes, label: str, *context: Part) -> bytes:
    """32 bytes that follow from a secret and a label (HKDF-SHA256), and tell nothing about the secret.

    The secret has at least 100 random bits; a passphrase does not (see passphrases.py).
    """
    if len(key) < 13:
        raise ValueError("A secret to derive from has at least 100 random bits.")
    return HKDF(_SHA256, KEY_BYTES, None, b"gehoord/derive/v1" + place(label, context)).derive(key)


def place(purpose: str, bind: Bind) -> bytes:
    """Purpose and place as bytes, such that no two different places give the same bytes."""
    if not purpose:
        raise ValueError("A purpose has a name.")
    encoded = [_part(purpose)]
    encoded += map(_part, bind)
    return b"".join(encoded)


def checked_key(key: bytes) -> bytes:
    """The key itself, or ValueError when it is not 32 bytes."""
    if len(key) != KEY_BYTES:
        raise ValueError("A key is 32 bytes.")
    return key


def _part(part: Part) -> bytes:
    match part:
        case str():
            encoded = part.encode()
            return b"s" + len(encoded).to_bytes(4) + encoded
        case bytes():
            return b"b" + len(part).to_bytes(4) + part
        case int() if not isinstance(part, bool) and 0 <= part < 2**64:
            return b"i\x00\x00\x00\x08" + part.to_bytes(8)
    raise TypeError("A part of a place is bytes, text or a whole number from 0 to 2**64 - 1.")


@lru_cache(maxsize=512)  # public keys only: a team's key is used all day
def _read_public(public: bytes) -> tuple[hpke.MLKEM768X25519PublicKey, bytes]:
    try:
        lattice = MLKEM768PublicKey.from_public_bytes(public[:_MLKEM_PUBLIC_BYTES])
        curve = X25519PublicKey.from_public_bytes(public[_MLKEM_PUBLIC_BYTES:])
    except ValueError:
        raise SealError from None
    return hpke.MLKEM768X25519PublicKey(lattice, curve), hashlib.sha256(public).digest()
