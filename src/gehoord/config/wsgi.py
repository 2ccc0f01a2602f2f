# SPDX-License-Identifier: EUPL-1.2
"""The web process: synchronous and stateless."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gehoord.config.settings")

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()

# A letter that asks for something unknown would only show when somebody sends it: so look before we begin.
from gehoord.casework.letters.checking import faults

if found := faults():
    raise SystemExit("\n".join(found))
