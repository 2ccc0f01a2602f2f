# SPDX-License-Identifier: EUPL-1.2
"""Our components as template tags. Thin: each name below is a function of web/components."""

from typing import Any

from django import template
from django.conf import settings
from django.template.context import Context
from django.utils.safestring import SafeString

from ..addresses import here
from ..components import actions, bound, choices, data, feedback, fields, frame, markup, numbers, progress

register = template.Library()

for _component in (
    fields.field,
    fields.hidden_field,
    numbers.code,
    numbers.phone,
    numbers.call_button,
    choices.choices,
    choices.checkbox,
    bound.form_field,
    bound.form_errors,
    feedback.error_summary,
    feedback.empty,
    actions.button,
    actions.link_button,
    progress.step,
    progress.status,
    progress.term,
    data.summary_list,
    data.data_table,
    data.pagination,
    frame.html_attributes,
):
    register.simple_tag(_component)

register.simple_tag(markup.hidden, name="hidden")
register.simple_tag(here, name="here")
register.simple_tag(frame.head, name="page_head")
register.simple_tag(frame.foot, name="public_foot")
register.filter("ltr", markup.ltr)
register.filter("paragraphs", markup.paragraphs)


@register.simple_tag(takes_context=True)
def public_top(context: Context) -> SafeString:
    """The public header; a page that sets switch_form (the id of its form) keeps answers at a language switch."""
    request = context.request  # type: ignore[attr-defined]
    return frame.top(
        request.path, query=request.META.get("QUERY_STRING", ""), form=str(context.get("switch_form") or "")
    )


@register.simple_block_tag
def note(content: str, kind: str = "info", **given: Any) -> SafeString:
    """{% note "success" title="…" %}…{% endnote %}"""
    return feedback.note(content, kind=kind, **given)


@register.simple_block_tag
def aside(content: str, kind: str = "info", **given: Any) -> SafeString:
    """{% aside title="…" %}…{% endaside %}, in a page's aside block."""
    return feedback.aside(content, kind=kind, **given)


@register.simple_block_tag
def details(content: str, summary: object, **given: Any) -> SafeString:
    """{% details "Waarom vragen we dit?" %}…{% enddetails %}"""
    return feedback.details(content, summary=summary, **given)


@register.simple_tag
def idle_minutes() -> int:
    """Minutes without work after which a member is signed out."""
    return int(getattr(settings, "IDLE_SECONDS", 900)) // 60
