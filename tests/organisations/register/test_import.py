# SPDX-License-Identifier: EUPL-1.2
"""A list of organisations comes in by the command: good lines are added, wrong ones told with their number."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from gehoord.config.cli.organisations import organisations
from gehoord.organisations.models import Organisation
from gehoord.organisations.queries.register import find

GOOD = (
    "naam;sector;gemeente;omvang;kvk;postadres;vorige_namen;locaties\n"
    "Huisartsenpraktijk De Linde;general_practice;Utrecht;up_to_9;12345678;Lindelaan 1, Utrecht;Praktijk Boom|Praktijk Tak;"
    "Locatie Zuid|Locatie Noord @ Zeist\n"
    "Thuiszorg Avondrood;home_care;GM0344;;;;;\n"
)
WRONG = ";\nGeen sector;;;;;;;\nThuiszorg Nergens;home_care;Nergensdorp;;;;;\nThuiszorg Klein;home_care;;heel klein;12;;;\nTe kort;home_care\n"


def run(path: Path, text: str, *more: str) -> tuple[int, str, str]:
    path.write_text(text, encoding="utf-8")
    done = CliRunner().invoke(organisations, ["import", str(path), *more])
    return done.exit_code, done.stdout, done.stderr


@pytest.mark.django_db(transaction=True)
def test_a_list_comes_in_once(tmp_path: Path) -> None:
    first = run(tmp_path / "list.csv", GOOD)
    again = run(tmp_path / "list.csv", GOOD)

    assert (first[0], again[0]) == (0, 0)
    assert first[1] == "Klaar: 2 organisaties toegevoegd, 0 stonden er al.\n"
    assert again[1] == "Klaar: 0 organisaties toegevoegd, 2 stonden er al.\n"
    assert [
        find(words)[0].organisation.name for words in ("praktijk boom", "lokatie noort", "avontroot")
    ] == [
        "Huisartsenpraktijk De Linde",
        "Huisartsenpraktijk De Linde",
        "Thuiszorg Avondrood",
    ]


@pytest.mark.django_db(transaction=True)
def test_wrong_lines_are_told_and_left_out(tmp_path: Path) -> None:
    code, _said, errors = run(tmp_path / "list.csv", GOOD + WRONG)

    assert code == 1
    assert [line.split(":")[0] for line in errors.splitlines() if line.startswith("regel")] == [
        "regel 5",
        "regel 6",
        "regel 7",
        "regel 8",
    ]
    assert Organisation.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_checking_adds_nothing(tmp_path: Path) -> None:
    code, said, _errors = run(tmp_path / "list.csv", GOOD, "--check")

    assert (code, said, Organisation.objects.count()) == (0, "2 regels zijn goed.\n", 0)


@pytest.mark.django_db(transaction=True)
def test_what_is_no_list_is_refused_as_a_whole(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("wat,ook\n1,2\n", encoding="utf-8")

    done = CliRunner().invoke(organisations, ["import", str(tmp_path / "x.csv")])

    assert "De eerste regel noemt de kolommen." in str(done.exception)
