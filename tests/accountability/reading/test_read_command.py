# SPDX-License-Identifier: EUPL-1.2
"""`gehoord read`: one object or table a file, without database or keys; one bad file does not lose the others."""

import json
import os
import resource
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from tests.accountability.reading.making_files import paragraph, pdf_file, word_file

from gehoord.accountability.reading import VERSION, read
from gehoord.accountability.reading.opening import open_file
from gehoord.accountability.reading.shapes import (
    Check,
    Commitment,
    Deadline,
    Head,
    Motion,
    Pair,
    Person,
    Reading,
    Reference,
    Span,
    as_data,
)
from gehoord.config.cli.read_table import sure, table

GEHOORD = [sys.executable, "-m", "gehoord.config.cli", "read"]
BARE = {name: os.environ[name] for name in ("PATH", "LANG", "PYTHONPATH") if name in os.environ}
"""No home, no database, no settings."""


def run(*words: str | Path, **more: object) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [*GEHOORD, *map(str, words)], env=BARE, capture_output=True, timeout=120, check=False, **more
    )  # type: ignore[call-overload, no-any-return]


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A made-up letter."""
    path = tmp_path / "brief.txt"
    path.write_bytes("Geachte voorzitter,\r\n\r\nZie Kamerstuk 36 800-XVI, nr. 70 (één).\r\n".encode())
    return path


def test_each_file_gives_one_json_object_on_a_line_of_its_own(letter: Path, tmp_path: Path) -> None:
    (tmp_path / "brief.docx").write_bytes(word_file(paragraph("Vraag 1")))
    (tmp_path / "brief.pdf").write_bytes(pdf_file("Vraag 1#pagebreak()Antwoord 1"))

    done = run(letter, tmp_path / "brief.docx", tmp_path / "brief.pdf")

    told = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert [(one["file"], one["kind"], one["pages"]) for one in told] == [
        (str(letter), "text", []),
        (str(tmp_path / "brief.docx"), "docx", []),
        (str(tmp_path / "brief.pdf"), "pdf", [0, 9]),
    ]
    assert done.returncode == 0
    assert done.stderr.decode().splitlines() == [
        f"1 van 3: {letter}",
        f"2 van 3: {tmp_path / 'brief.docx'}",
        f"3 van 3: {tmp_path / 'brief.pdf'}",
    ]


def test_an_object_holds_all_that_the_reader_found_and_where_it_came_from(letter: Path) -> None:
    done = run(letter, "--format", "json")

    opened = open_file(letter)
    about = {"kind": "text", "encoding": "utf-8", "sha256": opened.sha256, "pages": [], "warnings": []}
    assert json.loads(done.stdout) == {
        "file": str(letter),
        **as_data(read(opened.text, name="brief.txt")),
        **about,
    }
    assert done.stderr == b""


def test_the_extracted_text_is_written_sign_for_sign(letter: Path, tmp_path: Path) -> None:
    alone, beside = run(letter, "--text"), run(letter, "--text-dir", tmp_path / "teksten")

    assert alone.stdout == letter.read_bytes() == (tmp_path / "teksten" / "brief.txt.txt").read_bytes()
    assert json.loads(beside.stdout)["version"] == VERSION


def test_files_that_cannot_be_read_are_named_and_the_others_are_read(letter: Path, tmp_path: Path) -> None:
    (tmp_path / "stuk.pdf").write_bytes(b"%PDF-1.7 kapot")

    done = run(tmp_path / "stuk.pdf", letter, tmp_path / "weg.txt")

    assert done.returncode == 1
    assert [json.loads(line)["file"] for line in done.stdout.splitlines()] == [str(letter)]
    assert done.stderr.decode().splitlines() == [
        f"1 van 3: {tmp_path / 'stuk.pdf'}",
        f"{tmp_path / 'stuk.pdf'}: Deze PDF is niet heel: het einde ontbreekt. Haal hem opnieuw op.",
        f"2 van 3: {letter}",
        f"3 van 3: {tmp_path / 'weg.txt'}",
        f"{tmp_path / 'weg.txt'}: Dit bestand is er niet. Kijk of de naam en de map kloppen.",
    ]


def test_each_file_gets_a_json_file_and_a_bad_one_gets_none(letter: Path, tmp_path: Path) -> None:
    (tmp_path / "stuk.docx").write_bytes(b"PK\x03\x04kapot")
    out = tmp_path / "uit" / "hier"

    done = run(letter, tmp_path / "stuk.docx", "--out", out)

    assert (done.returncode, done.stdout) == (1, b"")
    assert [path.name for path in out.iterdir()] == ["brief.txt.json"]
    assert json.loads((out / "brief.txt.json").read_text())["file"] == str(letter)


def test_nothing_half_written_stays_behind_when_the_disk_is_full(letter: Path, tmp_path: Path) -> None:
    out = tmp_path / "uit"

    done = run(letter, "--out", out, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20, 20)))

    assert done.returncode == 1
    assert done.stderr.decode() == f"{letter}: De uitkomst is niet weggeschreven: File too large.\n"
    assert list(out.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_said_once_a_file(letter: Path) -> None:
    done = run(letter, "--out", "/proc/gehoord")

    assert (done.returncode, done.stderr.decode().count("De uitkomst is niet weggeschreven")) == (1, 1)


def test_the_standard_input_is_a_file_too(letter: Path) -> None:
    done = run("-", input=letter.read_bytes())

    assert (json.loads(done.stdout)["file"], json.loads(done.stdout)["kind"]) == ("-", "text")


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["a.txt", "b.txt", "--text"],
        ["a.txt", "--format", "xml"],
        ["a/x.txt", "b/x.txt", "--out", "uit"],
        ["x", "x.txt", "--text-dir", "."],
    ],
)
def test_wrong_use_is_code_2(words: list[str]) -> None:
    done = run(*words)

    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().splitlines()[-1].startswith("Error: ")


def test_only_the_draft_check_when_that_is_asked(letter: Path) -> None:
    told = json.loads(run(letter, "--check").stdout)

    assert sorted(told) == ["checks", "encoding", "file", "kind", "pages", "sha256", "version", "warnings"]


def test_names_and_words_cannot_steer_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[31mb\u202e.txt"
    path.write_text("tekst")

    on_screen, as_json = run(path, "--format", "table").stdout.decode(), run(path).stdout.decode()

    assert "a\ufffd[31mb\ufffd.txt" in on_screen
    assert json.loads(as_json)["file"].endswith("a\ufffd[31mb\ufffd.txt")
    assert not {"\x1b", "\u202e"} & {*on_screen, *as_json}


def test_nothing_of_django_or_the_database_is_loaded(letter: Path) -> None:
    code = (
        "import sys; from click.testing import CliRunner; from gehoord.config.cli import gehoord;"
        "done = CliRunner().invoke(gehoord, ['read', sys.argv[1]]);"
        "print(done.exit_code, sorted({'django', 'psycopg', 'scipy', 'pypdf', 'lxml', 'docx'} & set(sys.modules)))"
    )

    done = subprocess.run(
        [sys.executable, "-c", code, letter], env=BARE, capture_output=True, text=True, check=True
    )

    assert done.stdout == "0 []\n"


def test_it_starts_quickly(letter: Path) -> None:
    took = []
    for _ in range(3):
        started = time.monotonic()
        run(letter)
        took.append(time.monotonic() - started)

    assert min(took) < 0.5  # measured 0.12 s on a quiet machine; the rest is for a busy one


def test_a_text_of_a_million_lines_is_read_in_bounded_time_and_memory(tmp_path: Path) -> None:
    path = tmp_path / "lang.txt"
    path.write_text("".join(f"Regel {number}\n" for number in range(1_000_000)))
    most = 2_000_000_000

    done = run(
        path,
        "--out",
        tmp_path / "uit",
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (most, most)),
    )

    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads((tmp_path / "uit" / "lang.txt.json").read_text())["file"] == str(path)


# ── the table ──

TEXT = (
    "Datum 3 mei 2031\nKamerstuk 2031209548\nVraag 1\nAntwoord 1\nIk stuur de Kamer\ndit najaar een brief.\n"
)
NAJAAR = Deadline(82, 93, "dit najaar", date(2031, 9, 22), date(2031, 12, 21), 0.95, "seizoen")
FOUND = Reading(
    "1",
    head=Head(genre="kamerbrief", on=date(2031, 5, 3), own="kst-12345-6", subject="Aanpak"),
    references=[
        Reference("2031Z09548", 17, 37, "Kamerstuk 2031209548", 0.8, "een 2 staat waar een Z hoort", kind="zaak", repaired=True),
        Reference("kst-1-2", 17, 37, "1, nr. 2", 0.99, "met cue"),
    ],
    qa=[
        Pair((1,), "D66", Span(38, 45), Span(46, 56), 0.9, "label", see_answer=3),
        Pair((2, 3), "", Span(38, 45), None, 0.6, "geen label"),
    ],
    deadlines=[NAJAAR],
    commitments=[
        Commitment("toezegging", 57, 94, "Ik stuur de Kamer\ndit najaar een brief.", 0.9, "zal", implicit=True, due=NAJAAR),
        Commitment("afwijzing", 57, 60, "Nee", 0.99, "nee", status="afgewezen"),
    ],
    motions=[Motion(0, 5, "motie", (("Van der Plas", "BBB"), ("Voorbeeld", "")), 0.98, "motie", house="aangenomen")],
    persons=[Person(0, 5, "Jansen", "Jansen", "minister", 1.0, "ondertekening")],
    checks=[Check("dead_date", 0, 5, "Dit staat open tot een dag die voorbij is.", 0.97)],
)  # fmt: skip


def test_the_table_says_in_dutch_what_was_found_where_and_how_sure() -> None:
    opened = open_file(TEXT.encode(), "brief.txt")

    assert table("brief.txt", opened, FOUND) == (
        "brief.txt – kamerbrief, 03-05-2031, kst-12345-6, Aanpak\n"
        "  2 verwijzingen, 2 vragen (1 met antwoord), 2 toezeggingen en maatregelen, 1 motie, 1 termijn, 1 persoon, 1 bevinding\n"
        "\n  Verwijzingen\n"
        "    regel  verwijzing  hoe zeker       staat er als                    waarom\n"
        "    2      2031Z09548  waarschijnlijk  Kamerstuk 2031209548  hersteld  een 2 staat waar een Z hoort\n"
        "    2      kst-1-2     zeker           1, nr. 2\n"
        "\n  Vragen en antwoorden\n"
        "    regel  nummer  fractie  antwoord              hoe zeker\n"
        "    3      1       D66      regel 4, zie vraag 3  vrijwel zeker\n"
        "    3      2, 3             geen antwoord         onzeker\n"
        "\n  Toezeggingen, maatregelen en afwijzingen\n"
        "    regel  soort                   stand      termijn                    hoe zeker      tekst\n"
        "    5      toezegging (impliciet)  open       22-09-2031 t/m 21-12-2031  vrijwel zeker  Ik stuur de Kamer dit najaar een brief.\n"
        "    5      afwijzing               afgewezen  geen termijn               zeker          Nee\n"
        "\n  Moties\n"
        "    regel  indieners                      nummer  Kamer       uitvoering  hoe zeker\n"
        "    1      Van der Plas (BBB), Voorbeeld          aangenomen              zeker\n"
        "\n  Termijnen\n"
        "    regel  staat er als  dagen                      hoe zeker\n"
        "    6      dit najaar    22-09-2031 t/m 21-12-2031  vrijwel zeker\n"
        "\n  Personen\n"
        "    regel  naam    rol       partij  hoe zeker\n"
        "    1      Jansen  minister          zeker\n"
        "\n  Nog eens naar kijken\n"
        "    regel  hoe zeker      wat\n"
        "    1      vrijwel zeker  Dit staat open tot een dag die voorbij is.\n"
    )  # fmt: skip


def test_the_table_of_a_check_holds_the_findings_alone() -> None:
    opened = open_file("één € \xe9".encode("cp1252"), "brief.txt")

    none, some = (table("b", opened, one, only_checks=True) for one in (Reading("1"), FOUND))

    remark = "  Let op: Deze tekst staat niet in UTF-8. We lezen hem als Windows-1252. Kijk of letters als é en ë kloppen.\n"
    assert none == f"b – overig\n{remark}  Niets gevonden om nog eens naar te kijken.\n"
    assert some.splitlines()[2:] == [
        "",
        "  Nog eens naar kijken",
        "    regel  hoe zeker      wat",
        "    1      vrijwel zeker  Dit staat open tot een dag die voorbij is.",
    ]


@pytest.mark.parametrize(
    ("confidence", "words"),
    [(1.0, "zeker"), (0.9, "vrijwel zeker"), (0.7, "waarschijnlijk"), (0.5, "onzeker"), (0.0, "een gok")],
)
def test_confidence_is_a_word_for_people(confidence: float, words: str) -> None:
    assert sure(confidence) == words
