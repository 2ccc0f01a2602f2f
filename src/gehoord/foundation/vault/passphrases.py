# SPDX-License-Identifier: EUPL-1.2
"""A staff member's key under a passphrase (wachtwoordzin): slow to guess, useless without our own secret."""

import os
import unicodedata
from dataclasses import dataclass

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.vault.sealing import KEY_BYTES, PASSPHRASE_HEADER, Bind, Blob, box, checked_key, unbox

_SALT_BYTES = 16
_COST_END = len(PASSPHRASE_HEADER) + 6
_START = _COST_END + _SALT_BYTES
_PURPOSE = "passphrase"


@dataclass(frozen=True)
class Cost:
    """What one guess costs: passes over the memory, KiB of memory, lanes."""

    passes: int = 3
    memory: int = 64 * 1024
    lanes: int = 1

    def __post_init__(self) -> None:
        # An upper bound, so that a changed row cannot make the server take all memory.
        if not (
            1 <= self.passes <= 16 and 1 <= self.lanes <= 8 and 8 * self.lanes <= self.memory <= 512 * 1024
        ):
            raise ValueError("This cost is out of bounds.")


STANDARD = Cost()


def wrap_seed(seed: bytes, passphrase: str, *, pepper: bytes, bind: Bind, cost: Cost = STANDARD) -> bytes:
    """Wrap a 32-byte seed under a passphrase and `pepper`: 16 or more secret bytes from outside the database.

    122 bytes, in about 0.3 s and 64 MiB at the standard cost; cost and salt stand in the header.
    """
    costs = bytes((cost.passes, cost.lanes)) + cost.memory.to_bytes(4)
    start = PASSPHRASE_HEADER + costs + os.urandom(_SALT_BYTES)
    key = _key(passphrase, pepper, start, cost)
    return start + box(key, checked_key(seed), purpose=_PURPOSE, bind=(start, *bind))


def unwrap_seed(wrapped: Blob, passphrase: str, *, pepper: bytes, bind: Bind) -> bytes:
    """The seed again. SealError for a wrong passphrase, pepper or place, all alike."""
    blob = bytes(wrapped)
    if len(blob) <= _START or not blob.startswith(PASSPHRASE_HEADER):
        raise SealError
    passes, lanes = blob[len(PASSPHRASE_HEADER)], blob[len(PASSPHRASE_HEADER) + 1]
    memory = int.from_bytes(blob[len(PASSPHRASE_HEADER) + 2 : _COST_END])
    try:
        cost = Cost(passes, memory, lanes)
    except ValueError:
        raise SealError from None
    start = blob[:_START]
    return unbox(_key(passphrase, pepper, start, cost), blob[_START:], purpose=_PURPOSE, bind=(start, *bind))


def _key(passphrase: str, pepper: bytes, start: bytes, cost: Cost) -> bytes:
    if len(pepper) < 16:
        raise ValueError("A pepper is at least 16 random bytes.")
    slow = Argon2id(
        salt=start[_COST_END:],
        length=KEY_BYTES,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory,
        secret=pepper,
    )
    # NFKC: the same passphrase typed on another keyboard or system gives the same bytes.
    return slow.derive(unicodedata.normalize("NFKC", passphrase).encode())
