# SPDX-License-Identifier: EUPL-1.2
"""Where something stands: words first, then a shape, then a colour."""

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .markup import esc

SHAPES = {"on_time": "●", "nearly": "▲", "late": "◆", "waiting": "○", "done": "✓"}
NEARLY_DAYS = 1


def step(number: int, total: int) -> SafeString:
    """Says "Stap 3 van 9" in words: no bar that a screen reader or a narrow screen cannot use."""
    words = _("Stap %(number)s van %(total)s") % {"number": int(number), "total": int(total)}
    return SafeString(f'<p class="step">{esc(words)}</p>')


def status(kind: str, words: object) -> SafeString:
    """on_time, nearly, late, waiting or done; the words carry the meaning, shape and colour help."""
    return SafeString(
        f'<span class="status {kind}"><span class="shape" aria-hidden="true">{SHAPES[kind]}</span>{esc(words)}</span>'
    )


def term(days: int | None, *, working: bool = True) -> SafeString:
    """Days until something is due: negative is late, None is no term. Working days unless told otherwise."""
    if days is None:
        return status("waiting", _("geen termijn"))
    late = days < 0
    count = abs(days)
    if days == 0:
        words = _("vandaag")
    elif working:
        words = (
            ngettext("%(n)s werkdag te laat", "%(n)s werkdagen te laat", count)
            if late
            else ngettext("nog %(n)s werkdag", "nog %(n)s werkdagen", count)
        ) % {"n": count}
    else:
        words = (
            ngettext("%(n)s dag te laat", "%(n)s dagen te laat", count)
            if late
            else ngettext("nog %(n)s dag", "nog %(n)s dagen", count)
        ) % {"n": count}
    return status("late" if late else "nearly" if days <= NEARLY_DAYS else "on_time", words)
