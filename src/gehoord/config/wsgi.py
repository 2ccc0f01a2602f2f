# SPDX-License-Identifier: EUPL-1.2
"""The web process: synchronous and stateless."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gehoord.config.settings")

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()

# A letter that asks for something unknown would only show when somebody sends it: so look before we begin.
from gehoord.casework.letters.checking import faults  # noqa: E402 - Django must be ready first

if found := faults():
    raise SystemExit("\n".join(found))
