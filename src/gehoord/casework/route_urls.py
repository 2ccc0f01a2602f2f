# SPDX-License-Identifier: EUPL-1.2
"""Where else everybody can go (/wegen/)."""

from django.urls import path

from .pages.routes.public import routes

app_name = "routes"
urlpatterns = [path("", routes, name="routes")]
