# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the counter's own work, under /loket/."""

from django.urls import path

from .pages.aftercare.needs import aftercare_of_case
from .pages.agreed import agreed
from .pages.appointment.case import appointment, appointment_ics, appointments
from .pages.appointment.coming import coming_appointments
from .pages.bundle.bundle import bundle
from .pages.bundle.bundles import bundles
from .pages.bundle.letter import bundle_letter
from .pages.bundle.new import bundle_new
from .pages.call_backs import call_back_done, call_back_start, call_backs
from .pages.case import case
from .pages.code import code
from .pages.complaint.committee import complaint, complaints
from .pages.consent.ask import consent_ask
from .pages.consent.consents import consents
from .pages.consent.consents import heard as consent_heard
from .pages.day.card import card
from .pages.day.leaving import leaving
from .pages.day.overview import behind, overview_page
from .pages.day.saved import saved
from .pages.day.several import several
from .pages.day.today import today
from .pages.delay import delay
from .pages.evidence import download, evidence, picture
from .pages.export import export
from .pages.finding.findings import findings
from .pages.finding.investigation import investigation
from .pages.finding.mediation import mediation
from .pages.hand import hand, rest
from .pages.hand_over.case_hand_over import hand_over
from .pages.hand_over.offers import offers, one_offer
from .pages.inbox import inbox
from .pages.institute.case import institute, institute_days, institute_out
from .pages.intake import intake
from .pages.intake_send import intake_sent
from .pages.keep_out.interest import interest
from .pages.keep_out.who_reads import who_reads
from .pages.letters.letter import letter, letter_print
from .pages.letters.letters import letters
from .pages.letters.writing import letter_write
from .pages.message import message
from .pages.move import move
from .pages.note import note
from .pages.respondent.file import respondent_file
from .pages.respondent.respondent import respondent, respondent_invite
from .pages.respondent.respondents import respondents
from .pages.retention.destruction import destruction
from .pages.retention.keeping import keeping
from .pages.routes.case import case_routes
from .pages.search import search
from .pages.stuck import called, stuck
from .pages.take import take
from .pages.way import way

app_name = "casework"
urlpatterns = [
    path("aangeboden/", offers, name="offers"),
    path("aangeboden/<uuid:key>/", one_offer, name="offer"),
    path("zaak/<uuid:case>/overdragen/", hand_over, name="hand_over"),
    path("zaak/<uuid:case>/wie-leest/", who_reads, name="who_reads"),
    path("zaak/<uuid:case>/zelf-iets-mee/", interest, name="interest"),
    path("", inbox, name="inbox"),
    path("vandaag/", today, name="today"),
    path("overzicht/", overview_page, name="overview"),
    path("overzicht/<slug:name>/", behind, name="behind"),
    path("samen/", several, name="several"),
    path("keuzes/", saved, name="saved"),
    path("team/<uuid:key>/zaken/", leaving, name="leaving"),
    path("melding/nieuw/", intake, name="intake"),
    path("melding/nieuw/verstuurd/", intake_sent, name="intake_sent"),
    path("terugbellen/", call_backs, name="call_backs"),
    path("terugbellen/<uuid:key>/klaar/", call_back_done, name="call_back_done"),
    path("terugbellen/<uuid:key>/melding/", call_back_start, name="call_back_start"),
    path("massameldingen/", bundles, name="bundles"),
    path("massameldingen/nieuw/", bundle_new, name="bundle_new"),
    path("massameldingen/<uuid:bundle>/", bundle, name="bundle"),
    path("massameldingen/<uuid:bundle>/brief/", bundle_letter, name="bundle_letter"),
    path("zoeken/", search, name="search"),
    path("uitvoer/", export, name="export"),
    path("vernietigen/", destruction, name="destruction"),
    path("zaak/<uuid:case>/bewaren/", keeping, name="keeping"),
    path("klachten/", complaints, name="complaints"),
    path("klachten/<uuid:key>/", complaint, name="complaint"),
    path("oppakken/<uuid:case>/", take, name="take"),
    path("zaak/<uuid:case>/", case, name="case"),
    path("zaak/<uuid:case>/intervisie/", card, name="card"),
    path("zaak/<uuid:case>/stap/<slug:move>/", move, name="move"),
    path("zaak/<uuid:case>/later/", delay, name="delay"),
    path("vastgelopen/", stuck, name="stuck"),
    path("vastgelopen/<slug:code>/", called, name="stuck_called"),
    path("zaak/<uuid:case>/bericht/", message, name="message"),
    path("zaak/<uuid:case>/notitie/", note, name="note"),
    path("zaak/<uuid:case>/wijze/<slug:way>/", way, name="way"),
    path("zaak/<uuid:case>/afspraken/", agreed, name="agreed"),
    path("zaak/<uuid:case>/coderen/", code, name="code"),
    path("zaak/<uuid:case>/college/", institute, name="institute"),
    path("zaak/<uuid:case>/college/dagen/", institute_days, name="institute_days"),
    path("zaak/<uuid:case>/college/meenemen/", institute_out, name="institute_out"),
    path("gesprekken/", coming_appointments, name="coming_appointments"),
    path("zaak/<uuid:case>/gesprekken/", appointments, name="appointments"),
    path("zaak/<uuid:case>/gesprekken/<uuid:key>/", appointment, name="appointment"),
    path("zaak/<uuid:case>/gesprekken/<uuid:key>/agenda/", appointment_ics, name="appointment_ics"),
    path("zaak/<uuid:case>/wegen/", case_routes, name="case_routes"),
    path("zaak/<uuid:case>/toestemmingen/", consents, name="consents"),
    path("zaak/<uuid:case>/toestemming/vragen/<slug:use>/", consent_ask, name="consent_ask"),
    path("zaak/<uuid:case>/toestemming/<uuid:consent>/", consent_heard, name="consent_heard"),
    path("zaak/<uuid:case>/andere-kant/", respondents, name="respondents"),
    path("zaak/<uuid:case>/andere-kant/<uuid:respondent>/", respondent, name="respondent"),
    path(
        "zaak/<uuid:case>/andere-kant/<uuid:respondent>/uitnodiging/",
        respondent_invite,
        name="respondent_invite",
    ),
    path(
        "zaak/<uuid:case>/andere-kant/<uuid:respondent>/bestand/<uuid:file>/",
        respondent_file,
        name="respondent_file",
    ),
    path("zaak/<uuid:case>/wat-vaststaat/", findings, name="findings"),
    path("zaak/<uuid:case>/onderzoek/", investigation, name="investigation"),
    path("zaak/<uuid:case>/bemiddeling/", mediation, name="mediation"),
    path("zaak/<uuid:case>/brieven/", letters, name="letters"),
    path("zaak/<uuid:case>/brieven/schrijven/<slug:name>/", letter_write, name="letter_write"),
    path("zaak/<uuid:case>/brief/<uuid:letter>/", letter, name="letter"),
    path("zaak/<uuid:case>/brief/<uuid:letter>/papier/", letter_print, name="letter_print"),
    path("zaak/<uuid:case>/behandelaar/", hand, name="hand"),
    path("zaak/<uuid:case>/nazorg/", aftercare_of_case, name="aftercare_of_case"),
    path("zaak/<uuid:case>/rust/", rest, name="rest"),
    path("zaak/<uuid:case>/bestand/<uuid:file>/", evidence, name="evidence"),
    path("zaak/<uuid:case>/bestand/<uuid:file>/beeld/", picture, name="picture"),
    path("zaak/<uuid:case>/bestand/<uuid:file>/bewaren/", download, name="download"),
]
