# SPDX-License-Identifier: EUPL-1.2
"""What may happen to an entry and what its state is (levensloop): one table, and one pure function of the events."""

from .axes import Declared as Declared
from .axes import Proof as Proof
from .axes import Term as Term
from .axes import TermNow as TermNow
from .fold import State as State
from .fold import Told as Told
from .fold import state_of as state_of
from .fold import term_on as term_on
from .table import BY_KIND as BY_KIND
from .table import LIFE as LIFE
from .table import Row as Row
from .table import offered as offered
from .table import why_not as why_not
