# SPDX-License-Identifier: EUPL-1.2
"""Open addresses under /organisaties/: finding an organisation, joining, its desk, norms, pulse, and help for who works there."""

from django.urls import include, path

PAGES = "gehoord.organisations.pages"
app_name = "organisations"
urlpatterns = [
    path("", include(f"{PAGES}.register.open_urls")),
    path("", include(f"{PAGES}.joining.open_urls")),
    path("", include(f"{PAGES}.support.open_urls")),
    path("", include(f"{PAGES}.pulse.open_urls")),
    path("", include(f"{PAGES}.desk.open_urls")),
    path("", include(f"{PAGES}.norms.open_urls")),
    path("", include(f"{PAGES}.limits.open_urls")),
    path("", include(f"{PAGES}.home.open_urls")),
]
# The last is the page of one organisation (<code>/): what stands before it wins.
