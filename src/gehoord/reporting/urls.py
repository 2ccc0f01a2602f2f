# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the form: Dutch, and without anything in them that tells what somebody wrote."""

from django.urls import path

from .pages.check import check
from .pages.files import files
from .pages.save import resume, save
from .pages.sent import sent
from .pages.tell import begin, tell

app_name = "reporting"
urlpatterns = [
    path("", begin, name="begin"),
    path("controle/", check, name="check"),
    path("verstuurd/", sent, name="sent"),
    path("bewaren/", save, name="save"),
    path("verder/", resume, name="resume"),
    path("bestanden/", files, name="files"),
    path("<slug:page>/", tell, name="tell"),
]
