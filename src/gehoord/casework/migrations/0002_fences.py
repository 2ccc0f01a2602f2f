# SPDX-License-Identifier: EUPL-1.2
"""Fences around cases, and the mark by which a list sees what changed since it last looked.

`changed` holds the transaction that last wrote the row (xid8). A reader remembers pg_snapshot_xmin and
asks for rows at or after it: commits that come late are not missed, as they would be with a time stamp.
"""

from django.db import migrations

FENCE = """
ALTER TABLE casework_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE casework_case FORCE ROW LEVEL SECURITY;
CREATE POLICY case_of_counter ON casework_case
    USING (counter_id = gehoord_counter()) WITH CHECK (counter_id = gehoord_counter());
CREATE POLICY case_of_code ON casework_case FOR SELECT USING (
    gehoord_lookup() IS NOT NULL
    AND EXISTS (SELECT 1 FROM reporting_report r WHERE r.id = report_id AND r.lookup = gehoord_lookup())
);
CREATE POLICY case_changed_by_code ON casework_case FOR UPDATE USING (
    gehoord_lookup() IS NOT NULL
    AND EXISTS (SELECT 1 FROM reporting_report r WHERE r.id = report_id AND r.lookup = gehoord_lookup())
);

ALTER TABLE casework_happening ENABLE ROW LEVEL SECURITY;
ALTER TABLE casework_happening FORCE ROW LEVEL SECURITY;
CREATE POLICY happening_of_counter ON casework_happening
    USING (counter_id = gehoord_counter()) WITH CHECK (counter_id = gehoord_counter());
CREATE POLICY happening_of_code ON casework_happening USING (
    gehoord_lookup() IS NOT NULL
    AND EXISTS (SELECT 1 FROM reporting_report r WHERE r.id = case_id AND r.lookup = gehoord_lookup())
);

ALTER TABLE casework_note ENABLE ROW LEVEL SECURITY;
ALTER TABLE casework_note FORCE ROW LEVEL SECURITY;
CREATE POLICY note_of_counter ON casework_note
    USING (counter_id = gehoord_counter()) WITH CHECK (counter_id = gehoord_counter());

ALTER TABLE casework_call_back ENABLE ROW LEVEL SECURITY;
ALTER TABLE casework_call_back FORCE ROW LEVEL SECURITY;
CREATE POLICY call_back_of_counter ON casework_call_back
    USING (counter_id = gehoord_counter()) WITH CHECK (counter_id = gehoord_counter());

ALTER TABLE casework_case ADD COLUMN changed xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX case_by_change ON casework_case (counter_id, changed);
CREATE FUNCTION case_changed() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN NEW.changed = pg_current_xact_id(); RETURN NEW; END $$;
CREATE TRIGGER case_changed BEFORE UPDATE ON casework_case FOR EACH ROW EXECUTE FUNCTION case_changed();

-- What hangs on a report goes with it, in the database: a reporter who withdraws cannot see the counter's notes.
DO $$ DECLARE c record; BEGIN
    FOR c IN SELECT conname, conrelid::regclass AS tab, pg_get_constraintdef(oid) AS def FROM pg_constraint
        WHERE contype = 'f' AND confrelid = 'reporting_report'::regclass AND conrelid::regclass::text LIKE 'casework_%'
    LOOP
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', c.tab, c.conname);
        EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s', c.tab, c.conname,
            replace(c.def, ' DEFERRABLE', ' ON DELETE CASCADE DEFERRABLE'));
    END LOOP;
END $$;
-- What hangs on a case goes with it, in the database: a reporter who withdraws cannot see the counter's notes.
DO $$ DECLARE c record; BEGIN
    FOR c IN SELECT conname, conrelid::regclass AS tab, pg_get_constraintdef(oid) AS def FROM pg_constraint
        WHERE contype = 'f' AND confrelid = 'casework_case'::regclass AND conrelid::regclass::text LIKE 'casework_%'
    LOOP
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', c.tab, c.conname);
        EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s', c.tab, c.conname,
            replace(c.def, ' DEFERRABLE', ' ON DELETE CASCADE DEFERRABLE'));
    END LOOP;
END $$;
"""

UNDO = """
DROP TRIGGER case_changed ON casework_case; DROP FUNCTION case_changed();
ALTER TABLE casework_case DROP COLUMN changed;
DROP POLICY call_back_of_counter ON casework_call_back;
ALTER TABLE casework_call_back DISABLE ROW LEVEL SECURITY;
DROP POLICY note_of_counter ON casework_note; ALTER TABLE casework_note DISABLE ROW LEVEL SECURITY;
DROP POLICY happening_of_code ON casework_happening; DROP POLICY happening_of_counter ON casework_happening;
ALTER TABLE casework_happening DISABLE ROW LEVEL SECURITY;
DROP POLICY case_changed_by_code ON casework_case; DROP POLICY case_of_code ON casework_case;
DROP POLICY case_of_counter ON casework_case; ALTER TABLE casework_case DISABLE ROW LEVEL SECURITY;
"""


class Migration(migrations.Migration):
    dependencies = [("casework", "0001_initial"), ("reporting", "0002_fences")]
    operations = [migrations.RunSQL(FENCE, UNDO)]
