# SPDX-License-Identifier: EUPL-1.2
"""Many people who send at the same moment, over plain HTTP: what each of them was shown is remembered."""

import http.client
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlencode

CODE = re.compile(r'<bdi dir="ltr">(.*?)</bdi></p>')


class Person:
    """One browser: an address of its own (so that nobody tries too often) and cookies."""

    def __init__(self, port: int, number: int) -> None:
        source = (f"127.0.0.{number % 250 + 2}", 0)
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60, source_address=source)
        self.host = f"127.0.0.1:{port}"
        self.cookies: dict[str, str] = {}

    def ask(self, method: str, path: str, **given: str) -> tuple[int, str, str]:
        """Status, where it leads, and the page."""
        headers = {"Host": self.host, "Sec-Fetch-Site": "same-origin"}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if method == "POST":
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.connection.request(method, path, urlencode(given) if method == "POST" else None, headers)
        answer = self.connection.getresponse()
        for header in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = header.split(";", 1)[0].partition("=")
            self.cookies[name] = value
        return answer.status, answer.headers.get("Location", ""), answer.read().decode()


@dataclass
class Sent:
    """What happened to the reports: shown as sent (code → words), and how many were refused in words."""

    confirmed: dict[str, str] = field(default_factory=dict)
    not_sent: int = 0
    cut_off: int = 0
    odd: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)


def send_one(port: int, number: int, sent: Sent) -> None:
    """Tell one report and press the button."""
    person, words = Person(port, number), f"Verhaal nummer {number} van velen."
    person.ask("POST", "/melden/", need="help")
    person.ask("POST", "/melden/verhaal/", story=words)
    person.ask("POST", "/melden/over-jou/", residence="Groningen", capacity="client")
    _status, _to, page = person.ask("GET", "/melden/controle/")
    shown = CODE.search(page)
    assert shown, page[:500]
    status, to, page = person.ask("POST", "/melden/controle/", do="send")
    with sent.lock:
        if (status, to) == (302, "/melden/verstuurd/"):
            sent.confirmed[re.sub("<.*?>", "", shown.group(1))] = words
        elif status == 503 and "nog niet verstuurd" in page:
            sent.not_sent += 1
        else:
            sent.odd.append(f"{status} {to} {page[:300]}")


def send_many(port: int, *, how_many: int, then: Callable[[], None], after: int, at_once: int = 8) -> Sent:
    """Send reports from several people at once; when `after` of them are sent, `then` happens, in the middle."""
    sent, numbers, lock = Sent(), iter(range(how_many)), threading.Lock()
    halfway = threading.Event()

    def go() -> None:
        while True:
            with lock:
                number = next(numbers, None)
            if number is None:
                return
            try:
                send_one(port, number, sent)
            except (OSError, http.client.HTTPException):
                with sent.lock:
                    sent.cut_off += 1
            if len(sent.confirmed) >= after:
                halfway.set()

    threads = [threading.Thread(target=go) for _ in range(at_once)]
    for thread in threads:
        thread.start()
    assert halfway.wait(120), (len(sent.confirmed), sent.odd[:3])
    then()
    for thread in threads:
        thread.join(120)
    return sent


def lost(port: int, confirmed: dict[str, str]) -> list[str]:
    """Which of the codes that were shown do not open their own words."""
    missing = []
    for number, (code, words) in enumerate(confirmed.items()):
        person = Person(port, number)
        status, to, _page = person.ask("POST", "/volgen/", code=code)
        page = person.ask("GET", "/volgen/lezen/")[2]
        if (status, to) != (302, "/volgen/lezen/") or words not in page:
            missing.append(f"{code}: {status} {to}")
    return missing
