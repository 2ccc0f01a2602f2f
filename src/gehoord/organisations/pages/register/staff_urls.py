# SPDX-License-Identifier: EUPL-1.2
"""Addresses under /loket/organisaties/."""

from django.urls import path

from .add import add
from .change import change
from .merge import merge
from .of_case import of_case_page
from .one import organisation
from .search import search

urlpatterns = [
    path("", search, name="organisations"),
    path("nieuw/", add, name="organisation_add"),
    path("zaak/<uuid:case>/", of_case_page, name="of_case"),
    path("<uuid:key>/", organisation, name="organisation"),
    path("<uuid:key>/veranderen/", change, name="organisation_change"),
    path("<uuid:key>/samenvoegen/", merge, name="organisation_merge"),
]
