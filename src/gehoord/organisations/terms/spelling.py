# SPDX-License-Identifier: EUPL-1.2
"""How Dutch letters sound alike (spelling), in the order in which they are replaced.

Left: what stands there, a regular expression on small letters without accents; right: one spelling for all that
sounds like it. After this PostgreSQL's metaphone leaves vowels out. Source: our own; the pairs are those in which the spelling
of names differs (ij/ei/y, ch/g, c/k/s, ph/f, dt/d/t, ou/au, z/s, v/f). The key is coarse on purpose: what sounds alike is
found, and the likeness of letters decides what stands first.
"""

SOUNDS_LIKE: tuple[tuple[str, str], ...] = (
    (r"^(x|ks)", "s"),  # Xenia
    (r"sch(?=e?n?$)|sch$", "s"),  # medisch, logisch
    (r"sch", "sk"),
    (r"ph", "f"),
    (r"th", "t"),
    (r"rh", "r"),
    (r"wh", "w"),
    (r"ck|cq|kx", "k"),
    (r"qu", "kw"),
    (r"x", "ks"),
    (r"ti(?=e|o)", "si"),  # politie, station
    (r"ch|gh|g", "k"),
    (r"c(?=[eiy])", "s"),
    (r"c|q", "k"),
    (r"sj|sh|tsj|zj", "s"),
    (r"z", "s"),
    (r"v", "f"),
    (r"dt|d(?=$|[kpst])|tt", "t"),
    (r"b(?=$|[kpst])", "p"),
    (r"ij|ei|ey|y", "i"),
    (r"ouw|auw|ou|au", "o"),
    (r"oe|eu|ue|uu", "u"),
    (r"aa|ae", "a"),
    (r"ee", "e"),
    (r"oo|oa", "o"),
    (r"uw", "u"),
    (r"(?<=.)h", ""),
    (r"en$", "e"),  # the n that is written and not said
    (r"(.)\1+", r"\1"),
)
"""(what stands there, what is written instead)"""
