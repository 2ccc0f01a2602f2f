# SPDX-License-Identifier: EUPL-1.2
"""Requests are sealed to who asked as well, kept from who is named, and hold words to and fro; who asked sees what
was agreed with it."""

import uuid

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

FENCES = """
ALTER TABLE organisations_request_piece ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations_request_piece FORCE ROW LEVEL SECURITY;
CREATE POLICY request_piece_of_team ON organisations_request_piece
    USING (counter_id = (SELECT gehoord_counter())) WITH CHECK (counter_id = (SELECT gehoord_counter()));
CREATE POLICY request_piece_of_asker ON organisations_request_piece
    USING (asked_by_id = (SELECT gehoord_counter())) WITH CHECK (asked_by_id = (SELECT gehoord_counter()));
CREATE POLICY request_kept_out ON organisations_request AS RESTRICTIVE USING (NOT gehoord_kept_out(id, kept_out));
CREATE POLICY request_piece_kept_out ON organisations_request_piece AS RESTRICTIVE USING (
    gehoord_mark() = '' OR EXISTS (SELECT 1 FROM organisations_request r WHERE r.id = request_id));
CREATE POLICY task_of_asker ON organisations_task FOR SELECT USING (
    kind = 'agreed' AND EXISTS (
        SELECT 1 FROM organisations_request r WHERE r.id = source AND r.asked_by_id = (SELECT gehoord_counter())));
CREATE POLICY task_kept_out ON organisations_task AS RESTRICTIVE USING (
    kind <> 'agreed' OR source IS NULL OR gehoord_mark() = ''
    OR EXISTS (SELECT 1 FROM organisations_request r WHERE r.id = source));
"""
UNDO = """
DROP POLICY task_kept_out ON organisations_task; DROP POLICY task_of_asker ON organisations_task;
DROP POLICY request_piece_kept_out ON organisations_request_piece; DROP POLICY request_kept_out ON organisations_request;
DROP POLICY request_piece_of_asker ON organisations_request_piece;
DROP POLICY request_piece_of_team ON organisations_request_piece;
ALTER TABLE organisations_request_piece DISABLE ROW LEVEL SECURITY;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("organisations", "0002_fences"),
        ("people", "0001_initial"),
        ("vault", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            "request",
            "asker_team",
            models.ForeignKey(
                default=None,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="vault.teamkey",
            ),
            preserve_default=False,
        ),
        migrations.AlterField(
            "request",
            "team",
            models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="vault.teamkey"
            ),
        ),
        migrations.AddField("request", "asker_wrap", models.BinaryField(default=b""), preserve_default=False),
        migrations.AddField("request", "asker_body", models.BinaryField(default=b"")),
        migrations.AddField(
            "request",
            "kept_out",
            django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=64), default=list, size=None
            ),
        ),
        migrations.AddField("request", "due_before", models.DateField(null=True)),
        migrations.AddField("request", "ended", models.CharField(blank=True, max_length=20, default="")),
        migrations.AlterField("request", "ended", models.CharField(blank=True, max_length=20)),
        migrations.CreateModel(
            name="RequestPiece",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("number", models.SmallIntegerField()),
                ("from_organisation", models.BooleanField()),
                ("body", models.BinaryField()),
                ("written_on", models.DateField()),
                ("read_on", models.DateField(null=True)),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.counter"
                    ),
                ),
                (
                    "counter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.counter"
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="pieces",
                        to="organisations.request",
                    ),
                ),
            ],
            options={"db_table": "organisations_request_piece"},
        ),
        migrations.AddConstraint(
            "requestpiece",
            models.UniqueConstraint(fields=("request", "number"), name="request_piece_number_once"),
        ),
        migrations.RunSQL(FENCES, UNDO),
    ]
