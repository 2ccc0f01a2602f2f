# SPDX-License-Identifier: EUPL-1.2
"""May this be done, and if not, why? Each rule answers with its reason, or with nothing.

"Besluit" is the Besluit gemeentelijke antidiscriminatievoorzieningen. A rule without an article is
how we work (design), not law. A reason is a Dutch sentence with a code as its name.
"""

from .facts import Facts as Facts
from .facts import Rule as Rule
from .facts import reasons as reasons
from .other_side import both_answered as both_answered
from .other_side import both_heard as both_heard
from .other_side import both_told as both_told
from .other_side import counter_offers as counter_offers
from .other_side import had_reply_chance as had_reply_chance
from .other_side import has_reasons as has_reasons
from .other_side import has_substance as has_substance
from .other_side import has_words as has_words
from .other_side import more_than_anonymous_words as more_than_anonymous_words
from .other_side import names_body as names_body
from .other_side import names_day as names_day
from .other_side import names_ground as names_ground
from .other_side import names_who as names_who
from .other_side import not_anonymous as not_anonymous
from .other_side import not_ended_untested as not_ended_untested
from .other_side import respondent_agrees as respondent_agrees
from .other_side import tells_nobody_who as tells_nobody_who
from .other_side import told_identity as told_identity
from .own_side import being_heard_is_enough as being_heard_is_enough
from .own_side import first_support_given as first_support_given
from .own_side import has_message as has_message
from .own_side import has_outcome as has_outcome
from .own_side import has_plan as has_plan
from .own_side import informed_or_advised as informed_or_advised
from .own_side import is_flagged as is_flagged
from .own_side import is_paused as is_paused
from .own_side import no_own_interest as no_own_interest
from .own_side import not_flagged as not_flagged
from .own_side import not_paused as not_paused
from .own_side import reporter_agrees as reporter_agrees
from .own_side import reporter_asked_to_stop as reporter_asked_to_stop
from .own_side import reporter_came_back as reporter_came_back
from .own_side import reporter_had_time as reporter_had_time
from .own_side import someone_handles_it as someone_handles_it
from .reason import Reason as Reason
