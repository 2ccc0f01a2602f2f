# SPDX-License-Identifier: EUPL-1.2
"""What this installation calls itself and how it is reached. All of it shown on public pages."""

import json
import os

from gehoord.config.home import mode

SERVICE_NAME = os.environ.get("SERVICE_NAME", "Gehoord")
SERVICE_PHONE = os.environ.get("SERVICE_PHONE", "0800-0000" if mode() != "production" else "")
SERVICE_HOURS = os.environ.get("SERVICE_HOURS", "")
SERVICE_MAIL = os.environ.get("SERVICE_MAIL", "hallo@demo.invalid" if mode() != "production" else "")
SERVICE_URL = os.environ.get("SERVICE_URL", "http://127.0.0.1:8000")
SECURITY_CONTACT = os.environ.get("SECURITY_CONTACT", "mailto:security@demo.invalid")
LEAVE_TO = os.environ.get("LEAVE_TO", "https://www.buienradar.nl/")
THEME_CSS = os.environ.get("THEME_CSS", "")
ACCESSIBILITY_STATUS = os.environ.get("ACCESSIBILITY_STATUS", "C")
ACCESSIBILITY_REGISTER_URL = os.environ.get("ACCESSIBILITY_REGISTER_URL", "")
IS_DEMO = mode() == "demo"
# Other lengths than the procedure's own, by the names in casework/deadlines.py; the same for all counters.
SERVICE_LEVELS: dict[str, int] = json.loads(os.environ.get("SERVICE_LEVELS", "{}"))
# Which percentage of promises was kept, for the home page: from our own figures, later in the chain.
PROMISES_KEPT = "gehoord.figures.queries.promises.promises_kept"
# A table of postcodes (four figures or all six characters) and CBS codes, when this installation has one.
POSTCODES_FILE = os.environ.get("POSTCODES_FILE", "")
