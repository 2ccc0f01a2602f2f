# SPDX-License-Identifier: EUPL-1.2
"""Who came and went in a unit, which units a pulse is for, and the door for who holds a ticket."""

import django.contrib.postgres.fields
from django.db import migrations, models

DOOR = """
CREATE POLICY ticket_of_code ON organisations_ticket FOR SELECT USING (
    gehoord_lookup() IS NOT NULL AND lookup = gehoord_lookup());
"""


class Migration(migrations.Migration):
    dependencies = [("organisations", "0002_fences")]
    operations = [
        migrations.AddField("unit", "moved", models.IntegerField(default=0)),
        migrations.AddField(
            "pulse",
            "units",
            django.contrib.postgres.fields.ArrayField(
                base_field=models.UUIDField(), default=list, size=None
            ),
        ),
        migrations.RunSQL(DOOR, "DROP POLICY ticket_of_code ON organisations_ticket;"),
    ]
