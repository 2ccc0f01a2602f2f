# SPDX-License-Identifier: EUPL-1.2
"""Choosing building blocks for the version on its way."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.components.options import Option

from ...actions.norms.choose_blocks import choose_blocks
from ...queries.norms import on_its_way
from ...tables.norm_blocks import Block, blocks_for, proposal
from ...terms.norms import SIDES, SOURCE_KINDS, THEMES, WRITABLE
from .asking import asking


@needs(Permission.ORG_EDIT)
def blocks(request: HttpRequest) -> HttpResponse:
    """All blocks that fit the sector, by theme, with their source; our proposal is ticked in an empty version."""
    who = asking(request)
    coming = on_its_way(who.staff.counter)
    if coming is None or coming.row.state not in WRITABLE:
        return HttpResponseRedirect(reverse("employer:norms"))
    if request.method == "POST":
        choose_blocks(coming.row, request.POST.getlist("block"), by=who.staff.by, now=who.now)
        return HttpResponseRedirect(f"{reverse('employer:norm-write')}?klaar=blocks")
    chosen = [one.block for one in coming.norms if one.block]
    if not coming.norms:
        chosen = proposal(who.organisation.sector, who.organisation.size)
    return render(
        request,
        "organisations/pages/norms/blocks.html",
        {
            "groups": block_groups(who.organisation.sector),
            "chosen": chosen,
            "is_proposal": not coming.norms,
        },
    )


def block_groups(sector: str) -> list[tuple[str, list[Option]]]:
    """What fits, by theme, as answers of a question with their source below."""
    fitting = blocks_for(sector)
    groups = []
    for theme, name in THEMES.items():
        options = [Option(one.code, one.text["nl"], _about(one)) for one in fitting if one.theme == theme]
        if options:
            groups.append((_(name), options))
    return groups


def _about(block: Block) -> str:
    kind = _(SOURCE_KINDS[block.source_kind])
    where = f": {block.source['nl']}" if block.source else ""
    sides = ", ".join(_(SIDES[side]) for side in block.sides)
    return _("%(kind)s%(where)s. Voor %(sides)s.") % {"kind": kind, "where": where, "sides": sides}
