# SPDX-License-Identifier: EUPL-1.2
"""The documents say what the code does: links lead somewhere, commands and settings exist, files name their licence."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import click
import pytest
import yaml

from gehoord.config.cli import COMMANDS, gehoord
from gehoord.config.cli.setup import ASKED
from gehoord.config.docs import data, roles

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "gehoord"
MADE_BY_JOURNEYS = {"docs/images/form.png", "docs/images/case.png", "docs/images/figures.png"}
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
FENCED = re.compile(r"^(`{3,}|~{3,}).*?^\1\s*$", re.MULTILINE | re.DOTALL)
IN_CODE = re.compile(r"`([^`\n]+)`")
HEADING = re.compile(r"^#{1,6}\s+(.*?)\s*$", re.MULTILINE)
READS = re.compile(
    r"""environ(?:\.(?:get|pop|setdefault)\(|\[)\s*(?:name := )?f?["']([A-Z][A-Z0-9_]*(?:\{[^}]*\})?[A-Z0-9_]*)["']"""
)
OPTION = re.compile(r"""envvar=["']([A-Z][A-Z0-9_]*)["']""")
SHELL_READS = re.compile(r"\bexport ((?:[A-Z_]+=\S* ?)+)")
NAMED = re.compile(r"`([A-Z][A-Z0-9_]{1,})`")
FOREIGN = {"CI", "DEBIAN_FRONTEND", "DJANGO_SETTINGS_MODULE"}
"""Set for other programs; not settings of ours."""


def documents() -> list[Path]:
    """Every document of the project, as git sees the tree."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "*.md"],
        cwd=ROOT, capture_output=True, check=True,
    ).stdout.decode()  # fmt: skip
    return sorted(path for name in listed.split("\0") if name and (path := ROOT / name).is_file())


def prose(path: Path) -> str:
    """A document without its fenced blocks."""
    return FENCED.sub("", path.read_text("utf-8"))


def anchors(path: Path) -> set[str]:
    """The places inside a document that a link can name."""
    words = (re.sub(r"[`*]|\[([^\]]*)\]\([^)]*\)", r"\1", found) for found in HEADING.findall(prose(path)))
    return {re.sub(r"[^\w\- ]", "", one.lower()).strip().replace(" ", "-") for one in words}


def links() -> Iterator[tuple[Path, str]]:
    for path in documents():
        for target in LINK.findall(prose(path)):
            if not re.match(r"[a-z]+:", target):
                yield path, target


def settings_read(*, by_tests: bool = False) -> set[str]:
    """Every environment variable that the program and its tools read; `by_tests`: what only the tests read too."""
    found: set[str] = set(ASKED)
    paths = [*SOURCE.rglob("*.py"), *(ROOT / "tools").glob("*.py")]
    for path in [*paths, *(ROOT / "tests").rglob("*.py")] if by_tests else paths:
        text = path.read_text("utf-8")
        for name in [*READS.findall(text), *OPTION.findall(text)]:
            if "{" in name:  # one per database role
                found |= {f"DATABASE_{role}_URL" for role in ("OWNER", "APP", "FIGURES")}
            else:
                found.add(name)
    for line in SHELL_READS.findall((ROOT / ".ci" / "run").read_text("utf-8")):
        found |= {pair.partition("=")[0] for pair in line.split()}
    return found - FOREIGN


def settings_documented() -> set[str]:
    named = set(NAMED.findall((ROOT / "docs/reference/settings.md").read_text("utf-8")))
    return named - FOREIGN


def commands_in_documents() -> Iterator[tuple[Path, list[str]]]:
    """Each `gehoord …` in a code span or a code block of a document, as words."""
    for path in documents():
        text = path.read_text("utf-8")
        lines = [line for block in FENCED.finditer(text) for line in block.group(0).splitlines()]
        for code in [*IN_CODE.findall(prose(path)), *lines]:
            for said in re.findall(
                r"(?:^|\(|bin/|pages )gehoord ((?:-{0,2}[a-z][\w-]*)(?: [\w-][^\s|;&)#]*)*)", code
            ):
                yield path, said.split()


def targets_of_make() -> set[str]:
    return set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


def test_every_link_between_documents_leads_somewhere() -> None:
    lost = []
    for path, target in links():
        place, _hash, part = unquote(target).partition("#")
        where = (path.parent / place).resolve() if place else path
        name = where.relative_to(ROOT).as_posix()
        if not where.exists():
            if name not in MADE_BY_JOURNEYS:
                lost.append(f"{path.relative_to(ROOT)}: {target}")
        elif part and where.suffix == ".md" and part not in anchors(where):
            lost.append(f"{path.relative_to(ROOT)}: {target} (no such heading)")

    assert lost == []


def test_every_document_can_be_reached_from_the_readme() -> None:
    reached, ahead = set(), [ROOT / "README.md"]
    leads: dict[Path, set[Path]] = {}
    for path, target in links():
        place = unquote(target).partition("#")[0]
        leads.setdefault(path, set()).add((path.parent / place).resolve())
    while ahead:
        path = ahead.pop()
        if path not in reached:
            reached.add(path)
            ahead += leads.get(path, set())

    assert [path.relative_to(ROOT).as_posix() for path in documents() if path not in reached] == []


def test_every_setting_is_documented_and_every_documented_setting_is_read() -> None:
    documented = settings_documented()

    assert sorted(settings_read() - documented) == []
    assert sorted(documented - settings_read(by_tests=True)) == []


def test_settings_named_in_other_documents_exist() -> None:
    known = settings_read(by_tests=True) | FOREIGN
    ours = re.compile(
        r"\b((?:GEHOORD|SERVICE|SMTP|SEALED|DATABASE|ACCESSIBILITY)_[A-Z_]+|THEME_CSS|MAIL_FROM|LEAVE_TO)\b"
    )
    files = [*documents(), *(path for path in (ROOT / "deploy").rglob("*") if path.is_file())]
    unknown = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in files
        for name in ours.findall(path.read_text("utf-8"))
        if name not in known
    ]

    assert unknown == []


def test_every_documented_command_exists_with_its_subcommand_and_options() -> None:
    wrong = []
    for path, words in commands_in_documents():
        context, command, rest = click.Context(gehoord), gehoord, list(words)
        while rest and isinstance(command, click.Group) and not rest[0].startswith("-"):
            found = command.get_command(context, rest.pop(0))
            if found is None:
                wrong.append(f"{path.relative_to(ROOT)}: gehoord {' '.join(words)}")
                break
            command = found
        else:
            known = {
                option for one in command.get_params(context) for option in [*one.opts, *one.secondary_opts]
            }
            given = {word.partition("=")[0] for word in rest if word.startswith("--")}
            if given - known:
                wrong.append(f"{path.relative_to(ROOT)}: gehoord {' '.join(words)} ({given - known})")

    assert wrong == []


def test_every_make_target_in_a_document_exists() -> None:
    known = targets_of_make()
    unknown = [
        f"{path.relative_to(ROOT)}: make {target}"
        for path in documents()
        for target in re.findall(r"(?:^|`)make ([a-z]+)", path.read_text("utf-8"), re.MULTILINE)
        if target not in known
    ]

    assert unknown == []


def test_the_two_commands_of_the_readme_exist() -> None:
    said = re.findall(r"^make ([a-z]+)", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)

    assert said == ["run", "test"]
    assert set(said) <= targets_of_make()


def test_the_guide_names_every_command_that_help_lists() -> None:
    text = (ROOT / "docs/reference/commands.md").read_text("utf-8")
    listed = {name for name, (_module, _function, says) in COMMANDS.items() if says}

    assert set(re.findall(r"^## `gehoord ([a-z-]+)", text, re.MULTILINE)) == listed


def test_every_source_file_names_its_licence() -> None:
    kinds = {".py", ".css", ".js", ".sh"}
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "src", "tests", "tools", "deploy", ".ci"],
        cwd=ROOT, capture_output=True, check=True,
    ).stdout.decode()  # fmt: skip
    paths = [ROOT / name for name in listed.split("\0") if name]
    wordless = [
        path.relative_to(ROOT).as_posix()
        for path in paths
        if path.is_file() and (path.suffix in kinds or path.parent.name in {".ci", "deploy"}) and path.suffix != ".md"
        if "SPDX-License-Identifier: EUPL-1.2" not in path.read_text("utf-8")[:400]
        and path.read_text("utf-8").strip() and "vendor" not in path.parts and "migrations" not in path.parts
    ]  # fmt: skip

    assert wordless == []


def test_the_licence_is_the_whole_eupl() -> None:
    text = (ROOT / "LICENSE").read_text("utf-8")

    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert [number for number in range(1, 16) if not re.search(rf"^{number}\.", text, re.MULTILINE)] == []
    assert "‘Compatible Licences’ according to Article 5 EUPL" in text


def test_publiccode_says_what_the_package_says() -> None:
    told = yaml.safe_load((ROOT / "publiccode.yml").read_text("utf-8"))
    package = (ROOT / "pyproject.toml").read_text("utf-8")

    assert told["legal"]["license"] == "EUPL-1.2"
    assert f'version = "{told["softwareVersion"]}"' in package
    assert {"publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus", "softwareType", "description",
            "legal", "maintenance", "localisation"} <= told.keys()  # fmt: skip
    assert sorted(told["description"]) == ["en", "nl"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_publiccode_descriptions_have_the_length_that_the_standard_asks(language: str) -> None:
    told = yaml.safe_load((ROOT / "publiccode.yml").read_text("utf-8"))["description"][language]

    assert len(told["shortDescription"]) <= 150
    assert 150 <= len(told["longDescription"]) <= 10_000


def test_no_field_of_a_table_is_left_unclassified() -> None:
    data.load_models()
    loose = {
        one.table: one.unclassified for part in data.PARTS for one in data.kept(part) if one.unclassified
    }
    endless = [one.table for part in data.PARTS for one in data.kept(part) if not one.keep]

    assert (loose, endless) == ({}, [])


def test_every_purpose_of_a_seal_stands_in_the_document_that_another_reader_is_written_from() -> None:
    said = re.compile(
        r"""(?:purpose=|PURPOSE = |TO_TEAM, TO_CODE = |_PURPOSE = |INVITED: |ADVISER: |OWN: )(.+)"""
    )
    lines = [line for path in SOURCE.rglob("*.py") for line in said.findall(path.read_text("utf-8"))]
    purposes = {name for line in lines for name in re.findall(r'"([a-z][a-z -]+)"', line)}
    told = (ROOT / "docs/reference/sealing.md").read_text("utf-8")

    assert len(purposes) > 25
    assert {name for name in purposes if f"`{name}`" not in told and f'"{name}"' not in told} == set()


def test_every_permission_has_words_in_the_document_of_roles() -> None:
    from gehoord.foundation.people.roles import Permission

    assert set(roles.SAYS) == {one.name for one in Permission}
