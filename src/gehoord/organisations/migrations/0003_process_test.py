# SPDX-License-Identifier: EUPL-1.2
"""A test of a process: why this task, what people told, what follows what; and what is finished does not change."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

FROZEN = """
CREATE FUNCTION organisations_process_test_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state = 'finished' AND (NEW.*) IS DISTINCT FROM (OLD.*) THEN
        RAISE EXCEPTION 'A finished test of a process does not change.';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER process_test_frozen BEFORE UPDATE ON organisations_process_test
    FOR EACH ROW EXECUTE FUNCTION organisations_process_test_frozen();

CREATE FUNCTION organisations_process_piece_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM organisations_process_test t
               WHERE t.id IN (NEW.test_id, OLD.test_id) AND t.state = 'finished') THEN
        RAISE EXCEPTION 'A finished test of a process does not change.';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER test_part_frozen BEFORE INSERT OR UPDATE ON organisations_test_part
    FOR EACH ROW EXECUTE FUNCTION organisations_process_piece_frozen();
CREATE TRIGGER test_answer_frozen BEFORE INSERT OR UPDATE ON organisations_test_answer
    FOR EACH ROW EXECUTE FUNCTION organisations_process_piece_frozen();
"""
THAWED = """
DROP TRIGGER test_answer_frozen ON organisations_test_answer; DROP TRIGGER test_part_frozen ON organisations_test_part;
DROP FUNCTION organisations_process_piece_frozen;
DROP TRIGGER process_test_frozen ON organisations_process_test; DROP FUNCTION organisations_process_test_frozen;
"""


class Migration(migrations.Migration):
    dependencies = [("organisations", "0002_fences")]
    operations = [
        migrations.RenameField("processtest", "step", "state"),
        migrations.AddField(
            "processtest",
            "criteria",
            django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=20), default=list, size=None
            ),
        ),
        migrations.AddField("processtest", "staff_words", models.TextField(blank=True, default=""), False),
        migrations.AddField("processtest", "clients_words", models.TextField(blank=True, default=""), False),
        migrations.AddField(
            "processtest",
            "follows",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="followed_by",
                to="organisations.processtest",
            ),
        ),
        migrations.AddField("processtest", "frozen", models.JSONField(null=True)),
        migrations.AddField(
            "testpart",
            "earlier",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="organisations.testpart",
            ),
        ),
        migrations.AddField(
            "testanswer",
            "test",
            models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="answers",
                to="organisations.processtest",
                default="",  # the table is new: no row takes it
            ),
            False,
        ),
        migrations.AlterField(
            "testanswer",
            "part",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="answers",
                to="organisations.testpart",
            ),
        ),
        migrations.AddField("testanswer", "task", models.UUIDField(null=True)),
        migrations.AddField(
            "testanswer", "why_not", models.CharField(blank=True, max_length=500, default=""), False
        ),
        migrations.AddConstraint(
            "processtest",
            models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("finished_on__isnull", False), ("frozen__isnull", False), ("state", "finished")
                    ),
                    models.Q(
                        models.Q(("state", "finished"), _negated=True), ("finished_on", None), ("frozen", None)
                    ),
                    _connector="OR",
                ),
                name="process_test_finished_is_frozen",
            ),
        ),
        migrations.AddConstraint(
            "testanswer",
            models.CheckConstraint(
                condition=models.Q(("found", "yes"), models.Q(("task", None), ("why_not", "")), _connector="OR"),
                name="test_answer_decided_is_a_risk",
            ),
        ),
        migrations.RunSQL(FROZEN, THAWED),
    ]
