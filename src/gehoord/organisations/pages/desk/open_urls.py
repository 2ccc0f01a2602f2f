# SPDX-License-Identifier: EUPL-1.2
"""Open addresses under /organisaties/: telling at the own desk of an organisation, and following it with a code."""

from django.urls import path

from .open.follow import keep_out, leave, move, open_by_code, read, withdraw
from .open.tell import begin, check, sent, tell

urlpatterns = [
    path("meldpunt/volgen/", open_by_code, name="desk_code"),
    path("meldpunt/melding/", read, name="desk_read"),
    path("meldpunt/wie-leest/", keep_out, name="desk_keep_out"),
    path("meldpunt/verder/", move, name="desk_move"),
    path("meldpunt/intrekken/", withdraw, name="desk_withdraw"),
    path("meldpunt/klaar/", leave, name="desk_leave"),
    path("<slug:code>/meldpunt/", begin, name="desk"),
    path("<slug:code>/meldpunt/vertel/", tell, name="desk_tell"),
    path("<slug:code>/meldpunt/controle/", check, name="desk_check"),
    path("<slug:code>/meldpunt/verstuurd/", sent, name="desk_sent"),
]
