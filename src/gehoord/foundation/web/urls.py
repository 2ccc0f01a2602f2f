# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the public pages: those with a language, and those that exist once."""

from django.urls import include, path
from django.views.generic import RedirectView

from .access import public
from .pages.accessibility import accessibility
from .pages.help_now import help_now
from .pages.home import home
from .pages.leave import leave
from .pages.privacy import privacy
from .pages.wellknown import robots_txt, security_txt

app_name = "web"

_localized = [
    path("", home, name="home"),
    path("hulp-nu/", help_now, name="help_now"),
    path("privacy/", privacy, name="privacy"),
    path("toegankelijkheid/", accessibility, name="accessibility"),
]
_plain = [
    path("weg/", leave, name="leave"),
    path("robots.txt", robots_txt, name="robots_txt"),
    path(".well-known/security.txt", security_txt, name="security_txt"),
    path(
        "favicon.ico",
        public(RedirectView.as_view(url="/static/web/icon.svg", permanent=False)),
        name="favicon",
    ),
]

# Two lists for two places in config/urls.py; one name for both would hide the second, hence two namespaces.
localized_urlpatterns = [path("", include((_localized, app_name)))]
plain_urlpatterns = [path("", include((_plain, "web_plain")))]
