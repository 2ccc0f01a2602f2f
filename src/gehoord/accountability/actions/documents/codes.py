# SPDX-License-Identifier: EUPL-1.2
"""Addresses of documents and of what was found in them: concluded from the bytes, so that they stay (vaste adressen)."""

import hashlib

SIGNS = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32 in lower case: no i, l, o (read as 1, 1 and 0) and no u."""


def document_code(sha256: str) -> str:
    """The code of a document from the SHA-256 of its file, in hex: the same in every installation."""
    return "d" + _short(bytes.fromhex(sha256), 11)


def item_code(document: str, key: str) -> str:
    """The code of an item from the code of its document and its key: the same after each reading that finds it."""
    return "i" + _short(hashlib.sha256(f"{document} {key}".encode()).digest(), 12)


def _short(digest: bytes, signs: int) -> str:
    number = int.from_bytes(digest, "big") >> (len(digest) * 8 - signs * 5)
    return "".join(SIGNS[number >> (5 * place) & 31] for place in reversed(range(signs)))
