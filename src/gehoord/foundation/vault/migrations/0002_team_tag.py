# SPDX-License-Identifier: EUPL-1.2
"""A tag beside each public team key. Keys that are there already are taken as they are, this once."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from gehoord.foundation.vault.team_tags import team_tag


def tag_what_is_there(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Every key of before gets its tag."""
    there = apps.get_model("vault", "TeamKey").objects.using(schema_editor.connection.alias)
    for row in there.filter(tag=b""):
        row.tag = team_tag(counter=row.counter, epoch=row.epoch, public=bytes(row.public))
        row.save(update_fields=["tag"])


class Migration(migrations.Migration):
    dependencies = [("vault", "0001_initial")]

    operations = [
        migrations.AddField("teamkey", "tag", models.BinaryField(default=b"")),
        migrations.RunPython(tag_what_is_there, migrations.RunPython.noop),
    ]
