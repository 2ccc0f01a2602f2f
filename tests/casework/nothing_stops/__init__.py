# SPDX-License-Identifier: EUPL-1.2
"""A walk through the whole procedure at random, to find a report that fell silent.

`world.py` holds the counter, its people and the moment; the files `walks_*.py` each hold steps of one subject as a
mixin with Hypothesis rules; `test_nothing_stops.py` puts them together and asks after each step what must hold.
Another subject joins by a mixin of its own in the tuple WALKS there: its rules draw cases by `self.some_case(n)` and
people by `self.somebody(n)`, act through the real actions, and leave the fence to `world.fence`.
"""
