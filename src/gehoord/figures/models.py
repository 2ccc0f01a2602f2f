# SPDX-License-Identifier: EUPL-1.2
"""Editions: published figures, frozen (uitgaven)."""

from django.db import models


class Edition(models.Model):
    """One publication over one period: rounded numbers and the tables that show them. Never changed.

    A trigger in the database refuses UPDATE and DELETE; a correction is a new edition that says why.
    The seed stays inside: who knows it and the method can narrow the numbers.
    """

    id = models.BigAutoField(primary_key=True)
    period = models.CharField(max_length=8)
    number = models.SmallIntegerField(default=1)
    why = models.CharField(max_length=400, blank=True)
    is_demo = models.BooleanField(default=False)
    programme = models.SmallIntegerField()
    seed = models.BigIntegerField(null=True)
    derived_from = models.JSONField(default=list)
    numbers = models.JSONField()
    layouts = models.JSONField()
    built_at = models.DateTimeField()
    built_by = models.CharField(max_length=60)
    digest = models.CharField(max_length=64)

    class Meta:
        db_table = "figures_edition"
        constraints = [
            models.UniqueConstraint(fields=["period", "number"], name="figures_drawn_once"),
            models.CheckConstraint(
                condition=models.Q(number=1, why="") | (models.Q(number__gt=1) & ~models.Q(why="")),
                name="figures_correction_says_why",
            ),
            models.CheckConstraint(
                condition=models.Q(seed__isnull=True) ^ models.Q(derived_from=[]),
                name="figures_drawn_or_added_up",
            ),
        ]

    class Privacy:
        sealed = ()
        personal = ("built_by",)
        countable = ()
        plain = (
            "id",
            "period",
            "number",
            "why",
            "is_demo",
            "programme",
            "seed",
            "derived_from",
            "numbers",
            "layouts",
            "built_at",
            "digest",
        )
        keep = "blijvend: een gepubliceerd cijfer verdwijnt niet"

    def __str__(self) -> str:
        return self.code

    @property
    def code(self) -> str:
        """How the edition is addressed: "2026", "2026-k3", and "2026-v2" for its first correction."""
        return self.period if self.number == 1 else f"{self.period}-v{self.number}"
