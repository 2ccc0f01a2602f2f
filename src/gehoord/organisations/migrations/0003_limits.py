# SPDX-License-Identifier: EUPL-1.2
"""Limits: who is kept out of a file, who agreed to a step, the day of its letter, and the fence of who is kept out."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

KEPT_OUT = """
CREATE POLICY limit_kept_out ON organisations_limit AS RESTRICTIVE USING (NOT gehoord_kept_out(id, kept_out));
CREATE POLICY limit_step_kept_out ON organisations_limit_step AS RESTRICTIVE USING (
    gehoord_mark() = '' OR EXISTS (SELECT 1 FROM organisations_limit l WHERE l.id = limit_id));
"""
UNDO = """
DROP POLICY limit_step_kept_out ON organisations_limit_step; DROP POLICY limit_kept_out ON organisations_limit;
"""


class Migration(migrations.Migration):
    dependencies = [("organisations", "0002_fences"), ("people", "0003_counter_is_organisation")]
    operations = [
        migrations.AddField(
            model_name="limit",
            name="kept_out",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=64), default=list, size=None
            ),
        ),
        migrations.AddField(
            model_name="limitstep",
            name="agreed_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.member",
            ),
        ),
        migrations.AddField(
            model_name="limitstep", name="agreed_on", field=models.DateField(null=True)
        ),
        migrations.AddField(
            model_name="limitstep", name="letter_on", field=models.DateField(null=True)
        ),
        migrations.AddField(
            model_name="limitstep", name="object_until", field=models.DateField(null=True)
        ),
        migrations.AddField(
            model_name="limitstep",
            name="state",
            field=models.CharField(default="holds", max_length=20),
        ),
        migrations.RunSQL(KEPT_OUT, UNDO),
    ]
