# SPDX-License-Identifier: EUPL-1.2
"""What somebody is kept out of is not in the log for them either, also when the subject itself is gone by then."""

from django.db import migrations, models

FENCE = """
-- One sees entries about oneself only: the mark of who looks, hashed with the subject (people/keeping_out.py).
ALTER TABLE audit_hidden ENABLE ROW LEVEL SECURITY;
CREATE POLICY hidden_add ON audit_hidden FOR INSERT WITH CHECK (true);
CREATE POLICY hidden_own ON audit_hidden FOR SELECT USING (
    entry = encode(sha256(convert_to(
        coalesce(current_setting('gehoord.mark', true), '') || subject, 'UTF8')), 'hex'));
CREATE FUNCTION gehoord_hides(about text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT coalesce(current_setting('gehoord.mark', true), '') <> ''
        AND EXISTS (SELECT 1 FROM audit_hidden h WHERE h.subject = about) $$;
CREATE POLICY audit_kept_out ON audit_entry AS RESTRICTIVE FOR SELECT USING (NOT gehoord_hides(subject));
"""

UNDO = """
DROP POLICY audit_kept_out ON audit_entry;
DROP FUNCTION gehoord_hides(text);
DROP POLICY hidden_own ON audit_hidden; DROP POLICY hidden_add ON audit_hidden;
"""


class Migration(migrations.Migration):
    dependencies = [("audit", "0002_chain")]

    operations = [
        migrations.CreateModel(
            name="Hidden",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("subject", models.CharField(max_length=60)),
                ("entry", models.CharField(max_length=64)),
            ],
            options={
                "db_table": "audit_hidden",
                "constraints": [
                    models.UniqueConstraint(fields=("subject", "entry"), name="audit_hidden_once")
                ],
            },
        ),
        migrations.RunSQL(FENCE, UNDO),
    ]
