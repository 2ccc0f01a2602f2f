# SPDX-License-Identifier: EUPL-1.2
"""Addresses under /loket/: of an organisation's own people (/loket/organisatie/), and of counters about organisations."""

from django.urls import include, path

PAGES = "gehoord.organisations.pages"
app_name = "employer"
urlpatterns = [
    path("organisaties/aanvragen/", include(f"{PAGES}.joining.staff_urls")),
    path("organisaties/verzoeken/", include(f"{PAGES}.requests.counter_urls")),
    path("organisaties/", include(f"{PAGES}.register.staff_urls")),
    path("organisatie/verzoeken/", include(f"{PAGES}.requests.staff_urls")),
    path("organisatie/afspraken/", include(f"{PAGES}.tasks.staff_urls")),
    path("organisatie/meldpunt/", include(f"{PAGES}.desk.staff_urls")),
    path("organisatie/gedragsregels/", include(f"{PAGES}.norms.staff_urls")),
    path("organisatie/peiling/", include(f"{PAGES}.pulse.staff_urls")),
    path("organisatie/grenzen/", include(f"{PAGES}.limits.staff_urls")),
    path("organisatie/procestoets/", include(f"{PAGES}.process_test.staff_urls")),
    path("organisatie/bestuur/", include(f"{PAGES}.board.staff_urls")),
    path("organisatie/", include(f"{PAGES}.home.staff_urls")),
]
