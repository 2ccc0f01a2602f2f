# SPDX-License-Identifier: EUPL-1.2
"""Sealing long things (verhaal, bericht, bijlage) in chunks, padded, so that size and story stay hidden.

This is C2SP chunked-encryption v1 with AES-256-GCM, behind our header and with the place as its context.
The last chunk is always shorter than the others: that is how a cut at a chunk's edge is noticed.
"""

import hmac
import os
from collections.abc import Iterable, Iterator

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.vault.sealing import (
    BODY_HEADER,
    KEY_BYTES,
    NONCE_BYTES,
    TAG_BYTES,
    Bind,
    Blob,
    checked_key,
    place,
)

CHUNK = 16 * 1024
SMALLEST = 4 * 1024
STEP = 1024 * 1024

_SALT_BYTES = 24
_SALT_END = len(BODY_HEADER) + _SALT_BYTES
_START = _SALT_END + 32
_SEALED_CHUNK = CHUNK + TAG_BYTES
_LABEL = b"c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\x00"
_SHA256 = hashes.SHA256()
# A mark and then zeros: the reader can drop them while streaming, without knowing the length beforehand.
_MARK = b"\x80"


def padded_length(length: int) -> int:
    """Bytes after padding, at least one more: 4, 8, 16 … KiB, doubling up to 1 MiB; whole MiB above."""
    if length >= STEP:
        return (length // STEP + 1) * STEP
    return max(SMALLEST, 1 << length.bit_length())


def seal_body(key: bytes, plaintext: bytes, *, bind: Bind) -> bytes:
    """Seal a whole text under a random 32-byte key; 4172 bytes for anything under 4 KiB."""
    stream = SealingStream(key, bind=bind)
    return stream.update(plaintext) + stream.finish()


def open_body(key: bytes, sealed: Blob, *, bind: Bind) -> bytes:
    """Open what `seal_body` or SealingStream made with the same key and bind, or raise SealError."""
    return b"".join(open_stream(key, (bytes(sealed),), bind=bind))


class SealingStream:
    """Seals a file piece by piece in constant memory; write what `update` and `finish` return, in order."""

    __slots__ = ("_buffer", "_chunks", "_length", "_pending")

    def __init__(self, key: bytes, *, bind: Bind) -> None:
        salt = os.urandom(_SALT_BYTES)
        self._chunks, commitment = _chunks(key, salt, bind)
        self._pending = BODY_HEADER + salt + commitment
        self._buffer = bytearray()
        self._length: int | None = 0

    @property
    def length(self) -> int:
        """Bytes of plaintext taken in so far; 0 after `finish`."""
        return self._length or 0

    def update(self, data: Blob) -> bytes:
        """Take in any number of bytes; gives back what is ready to be stored (often nothing)."""
        if self._length is None:
            raise ValueError("This stream was finished.")
        self._length += memoryview(data).nbytes
        return self._take(data)

    def finish(self) -> bytes:
        """The end: padding and the last chunk (at most a little over 1 MiB). Without it nothing opens."""
        if self._length is None:
            raise ValueError("This stream was finished.")
        padding = padded_length(self._length) - self._length
        out = self._take(_MARK + bytes(padding - 1))
        self._length = None
        return out + self._chunks.seal(self._buffer)

    def _take(self, data: Blob) -> bytes:
        self._buffer += data
        full = len(self._buffer) // CHUNK * CHUNK
        out = [self._pending]
        self._pending = b""
        if full:
            with memoryview(self._buffer) as view:
                out += [self._chunks.seal(view[at : at + CHUNK]) for at in range(0, full, CHUNK)]
            del self._buffer[:full]
        return b"".join(out)


def open_stream(key: bytes, chunks: Iterable[Blob], *, bind: Bind) -> Iterator[bytes]:
    """Open a sealed file from pieces of any size, in constant memory.

    What has been given out is authentic, but only the normal end says that nothing is missing:
    on SealError half-way the receiver must be told that the file is broken, not that it ended.
    """
    opened = _opened_chunks(key, chunks, bind)
    held, zeros = False, 0
    for chunk in opened:
        kept = chunk.rstrip(b"\x00")
        if kept or not held:
            if held:
                yield from _released(zeros)
            held = kept.endswith(_MARK)
            zeros = len(chunk) - len(kept) if held else 0
            if visible := kept[:-1] if held else chunk:
                yield visible
        else:
            zeros += len(chunk)
    if not held:
        raise SealError


def _released(zeros: int) -> Iterator[bytes]:
    """What looked like padding was part of the file after all."""
    yield _MARK
    for at in range(0, zeros, CHUNK):
        yield bytes(min(CHUNK, zeros - at))


def _opened_chunks(key: bytes, pieces: Iterable[Blob], bind: Bind) -> Iterator[bytes]:
    """The chunks in order; the last one is the first that is shorter, and nothing may follow it."""
    buffer = bytearray()
    keys: _Chunks | None = None
    for piece in pieces:
        buffer += piece
        if keys is None:
            if len(buffer) < _START:
                continue
            keys = _checked_start(key, bytes(buffer[:_START]), bind)
            del buffer[:_START]
        full = len(buffer) // _SEALED_CHUNK * _SEALED_CHUNK
        for at in range(0, full, _SEALED_CHUNK):
            yield keys.open(bytes(buffer[at : at + _SEALED_CHUNK]))
        del buffer[:full]
    if keys is None:
        raise SealError
    yield keys.open(bytes(buffer))


def _checked_start(key: bytes, start: bytes, bind: Bind) -> "_Chunks":
    keys, commitment = _chunks(key, start[len(BODY_HEADER) : _SALT_END], bind)
    expected = BODY_HEADER + start[len(BODY_HEADER) : _SALT_END] + commitment
    if not hmac.compare_digest(start, expected):
        raise SealError
    return keys


def _chunks(key: bytes, salt: bytes, bind: Bind) -> tuple["_Chunks", bytes]:
    context = BODY_HEADER + place("body", bind)
    length = KEY_BYTES + NONCE_BYTES + 32
    out = HKDFExpand(_SHA256, length, _LABEL + salt + context).derive(checked_key(key))
    base_nonce = int.from_bytes(out[KEY_BYTES : KEY_BYTES + NONCE_BYTES])
    return _Chunks(AESGCM(out[:KEY_BYTES]), base_nonce), out[KEY_BYTES + NONCE_BYTES :]


class _Chunks:
    """One cipher and a count: each chunk has its own nonce, so none can change places."""

    __slots__ = ("_base_nonce", "_cipher", "_number")

    def __init__(self, cipher: AESGCM, base_nonce: int) -> None:
        self._cipher = cipher
        self._base_nonce = base_nonce
        self._number = 0

    def seal(self, chunk: Blob) -> bytes:
        return self._cipher.encrypt(self._next_nonce(), chunk, None)

    def open(self, sealed: bytes) -> bytes:
        try:
            return self._cipher.decrypt(self._next_nonce(), sealed, None)
        except (InvalidTag, ValueError):
            raise SealError from None

    def _next_nonce(self) -> bytes:
        nonce = (self._base_nonce ^ self._number).to_bytes(NONCE_BYTES)
        self._number += 1
        return nonce
