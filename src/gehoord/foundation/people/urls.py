# SPDX-License-Identifier: EUPL-1.2
"""Addresses of signing in, the team, the log and the jobs; all under /loket/."""

from django.urls import path

from .pages.approvals import agree_to, approvals
from .pages.counter_close import counter_close
from .pages.counter_new import counter_new
from .pages.counter_one import counter_move, counter_one
from .pages.counters import counters
from .pages.device import device
from .pages.jobs import jobs, retry
from .pages.log import check_chain, log
from .pages.passphrase import passphrase
from .pages.recover import recover
from .pages.recovery import recovery
from .pages.sign_in import sign_in_page
from .pages.sign_out import sign_out
from .pages.team import team
from .pages.team_add import team_add
from .pages.team_member import forget, invite_again, member, roles
from .pages.team_remove import remove
from .pages.welcome import welcome

app_name = "people"
urlpatterns = [
    path("inloggen/", sign_in_page, name="sign_in"),
    path("toestel/", device, name="device"),
    path("welkom/", welcome, name="welcome"),
    path("herstel/", recover, name="recover"),
    path("uitloggen/", sign_out, name="sign_out"),
    path("wachtzin/", passphrase, name="passphrase"),
    path("team/", team, name="team"),
    path("team/nieuw/", team_add, name="team_add"),
    path("team/herstel/", recovery, name="recovery"),
    path("team/<uuid:key>/", member, name="member"),
    path("team/<uuid:key>/rollen/", roles, name="roles"),
    path("team/<uuid:key>/uitnodigen/", invite_again, name="invite_again"),
    path("team/<uuid:key>/toestel/", forget, name="forget_device"),
    path("team/<uuid:key>/weg/", remove, name="remove"),
    path("goedkeuren/", approvals, name="approvals"),
    path("goedkeuren/<uuid:key>/", agree_to, name="agree"),
    path("loketten/", counters, name="counters"),
    path("loketten/nieuw/", counter_new, name="counter_new"),
    path("loketten/<slug:code>/", counter_one, name="counter"),
    path("loketten/<slug:code>/gemeente/", counter_move, name="counter_move"),
    path("loketten/<slug:code>/sluiten/", counter_close, name="counter_close"),
    path("logboek/", log, name="log"),
    path("logboek/keten/", check_chain, name="check_chain"),
    path("taken/", jobs, name="jobs"),
    path("taken/<int:key>/", retry, name="retry"),
]
