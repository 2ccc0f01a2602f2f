# SPDX-License-Identifier: EUPL-1.2
"""Addresses of signing in, the team, the log and the jobs; all under /loket/."""

from django.urls import path

from .pages.absence import absence, absence_of
from .pages.approvals import agree_to, approvals
from .pages.counter_close import counter_close
from .pages.counter_new import counter_new
from .pages.counter_one import counter_move, counter_one
from .pages.counters import counters
from .pages.device import device
from .pages.interests import interests
from .pages.jobs import jobs, retry
from .pages.log import check_chain, log
from .pages.passphrase import passphrase
from .pages.profile import (
    own_profile,
    profile,
    profile_details,
    profile_languages,
    profile_partner,
    profile_partner_end,
)
from .pages.profile_service import profile_service
from .pages.recover import recover
from .pages.recovery import recovery
from .pages.shortcuts import shortcuts
from .pages.sign_in import sign_in_page
from .pages.sign_out import sign_out
from .pages.team import team
from .pages.team_add import team_add
from .pages.team_member import forget, invite_again, member, roles
from .pages.team_remove import remove
from .pages.training import training, training_of
from .pages.welcome import welcome

app_name = "people"
urlpatterns = [
    path("inloggen/", sign_in_page, name="sign_in"),
    path("toestel/", device, name="device"),
    path("welkom/", welcome, name="welcome"),
    path("herstel/", recover, name="recover"),
    path("uitloggen/", sign_out, name="sign_out"),
    path("wachtzin/", passphrase, name="passphrase"),
    path("afwezig/", absence, name="absence"),
    path("opleiding/", training, name="training"),
    path("belangen/", interests, name="interests"),
    path("sneltoetsen/", shortcuts, name="shortcuts"),
    path("team/", team, name="team"),
    path("team/nieuw/", team_add, name="team_add"),
    path("team/herstel/", recovery, name="recovery"),
    path("team/<uuid:key>/", member, name="member"),
    path("team/<uuid:key>/rollen/", roles, name="roles"),
    path("team/<uuid:key>/uitnodigen/", invite_again, name="invite_again"),
    path("team/<uuid:key>/toestel/", forget, name="forget_device"),
    path("team/<uuid:key>/weg/", remove, name="remove"),
    path("team/<uuid:key>/afwezig/", absence_of, name="absence_of"),
    path("team/<uuid:key>/opleiding/", training_of, name="training_of"),
    path("goedkeuren/", approvals, name="approvals"),
    path("goedkeuren/<uuid:key>/", agree_to, name="agree"),
    path("loketten/", counters, name="counters"),
    path("loketten/nieuw/", counter_new, name="counter_new"),
    path("loketten/<slug:code>/", counter_one, name="counter"),
    path("loketten/<slug:code>/gemeente/", counter_move, name="counter_move"),
    path("loketten/<slug:code>/sluiten/", counter_close, name="counter_close"),
    path("ons-loket/", own_profile, name="own_profile"),
    path("loketten/<slug:code>/diensten/", profile, name="profile"),
    path("loketten/<slug:code>/gegevens/", profile_details, name="profile_details"),
    path("loketten/<slug:code>/talen/", profile_languages, name="profile_languages"),
    path("loketten/<slug:code>/partners/", profile_partner, name="profile_partner"),
    path("loketten/<slug:code>/partners/<int:partner>/", profile_partner_end, name="profile_partner_end"),
    path("loketten/<slug:code>/diensten/<slug:service>/", profile_service, name="profile_service"),
    path("logboek/", log, name="log"),
    path("logboek/keten/", check_chain, name="check_chain"),
    path("taken/", jobs, name="jobs"),
    path("taken/<int:key>/", retry, name="retry"),
]
