# SPDX-License-Identifier: EUPL-1.2
"""How heavy the first page of a report is, with everything it loads, as a browser that takes gzip gets it.

Aim: at most 20 kB.
"""

import gzip
import re
import sys
import urllib.request

from benchmarks.installation import installation, server
from benchmarks.results import show


def main() -> int:
    """Measure, print, append."""
    with installation(), server(workers=1) as real:
        page = fetch(real.port, "/melden/")
        body = page[1]
        loaded = sorted(set(re.findall(rb'(?:src|href)="(/static/[^"]+)"', body)))
        parts = [("the page itself", float(page[0]), "bytes", "")]
        parts += [(path, float(fetch(real.port, path)[0]), "bytes", "") for path in map(bytes.decode, loaded)]
        total = sum(part[1] for part in parts)
        as_gzip = total - page[0] + len(gzip.compress(body))
        parts.append(("all together, as sent", total / 1000, "kB", "20"))
        parts.append(("all together, if a proxy compresses the page too", as_gzip / 1000, "kB", "20"))
        show("first_page", parts)
    return 0


def fetch(port: int, path: str) -> tuple[int, bytes]:
    """(bytes on the line, the body) of one answer."""
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(request) as answer:
        sent = answer.read()
        opened = gzip.decompress(sent) if answer.headers.get("Content-Encoding") == "gzip" else sent
    return len(sent), opened


if __name__ == "__main__":
    sys.exit(main())
