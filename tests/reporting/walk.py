# SPDX-License-Identifier: EUPL-1.2
"""Walking through the form as a browser without script does."""

from typing import Any

from django.test import Client

ANSWERS: dict[str, dict[str, Any]] = {
    "": {"need": "help"},
    "verhaal": {"story": "De arts zei dat mensen zoals ik overdrijven."},
    "waar-en-wanneer": {"happened": "week", "place": "Utrecht", "sector": "hospital"},
    "wie": {"who": ["professional", "organisation"], "organisation": "Ziekenhuis X"},
    "waarom": {"grounds": ["race", "religion"]},
    "over-jou": {"capacity": "client", "residence": "Amersfoort"},
    "hoe-bekend": {"identity": "counter_only"},
    "contact": {"name": "Samira", "phone": "06-00000000", "language": "ar"},
}


def fill(client: Client, *, until: str = "controle", prefix: str = "", **changes: dict[str, Any]) -> None:
    """Fill in all pages before `until`. changes: page → its answers, by the page's name with _ for -."""
    for page, answers in ANSWERS.items():
        if page == until:
            return
        given = changes.get(page.replace("-", "_") or "begin", answers)
        address = f"{prefix}/melden/{page}/" if page else f"{prefix}/melden/"
        response = client.post(address, given)
        assert response.status_code == 302, (address, response.status_code)


def send(client: Client, *, prefix: str = "", **given: Any) -> Any:
    """Press the last button."""
    return client.post(f"{prefix}/melden/controle/", {"do": "send", **given})


def code_on(page: str) -> str:
    """The code as the page shows it."""
    import re

    shown = re.search(r'<bdi dir="ltr">(.*?)</bdi></p>', page)
    assert shown
    return re.sub(r"<.*?>", "", shown.group(1))
