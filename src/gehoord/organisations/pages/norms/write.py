# SPDX-License-Identifier: EUPL-1.2
"""The norms of the version on its way: their order, taking one out, own norms, other words."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.typed_text import clean

from ...actions.norms.place_norm import OUT, place_norm
from ...actions.norms.put_back_norm import KEPT, put_back_norm
from ...actions.norms.write_norm import write_norm
from ...queries.norms import on_its_way
from ...rules.norms import hints
from ...tables.norm_blocks import LANGUAGES
from ...terms.norms import OWN_SOURCE_KINDS, SOURCE_KINDS, WRITABLE
from .asking import asking

TAKEN_OUT, BACK = "norm_taken_out", "back"
"""In the session: the norm that was taken out last, until another one is."""
DONE = {
    "blocks": gettext_lazy("Bewaard."),
    "written": gettext_lazy("Bewaard."),
    "up": gettext_lazy("Verplaatst."),
    "down": gettext_lazy("Verplaatst."),
    "out": gettext_lazy("Weggehaald."),
    "back": gettext_lazy("Teruggezet."),
}


@needs(Permission.ORG_EDIT)
def write(request: HttpRequest) -> HttpResponse:
    """All norms with a hint where one speaks of opinions; up, down, out."""
    who = asking(request)
    coming = on_its_way(who.staff.counter)
    if coming is None or coming.row.state not in WRITABLE:
        return HttpResponseRedirect(reverse("employer:norms"))
    if request.method == "POST":
        to, _sign, code = request.POST.get("do", "").partition(":")
        if to == BACK:
            if kept := request.session.pop(TAKEN_OUT, None):
                put_back_norm(coming.row, kept, by=who.staff.by, now=who.now)
            return HttpResponseRedirect(f"{reverse('employer:norm-write')}?klaar=back")
        norm = next((one for one in coming.norms if one.code == code), None)
        if norm and place_norm(coming.row, code, to, by=who.staff.by, now=who.now) and to == OUT:
            request.session[TAKEN_OUT] = {name: getattr(norm, name) for name in KEPT}
        return HttpResponseRedirect(f"{reverse('employer:norm-write')}?klaar={to}#r-{code}")
    return render(
        request,
        "organisations/pages/norms/write.html",
        {
            "norms": [
                {
                    "row": one,
                    "kind": _(SOURCE_KINDS[one.source_kind]),
                    "hints": [] if one.block and one.words.get("en") else hints(one.text),
                }
                for one in coming.norms
            ],
            "may_undo": request.GET.get("klaar") == OUT and TAKEN_OUT in request.session,
            "done": DONE.get(request.GET.get("klaar", ""), ""),
        },
    )


@needs(Permission.ORG_EDIT)
def own(request: HttpRequest, code: str = "") -> HttpResponse:
    """A norm of one's own, or other words for one. A hint says what nobody can see; it never stands in the way."""
    who = asking(request)
    coming = on_its_way(who.staff.counter)
    if coming is None or coming.row.state not in WRITABLE:
        return HttpResponseRedirect(reverse("employer:norms"))
    norm = next((one for one in coming.norms if one.code == code), None)
    if code and norm is None:
        raise Http404
    words = {key: clean(request.POST.get(f"text_{key}", ""))[:500] for key in LANGUAGES}
    errors: list[tuple[str, str]] = []
    told: list[str] = []
    if request.method == "POST":
        if not words["nl"]:
            errors = [("text_nl", _("Schrijf wat iemand doet of niet doet."))]
        told = [] if request.POST.get("do") == "keep" else hints(words["nl"])
        if not errors and not told:
            write_norm(
                coming.row,
                words,
                by=who.staff.by,
                now=who.now,
                code=code,
                for_visitors="visitors" in request.POST,
                source_kind=request.POST.get("kind", ""),
                source=clean(request.POST.get("source", "")),
            )
            return HttpResponseRedirect(f"{reverse('employer:norm-write')}?klaar=written")
    elif norm:
        words = {key: norm.words.get(key, {}).get("text", "") for key in LANGUAGES} | {"nl": norm.text}
    return render(
        request,
        "organisations/pages/norms/own.html",
        {
            "norm": norm,
            "words": words,
            "kind": request.POST.get("kind", norm.source_kind if norm else "house"),
            "source": request.POST.get("source", norm.source if norm else ""),
            "visitors": "visitors" in request.POST
            if request.method == "POST"
            else bool(norm and norm.for_visitors),
            "kinds": [Option(one, _(SOURCE_KINDS[one])) for one in OWN_SOURCE_KINDS],
            "hints": told,
            "errors": errors,
            "wrong": {name: [said] for name, said in errors},
        },
        status=422 if errors else 200,
    )
