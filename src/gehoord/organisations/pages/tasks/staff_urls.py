# SPDX-License-Identifier: EUPL-1.2
"""Addresses under /loket/organisatie/afspraken/."""

from django.urls import path

from .act_now import act_now
from .task import task
from .tasks import tasks

urlpatterns = [
    path("", tasks, name="tasks"),
    path("nu-handelen/", act_now, name="act_now"),
    path("<uuid:key>/", task, name="task"),
]
