# SPDX-License-Identifier: EUPL-1.2
"""The rules of the house: known rooms, every page says who may see it, every field is classified."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver

from gehoord.foundation.people.roles import Permission

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "gehoord"
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
CHAIN = ("reporting", "casework", "organisations", "figures", "accountability")
CONTENT_ROOMS = {"README.md", "__init__.py", "__pycache__", "locale"}
KINDS = ("sealed", "personal", "countable", "plain")
OURS = [model for model in apps.get_models() if model.__module__.startswith("gehoord.")]


def contract(name: str) -> dict[str, Any]:
    """One import contract by its id."""
    return next(each for each in CONTRACTS if each["id"] == name)


def rooms() -> set[str]:
    """All rooms that the contract knows."""
    names = " ".join(contract("rooms")["layers"])
    return {word.strip("()") for word in names.replace("|", " ").replace(":", " ").split()}


@pytest.mark.parametrize("part", CHAIN)
def test_a_part_has_only_known_rooms(part: str) -> None:
    found = {entry.name for entry in (SOURCE / part).iterdir()}

    assert {name.removesuffix(".py") for name in found - CONTENT_ROOMS} <= rooms()


@pytest.mark.parametrize("part", CHAIN)
def test_a_part_says_what_it_is_for(part: str) -> None:
    assert len((SOURCE / part / "README.md").read_text().split()) > 40


def test_the_order_of_the_apps_is_the_order_of_the_contract() -> None:
    chain = [name.rpartition(".")[2] for name in settings.CHAIN_APPS]
    foundation = [name.rpartition(".")[2] for name in settings.FOUNDATION_APPS]
    layers = [part for layer in contract("foundation")["layers"] for part in layer.split(" | ")]

    assert ["config", *chain, "foundation"] == contract("chain")["layers"]
    assert sorted(foundation) == sorted(layers)
    assert foundation[:2] == layers[:2]


def test_there_are_no_folders_beside_the_map() -> None:
    found = {entry.name for entry in SOURCE.iterdir() if entry.is_dir() and entry.name != "__pycache__"}

    assert found == set(contract("chain")["layers"])


def every_page(patterns: list[Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """All addresses with their views."""
    for each in patterns:
        if isinstance(each, URLResolver):
            yield from every_page(each.url_patterns, prefix + str(each.pattern))
        elif isinstance(each, URLPattern):
            yield prefix + str(each.pattern), each.callback


def test_every_page_says_who_may_see_it() -> None:
    pages = list(every_page(get_resolver().url_patterns))
    silent = [address for address, view in pages if not hasattr(view, "visible_to")]

    assert len(pages) > 40
    assert silent == []


def test_the_counters_pages_are_for_members_only() -> None:
    open_to_all = {
        address
        for address, view in every_page(get_resolver().url_patterns)
        if address.startswith("loket/") and view.visible_to == "public"
    }

    assert open_to_all <= {
        "loket/inloggen/",
        "loket/welkom/",
        "loket/uitloggen/",
        "loket/toestel/",
        "loket/herstel/",
    }


def test_outside_the_counter_no_page_asks_for_a_permission() -> None:
    closed = [
        address
        for address, view in every_page(get_resolver().url_patterns)
        if not address.startswith("loket/") and isinstance(view.visible_to, Permission)
    ]

    assert closed == []


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_every_field_is_classified_once(model: Any) -> None:
    told = [name for kind in KINDS for name in getattr(model.Privacy, kind, ())]

    assert sorted(told) == sorted(field.name for field in model._meta.local_fields)


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_every_table_says_how_long_it_is_kept_and_what_a_row_is(model: Any) -> None:
    assert model.Privacy.keep
    assert model.__doc__
    assert not model.__doc__.startswith(f"{model.__name__}(")


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_sealed_fields_are_bytes(model: Any) -> None:
    for name in getattr(model.Privacy, "sealed", ()):
        assert model._meta.get_field(name).get_internal_type() == "BinaryField"


def test_no_model_saves_with_a_meaning_of_its_own_and_nothing_listens_to_signals() -> None:
    for model in OURS:
        assert "save" not in vars(model), model
    for path in SOURCE.rglob("*.py"):
        text = path.read_text()
        assert "post_save" not in text
        assert "@receiver" not in text


def test_every_source_file_names_its_licence() -> None:
    without = [
        str(path.relative_to(ROOT))
        for path in [
            *SOURCE.rglob("*.py"),
            *(ROOT / "tests").rglob("*.py"),
            *(ROOT / "benchmarks").rglob("*.py"),
        ]
        if "migrations" not in path.parts
        and path.read_text().split("\n", 1)[0] != "# SPDX-License-Identifier: EUPL-1.2"
    ]

    assert without == []
