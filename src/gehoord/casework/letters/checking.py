# SPDX-License-Identifier: EUPL-1.2
"""Looking at the files of the letters before any is sent: head, and no variable that the table does not know."""

from collections.abc import Iterator
from typing import Any

from django.template import Variable
from django.template.base import FilterExpression, Node, TokenType, VariableNode
from django.template.defaulttags import ForNode, IfNode, WithNode
from django.template.loader import get_template
from django.template.loader_tags import ExtendsNode
from django.templatetags.i18n import BlockTranslateNode, TranslateNode

from .table import LETTERS, Kind
from .writing import head_of


def faults() -> list[str]:
    """What is wrong with the files, one sentence each; empty when all is well."""
    found = []
    for kind in LETTERS:
        try:
            head_of(kind)
        except (OSError, ValueError) as problem:
            found.append(str(problem))
            continue
        unknown = used_in(kind) - kind.variables
        unused = {own.name for own in kind.own} - used_in(kind)
        found += [f"{kind.file} uses {name}, which no letter of this kind has" for name in sorted(unknown)]
        found += [f"{kind.file} never uses {name}, which the caseworker writes" for name in sorted(unused)]
    return found


def used_in(kind: Kind) -> set[str]:
    """The variables that a file and its frame use."""
    return set(_names(get_template(kind.file).template.nodelist, frozenset()))


def _names(nodes: Any, bound: frozenset[str]) -> Iterator[str]:
    for node in nodes:
        yield from (name for name in _of_node(node, bound) if name not in bound)


def _of_node(node: Node, bound: frozenset[str]) -> Iterator[str]:
    inner = bound
    if isinstance(node, (VariableNode, TranslateNode)):
        yield from _of(node.filter_expression)
    elif isinstance(node, BlockTranslateNode):
        for expression in node.extra_context.values():
            yield from _of(expression)
        inner = bound | set(node.extra_context)
        yield from (
            token.contents
            for token in (*node.singular, *node.plural)
            if token.token_type == TokenType.VAR and token.contents not in inner
        )
    elif isinstance(node, IfNode):
        for condition, _nodes in node.conditions_nodelists:
            yield from _of_condition(condition)
    elif isinstance(node, ForNode):
        yield from _of(node.sequence)
        inner = bound | set(node.loopvars) | {"forloop"}
    elif isinstance(node, WithNode):
        for expression in node.extra_context.values():
            yield from _of(expression)
        inner = bound | set(node.extra_context)
    elif isinstance(node, ExtendsNode):
        yield from _names(get_template(str(node.parent_name.var)).template.nodelist, bound)
    for name in node.child_nodelists:
        yield from _names(getattr(node, name, None) or [], inner)


def _of_condition(condition: Any) -> Iterator[str]:
    if condition is None:
        return
    if isinstance(getattr(condition, "value", None), FilterExpression):
        yield from _of(condition.value)
    for side in ("first", "second"):
        yield from _of_condition(getattr(condition, side, None))


def _of(expression: FilterExpression) -> Iterator[str]:
    found = [expression.var, *(arg for _filter, args in expression.filters for is_var, arg in args if is_var)]
    for one in found:
        if isinstance(one, Variable) and one.lookups:
            yield one.lookups[0]
