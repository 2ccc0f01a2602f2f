# SPDX-License-Identifier: EUPL-1.2
"""Row-level security: a counter sees its own rows, a code sees its own report, nobody sees more.

FORCE: the owner of the tables is fenced too. Settings are per transaction; an empty one fences off all.
"""

from django.db import migrations

FENCE = """
CREATE FUNCTION gehoord_counter() RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE AS
    $$ SELECT nullif(current_setting('gehoord.counter', true), '')::integer $$;
CREATE FUNCTION gehoord_lookup() RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE AS
    $$ SELECT decode(nullif(current_setting('gehoord.lookup', true), ''), 'hex') $$;

ALTER TABLE reporting_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE reporting_report FORCE ROW LEVEL SECURITY;
CREATE POLICY report_of_counter ON reporting_report
    USING (counter_id = gehoord_counter()) WITH CHECK (counter_id = gehoord_counter());
CREATE POLICY report_of_code ON reporting_report
    USING (lookup = gehoord_lookup()) WITH CHECK (lookup = gehoord_lookup());

ALTER TABLE reporting_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE reporting_draft FORCE ROW LEVEL SECURITY;
CREATE POLICY draft_of_code ON reporting_draft
    USING (lookup = gehoord_lookup()) WITH CHECK (lookup = gehoord_lookup());
CREATE POLICY draft_over_seen ON reporting_draft FOR SELECT USING (expires_on < current_date);
CREATE POLICY draft_over_gone ON reporting_draft FOR DELETE USING (expires_on < current_date);

ALTER TABLE reporting_evidence ENABLE ROW LEVEL SECURITY;
ALTER TABLE reporting_evidence FORCE ROW LEVEL SECURITY;
CREATE POLICY evidence_of_counter ON reporting_evidence
    USING (counter_id = gehoord_counter()) WITH CHECK (counter_id = gehoord_counter());
CREATE POLICY evidence_of_code ON reporting_evidence
    USING (lookup = gehoord_lookup()) WITH CHECK (lookup = gehoord_lookup());
CREATE POLICY evidence_left_seen ON reporting_evidence FOR SELECT
    USING (report_id IS NULL AND added_on < current_date - 14);
CREATE POLICY evidence_left_gone ON reporting_evidence FOR DELETE
    USING (report_id IS NULL AND added_on < current_date - 14);

ALTER TABLE reporting_message ENABLE ROW LEVEL SECURITY;
ALTER TABLE reporting_message FORCE ROW LEVEL SECURITY;
CREATE POLICY message_of_counter ON reporting_message
    USING (counter_id = gehoord_counter()) WITH CHECK (counter_id = gehoord_counter());
CREATE POLICY message_of_code ON reporting_message
    USING (lookup = gehoord_lookup()) WITH CHECK (lookup = gehoord_lookup());

-- What hangs on a report goes with it, in the database: a reporter who withdraws cannot see the counter's notes.
DO $$ DECLARE c record; BEGIN
    FOR c IN SELECT conname, conrelid::regclass AS tab, pg_get_constraintdef(oid) AS def FROM pg_constraint
        WHERE contype = 'f' AND confrelid = 'reporting_report'::regclass AND conrelid::regclass::text LIKE 'reporting_%'
    LOOP
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', c.tab, c.conname);
        EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s', c.tab, c.conname,
            replace(c.def, ' DEFERRABLE', ' ON DELETE CASCADE DEFERRABLE'));
    END LOOP;
END $$;
"""

UNDO = """
DROP POLICY message_of_code ON reporting_message; DROP POLICY message_of_counter ON reporting_message;
ALTER TABLE reporting_message DISABLE ROW LEVEL SECURITY;
DROP POLICY evidence_left_gone ON reporting_evidence; DROP POLICY evidence_left_seen ON reporting_evidence;
DROP POLICY evidence_of_code ON reporting_evidence; DROP POLICY evidence_of_counter ON reporting_evidence;
ALTER TABLE reporting_evidence DISABLE ROW LEVEL SECURITY;
DROP POLICY draft_over_gone ON reporting_draft; DROP POLICY draft_over_seen ON reporting_draft;
DROP POLICY draft_of_code ON reporting_draft;
ALTER TABLE reporting_draft DISABLE ROW LEVEL SECURITY;
DROP POLICY report_of_code ON reporting_report; DROP POLICY report_of_counter ON reporting_report;
ALTER TABLE reporting_report DISABLE ROW LEVEL SECURITY;
DROP FUNCTION gehoord_lookup(); DROP FUNCTION gehoord_counter();
"""


class Migration(migrations.Migration):
    dependencies = [("reporting", "0001_initial")]
    operations = [migrations.RunSQL(FENCE, UNDO)]
