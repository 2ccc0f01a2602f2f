# SPDX-License-Identifier: EUPL-1.2
"""All addresses, in the order of the chain. Addresses are Dutch, names English."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from gehoord.foundation.web import urls as web

# What is asked most stands first: addresses are tried in order.
urlpatterns = [
    *i18n_patterns(
        path("melden/", include("gehoord.reporting.urls")),
        path("volgen/", include("gehoord.casework.follow_urls")),
        path("wegen/", include("gehoord.casework.route_urls")),
        path("wederpartij/", include("gehoord.casework.respondent_urls")),
        path("klacht-over-ons/", include("gehoord.casework.complaint_urls")),
        path("organisaties/", include("gehoord.organisations.urls")),
        path("cijfers/", include("gehoord.figures.urls")),
        *web.localized_urlpatterns,
        prefix_default_language=False,
    ),
    # In Dutch only: the documents of parliament are (decision 0021).
    path("verantwoording/", include("gehoord.accountability.urls")),
    path("loket/", include("gehoord.config.counter_urls")),
    *web.plain_urlpatterns,
]
handler400 = "gehoord.foundation.web.handlers.handler400"
handler403 = "gehoord.foundation.web.handlers.handler403"
handler404 = "gehoord.foundation.web.handlers.handler404"
handler500 = "gehoord.foundation.web.handlers.handler500"
