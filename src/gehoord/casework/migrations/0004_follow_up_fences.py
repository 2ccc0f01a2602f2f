# SPDX-License-Identifier: EUPL-1.2
"""Fences around what hangs on a case: its counter, its reporter, its respondent, and who is kept out.

kept out   restrictive: with a mark in the fence, what that member is kept out of is not there, whatever else
           would let them in. Jobs and reporters carry no mark.
receiving  a counter to which a case is offered may touch that one case while the offer stands.
by code    one setting for all codes: hashes of reporters', respondents' and complainants' codes do not meet.
"""

from django.db import migrations

HANGS_ON_CASE = (
    "happening",
    "note",
    "term",
    "consent",
    "respondent",
    "piece",
    "finding",
    "letter",
    "appointment",
    "draft",
)
NEW = (*HANGS_ON_CASE[2:], "alarm", "bundle", "hand_over", "complaint", "complaint_piece")

START = """
CREATE FUNCTION gehoord_receiving() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
    $$ SELECT nullif(current_setting('gehoord.receiving', true), '')::uuid $$;
CREATE FUNCTION gehoord_mark() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
    $$ SELECT coalesce(current_setting('gehoord.mark', true), '') $$;
CREATE FUNCTION gehoord_kept_out(report uuid, kept_out varchar[]) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
    $$ SELECT kept_out <> '{}' AND
        encode(sha256(convert_to(gehoord_mark() || report::text, 'UTF8')), 'hex') = ANY (kept_out) $$;
CREATE FUNCTION gehoord_is_offered() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
    $$ SELECT EXISTS (SELECT 1 FROM casework_hand_over h WHERE h.case_id = gehoord_receiving()
        AND h.to_counter_id = gehoord_counter() AND h.state = 'offered') $$;

CREATE POLICY report_kept_out ON reporting_report AS RESTRICTIVE USING (NOT gehoord_kept_out(id, kept_out));
CREATE POLICY case_kept_out ON casework_case AS RESTRICTIVE USING (NOT gehoord_kept_out(report_id, kept_out));
CREATE POLICY report_received ON reporting_report
    USING ((SELECT gehoord_receiving()) IS NOT NULL AND id = gehoord_receiving() AND gehoord_is_offered())
    WITH CHECK (counter_id = gehoord_counter());
CREATE POLICY case_received ON casework_case
    USING ((SELECT gehoord_receiving()) IS NOT NULL AND report_id = gehoord_receiving() AND gehoord_is_offered())
    WITH CHECK (counter_id = gehoord_counter());
-- As a subselect the counter is asked once for each question, and not for each row.
ALTER POLICY report_of_counter ON reporting_report USING (counter_id = (SELECT gehoord_counter()));
ALTER POLICY case_of_counter ON casework_case USING (counter_id = (SELECT gehoord_counter()));
"""

REPORT_CHILD = """
CREATE POLICY {name}_kept_out ON reporting_{name} AS RESTRICTIVE USING (
    gehoord_mark() = '' OR report_id IS NULL
    OR EXISTS (SELECT 1 FROM reporting_report r WHERE r.id = report_id));
CREATE POLICY {name}_received ON reporting_{name}
    USING (gehoord_receiving() IS NOT NULL AND report_id = gehoord_receiving() AND gehoord_is_offered()) WITH CHECK (counter_id = gehoord_counter());
"""

FENCED = """
ALTER TABLE casework_{name} ENABLE ROW LEVEL SECURITY;
ALTER TABLE casework_{name} FORCE ROW LEVEL SECURITY;
CREATE POLICY {name}_of_counter ON casework_{name}
    USING (counter_id = gehoord_counter()) WITH CHECK (counter_id = gehoord_counter());
"""

CASE_CHILD = """
CREATE POLICY {name}_kept_out ON casework_{name} AS RESTRICTIVE USING (
    gehoord_mark() = '' OR EXISTS (SELECT 1 FROM reporting_report r WHERE r.id = case_id));
CREATE POLICY {name}_received ON casework_{name}
    USING (gehoord_receiving() IS NOT NULL AND case_id = gehoord_receiving() AND gehoord_is_offered()) WITH CHECK (counter_id = gehoord_counter());
"""

OF_REPORTER = """
CREATE POLICY {name}_of_code ON casework_{name} USING (
    gehoord_lookup() IS NOT NULL
    AND EXISTS (SELECT 1 FROM reporting_report r WHERE r.id = {column} AND r.lookup = gehoord_lookup()));
"""

OF_OTHERS = """
CREATE POLICY draft_of_reporter ON casework_draft USING (
    gehoord_lookup() IS NOT NULL AND shown_on IS NOT NULL
    AND EXISTS (SELECT 1 FROM reporting_report r WHERE r.id = case_id AND r.lookup = gehoord_lookup()));
CREATE POLICY piece_of_reporter ON casework_piece FOR SELECT USING (
    gehoord_lookup() IS NOT NULL AND shared_on IS NOT NULL
    AND EXISTS (SELECT 1 FROM reporting_report r WHERE r.id = case_id AND r.lookup = gehoord_lookup()));
CREATE POLICY hand_over_of_code ON casework_hand_over FOR SELECT USING (
    gehoord_lookup() IS NOT NULL
    AND EXISTS (SELECT 1 FROM reporting_report r WHERE r.id = case_id AND r.lookup = gehoord_lookup()));

CREATE POLICY respondent_of_code ON casework_respondent USING (
    lookup = gehoord_lookup() OR invite_lookup = gehoord_lookup());
CREATE POLICY piece_of_respondent ON casework_piece USING (
    gehoord_lookup() IS NOT NULL AND EXISTS (
        SELECT 1 FROM casework_respondent x WHERE x.id = respondent_id AND x.lookup = gehoord_lookup()));
CREATE POLICY term_of_respondent ON casework_term USING (
    gehoord_lookup() IS NOT NULL AND EXISTS (
        SELECT 1 FROM casework_respondent x WHERE x.id = about AND (x.lookup = gehoord_lookup()
        OR (x.invite_lookup = gehoord_lookup() AND x.state = 'invited'))));
CREATE POLICY respondent_of_adviser ON casework_respondent FOR SELECT USING (adviser_lookup = gehoord_lookup());
CREATE POLICY piece_of_adviser ON casework_piece FOR SELECT USING (
    gehoord_lookup() IS NOT NULL AND EXISTS (
        SELECT 1 FROM casework_respondent x WHERE x.id = respondent_id AND x.adviser_lookup = gehoord_lookup()));

CREATE POLICY hand_over_kept_out ON casework_hand_over AS RESTRICTIVE USING (NOT gehoord_hides(case_id::text));
CREATE POLICY alarm_kept_out ON casework_alarm AS RESTRICTIVE USING (NOT gehoord_hides(subject::text));
CREATE POLICY alarm_received ON casework_alarm
    USING (gehoord_receiving() IS NOT NULL AND subject = gehoord_receiving() AND gehoord_is_offered()) WITH CHECK (counter_id = gehoord_counter());
CREATE POLICY hand_over_to_counter ON casework_hand_over
    USING (to_counter_id = gehoord_counter()) WITH CHECK (to_counter_id = gehoord_counter());
CREATE POLICY alarm_of_nation ON casework_alarm FOR SELECT USING (
    current_setting('gehoord.national', true) = 'on');
CREATE POLICY complaint_of_code ON casework_complaint USING (lookup = gehoord_lookup());
CREATE POLICY complaint_piece_of_code ON casework_complaint_piece USING (
    gehoord_lookup() IS NOT NULL AND EXISTS (
        SELECT 1 FROM casework_complaint c WHERE c.id = complaint_id AND c.lookup = gehoord_lookup()));
"""

CASCADE = """
-- What hangs on a case goes with it, in the database: a reporter who withdraws cannot see all of it.
DO $$ DECLARE c record; BEGIN
    FOR c IN SELECT conname, conrelid::regclass AS tab, pg_get_constraintdef(oid) AS def FROM pg_constraint
        WHERE contype = 'f' AND confdeltype <> 'c' AND conrelid::regclass::text LIKE 'casework_%'
        AND confrelid IN ('casework_case'::regclass, 'casework_respondent'::regclass, 'casework_complaint'::regclass)
    LOOP
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', c.tab, c.conname);
        EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s', c.tab, c.conname,
            replace(c.def, ' DEFERRABLE', ' ON DELETE CASCADE DEFERRABLE'));
    END LOOP;
END $$;
"""

FENCE = "".join(
    (
        "".join(FENCED.format(name=name) for name in NEW),
        START,
        "".join(REPORT_CHILD.format(name=name) for name in ("evidence", "message")),
        "".join(CASE_CHILD.format(name=name) for name in HANGS_ON_CASE),
        "".join(
            OF_REPORTER.format(name=name, column=column)
            for name, column in (
                ("consent", "case_id"),
                ("appointment", "case_id"),
                ("term", "case_id"),
                ("alarm", "subject"),
            )
        ),
        OF_OTHERS,
        CASCADE,
    )
)

UNDO = """
DO $$ DECLARE p record; BEGIN
    FOR p IN SELECT policyname, tablename FROM pg_policies
        WHERE policyname ~ '_(kept_out|received)$'
        OR tablename = ANY (ARRAY[{tables}])
    LOOP EXECUTE format('DROP POLICY %I ON %I', p.policyname, p.tablename); END LOOP;
END $$;
{off}
DROP FUNCTION gehoord_is_offered(); DROP FUNCTION gehoord_kept_out(uuid, varchar[]);
DROP FUNCTION gehoord_mark(); DROP FUNCTION gehoord_receiving();
""".format(
    tables=", ".join(f"'casework_{name}'" for name in NEW),
    off="".join(f"ALTER TABLE casework_{name} DISABLE ROW LEVEL SECURITY;\n" for name in NEW),
)


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0003_follow_up"),
        ("reporting", "0003_follow_up"),
        ("audit", "0003_hidden"),
    ]
    operations = [migrations.RunSQL(FENCE, UNDO)]
