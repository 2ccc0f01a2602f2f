# SPDX-License-Identifier: EUPL-1.2
"""The table of editions, and the trigger that keeps it frozen."""

from django.db import migrations, models

FREEZE = """
create function figures_stay_as_published() returns trigger language plpgsql as $$
begin
    raise exception 'A published edition is never changed or removed; a correction is a new edition.'
        using errcode = 'integrity_constraint_violation';
end $$;
create trigger figures_edition_frozen before update or delete on figures_edition
    for each row execute function figures_stay_as_published();
"""
THAW = """
drop trigger figures_edition_frozen on figures_edition;
drop function figures_stay_as_published();
"""


class Migration(migrations.Migration):
    initial = True
    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Edition",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("period", models.CharField(max_length=8)),
                ("number", models.SmallIntegerField(default=1)),
                ("why", models.CharField(blank=True, max_length=400)),
                ("is_demo", models.BooleanField(default=False)),
                ("programme", models.SmallIntegerField()),
                ("seed", models.BigIntegerField(null=True)),
                ("derived_from", models.JSONField(default=list)),
                ("numbers", models.JSONField()),
                ("layouts", models.JSONField()),
                ("built_at", models.DateTimeField()),
                ("built_by", models.CharField(max_length=60)),
                ("digest", models.CharField(max_length=64)),
            ],
            options={
                "db_table": "figures_edition",
                "constraints": [
                    models.UniqueConstraint(fields=("period", "number"), name="figures_drawn_once"),
                    models.CheckConstraint(
                        condition=models.Q(number=1, why="") | (models.Q(number__gt=1) & ~models.Q(why="")),
                        name="figures_correction_says_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(seed__isnull=True) ^ models.Q(derived_from=[]),
                        name="figures_drawn_or_added_up",
                    ),
                ],
            },
        ),
        migrations.RunSQL(FREEZE, THAW),
    ]
