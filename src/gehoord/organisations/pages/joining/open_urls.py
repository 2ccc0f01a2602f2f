# SPDX-License-Identifier: EUPL-1.2
"""Open addresses under /organisaties/meedoen/."""

from django.urls import path

from .open.ask import ask, asked
from .open.follow import code, follow
from .open.start import start

urlpatterns = [
    path("meedoen/code/", code, name="claim_code"),
    path("meedoen/gevraagd/", asked, name="asked"),
    path("meedoen/volgen/", follow, name="claim"),
    path("meedoen/team/", start, name="start"),
    path("meedoen/<uuid:key>/", ask, name="join"),
]
