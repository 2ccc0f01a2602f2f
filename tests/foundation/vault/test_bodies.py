# SPDX-License-Identifier: EUPL-1.2
"""Long things in chunks: any length, any pieces, and no way to cut, mix, move or lengthen them."""

import tracemalloc
from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gehoord.foundation.vault.bodies import SealingStream, open_body, open_stream, padded_length, seal_body
from gehoord.foundation.vault.errors import SealError

KEY = bytes(range(32))
PLACE = ("melding", b"\x01" * 16)
START = 60
SEALED_CHUNK = 16 * 1024 + 16
KIB, MIB = 1024, 1024 * 1024


def refuses(sealed: bytes, *, key: bytes = KEY, bind: tuple[bytes | str | int, ...] = PLACE) -> bool:
    """Refused as a whole and as a stream in small pieces alike."""
    whole = streamed = False
    try:
        open_body(key, sealed, bind=bind)
    except SealError as error:
        whole = error.reason == "sealed"
    try:
        list(open_stream(key, pieces(sealed, 5000), bind=bind))
    except SealError:
        streamed = True
    return whole and streamed


def pieces(blob: bytes, size: int) -> Iterator[bytes]:
    return (blob[at : at + size] for at in range(0, len(blob), size))


def story(length: int) -> bytes:
    return bytes(at % 251 + 1 for at in range(length))


edges = sorted(
    {
        size + off
        for size in (0, 4 * KIB, 8 * KIB, 16 * KIB, 32 * KIB, 48 * KIB)
        for off in (-1, 0, 1)
        if size + off >= 0
    }
)


@pytest.mark.parametrize("length", edges)
def test_a_body_of_any_length_opens_and_hides_its_length(length: int) -> None:
    sealed = seal_body(KEY, story(length), bind=PLACE)
    padded = padded_length(length)

    assert open_body(KEY, sealed, bind=PLACE) == story(length)
    assert len(sealed) == START + padded + 16 * (padded // (16 * KIB) + 1)


def test_padding_goes_by_doubling_and_above_a_mebibyte_by_mebibytes() -> None:
    lengths = [0, 4095, 4096, 8191, 8192, 70_000, MIB - 1, MIB, 3 * MIB - 1, 3 * MIB, 25 * MIB]

    assert [padded_length(length) for length in lengths] == [
        4 * KIB,
        4 * KIB,
        8 * KIB,
        8 * KIB,
        16 * KIB,
        128 * KIB,
        MIB,
        2 * MIB,
        3 * MIB,
        4 * MIB,
        26 * MIB,
    ]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.binary(max_size=20_000), max_size=6), st.integers(1, 40_000))
@example([b"\x80" + bytes(50_000), b"\x80"], 7)
@example([b"verhaal\x80" + bytes(40_000)], 16_400)
@example([bytes(16 * 1024), bytes(16 * 1024)], 100)
@example([b"\x80" * 5000, bytes(30_000), b"\x80\x80", b"einde\x00"], 16_384)
@example([story(16 * 1024 - 1) + b"\x80", bytes(16 * 1024), b"x"], 1)
def test_a_stream_opens_whatever_the_pieces_it_came_and_went_in(parts: list[bytes], size: int) -> None:
    stream = SealingStream(KEY, bind=PLACE)
    sealed = b"".join([*map(stream.update, parts), stream.finish()])
    plain = b"".join(parts)

    assert b"".join(open_stream(KEY, pieces(sealed, size), bind=PLACE)) == plain
    assert open_body(KEY, memoryview(sealed), bind=PLACE) == plain


def test_a_body_with_another_key_or_at_another_place_does_not_open() -> None:
    sealed = seal_body(KEY, story(100), bind=PLACE)

    assert refuses(sealed, key=KEY[::-1])
    for other in (("melding", b"\x02" * 16), ("bericht", PLACE[1]), PLACE[:1], (*PLACE, 0), ()):
        assert refuses(sealed, bind=other)


def test_a_body_with_any_byte_changed_does_not_open() -> None:
    sealed = seal_body(KEY, story(100), bind=PLACE)

    for at in range(len(sealed)):
        with pytest.raises(SealError):
            open_body(KEY, sealed[:at] + bytes((sealed[at] ^ 1,)) + sealed[at + 1 :], bind=PLACE)


def test_a_file_cut_short_anywhere_does_not_open() -> None:
    sealed = seal_body(KEY, story(40_000), bind=PLACE)
    at_the_edges = [START + SEALED_CHUNK * number for number in range(5)]

    assert len(sealed) == at_the_edges[4] + 16
    for cut in [0, 3, 4, 28, START - 1, *at_the_edges, *(edge + 1 for edge in at_the_edges), len(sealed) - 1]:
        assert refuses(sealed[:cut]), cut


def test_a_file_with_something_added_does_not_open() -> None:
    sealed = seal_body(KEY, story(40_000), bind=PLACE)
    short = seal_body(KEY, story(100), bind=PLACE)

    for longer in (sealed + b"\x00", sealed + bytes(SEALED_CHUNK), sealed + sealed, sealed + sealed[START:]):
        assert refuses(longer)
    for longer in (short + b"\x00", short + short[START:]):
        assert refuses(longer)


def test_a_file_with_chunks_in_another_order_does_not_open() -> None:
    sealed = seal_body(KEY, story(40_000), bind=PLACE)
    start, first, second, third, rest = (
        sealed[:START],
        *(sealed[START + SEALED_CHUNK * n : START + SEALED_CHUNK * (n + 1)] for n in range(3)),
        sealed[START + SEALED_CHUNK * 3 :],
    )
    assert open_body(KEY, start + first + second + third + rest, bind=PLACE) == story(40_000)

    for mixed in (
        start + second + first + third + rest,
        start + first + third + second + rest,
        start + first + first + second + third + rest,
        start + first + third + rest,
        start + rest,
    ):
        assert refuses(mixed)


def test_a_chunk_of_one_file_does_not_fit_into_another_of_the_same_report() -> None:
    one, two = (seal_body(KEY, story(40_000), bind=PLACE) for _ in range(2))

    assert one[:START] != two[:START]
    assert refuses(one[: START + SEALED_CHUNK] + two[START + SEALED_CHUNK :])
    assert refuses(two[:START] + one[START:])


def test_a_stream_gives_out_nothing_unproven_and_ends_in_an_error_when_cut() -> None:
    sealed = seal_body(KEY, story(40_000), bind=PLACE)
    opened = open_stream(KEY, pieces(sealed[: START + SEALED_CHUNK * 2], 1000), bind=PLACE)

    assert next(opened) + next(opened) == story(32 * KIB)
    with pytest.raises(SealError):
        next(opened)


def test_a_stream_that_was_not_finished_does_not_open() -> None:
    stream = SealingStream(KEY, bind=PLACE)

    assert refuses(stream.update(story(100)))
    assert stream.length == 100


def test_a_finished_stream_takes_nothing_more() -> None:
    stream = SealingStream(KEY, bind=PLACE)
    stream.finish()

    with pytest.raises(ValueError, match="finished"):
        stream.update(b"nog iets")
    with pytest.raises(ValueError, match="finished"):
        stream.finish()


def test_a_file_of_25_megabytes_passes_in_constant_memory() -> None:
    piece, count = story(64 * KIB), 400
    tracemalloc.start()

    def sealed_pieces() -> Iterator[bytes]:
        stream = SealingStream(KEY, bind=PLACE)
        for _ in range(count):
            yield stream.update(piece)
        yield stream.finish()

    opened = sum(map(len, open_stream(KEY, sealed_pieces(), bind=PLACE)))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert opened == len(piece) * count
    # The last mebibyte of padding is the most there is at once, a few copies of it.
    assert peak < 6 * MIB
