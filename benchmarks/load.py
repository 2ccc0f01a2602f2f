# SPDX-License-Identifier: EUPL-1.2
"""A small load generator: plain sockets, kept open, so that the generator itself costs little."""

import socket
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

Visit = Callable[["Browser", int], None]


class Browser:
    """One visitor: a connection that stays open and the cookies of the form."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.cookies: dict[str, str] = {}
        self._connect()

    def _connect(self) -> None:
        self._socket = socket.create_connection(("127.0.0.1", self.port))
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._rest = b""

    def ask(self, method: str, path: str, body: bytes = b"") -> tuple[int, dict[bytes, bytes], bytes]:
        """One request; status, headers (small letters) and body."""
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        head = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nSec-Fetch-Site: same-origin\r\n"
        if cookies:
            head += f"Cookie: {cookies}\r\n"
        if method == "POST":
            head += f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n"
        self._socket.sendall(head.encode() + b"\r\n" + body)
        return self._read()

    def _read(self) -> tuple[int, dict[bytes, bytes], bytes]:
        data = self._rest
        while b"\r\n\r\n" not in data:
            data += self._more()
        head, _, rest = data.partition(b"\r\n\r\n")
        lines = head.split(b"\r\n")
        headers: dict[bytes, bytes] = {}
        for line in lines[1:]:
            name, _, value = line.partition(b":")
            name = name.lower()
            if name == b"set-cookie":
                cookie, _, text = value.strip().split(b";", 1)[0].decode().partition("=")
                self.cookies[cookie] = text.strip('"')
            headers[name] = value.strip()
        length = int(headers.get(b"content-length", b"0"))
        while len(rest) < length:
            rest += self._more()
        self._rest = rest[length:]
        return int(lines[0].split(b" ")[1]), headers, rest[:length]

    def _more(self) -> bytes:
        piece = self._socket.recv(65536)
        if not piece:
            raise ConnectionError("the server closed the connection")
        return piece

    def close(self) -> None:
        """End the connection."""
        self._socket.close()


@dataclass
class Load:
    """What a run came to: visits that were completed, how long each took (seconds), what went wrong."""

    seconds: float = 0.0
    visits: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def run(port: int, visit: Visit, *, visitors: int, seconds: float) -> Load:
    """Let several visitors do the same visit over and over for some seconds."""
    load, lock = Load(), threading.Lock()
    until = time.monotonic() + seconds

    def go(number: int) -> None:
        done, took = 0, []
        while time.monotonic() < until:
            browser, began = Browser(port), time.monotonic()
            try:
                visit(browser, number * 1_000_000 + done)
                took.append(time.monotonic() - began)
            except (AssertionError, OSError) as error:
                with lock:
                    load.faults.append(repr(error)[:200])
            finally:
                browser.close()
            done += 1
        with lock:
            load.visits += took

    began = time.monotonic()
    threads = [threading.Thread(target=go, args=(number,)) for number in range(visitors)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    load.seconds = time.monotonic() - began
    return load
