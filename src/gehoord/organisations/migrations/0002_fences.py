# SPDX-License-Identifier: EUPL-1.2
"""Fences around what an organisation keeps: its own team, the counter that asked, the code of who told something.

The register itself has none: it says who exists, and nothing of what was told. Who is kept out of a report at the
desk does not see that it is there (decision 0018). What was agreed outlives its request, so for a task the log is asked
(`gehoord_hides`): it still knows who was kept out when the request is gone.
"""

from django.db import migrations

OF_TEAM = (
    "request",
    "request_piece",
    "desk_report",
    "desk_piece",
    "desk_setting",
    "task",
    "norm_set",
    "norm",
    "norm_comment",
    "acknowledgement",
    "norm_use",
    "unit",
    "pulse",
    "ticket",
    "answer",
    "board_view",
    "limit",
    "limit_step",
    "carer_wish",
    "floor_note",
    "process_test",
    "test_part",
    "test_answer",
    "year_report",
)

FENCED = """
ALTER TABLE organisations_{name} ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations_{name} FORCE ROW LEVEL SECURITY;
CREATE POLICY {name}_of_team ON organisations_{name}
    USING (counter_id = (SELECT gehoord_counter())) WITH CHECK (counter_id = (SELECT gehoord_counter()));
"""

OTHERS = """
CREATE POLICY request_of_asker ON organisations_request
    USING (asked_by_id = (SELECT gehoord_counter())) WITH CHECK (asked_by_id = (SELECT gehoord_counter()));
CREATE POLICY request_piece_of_asker ON organisations_request_piece
    USING (asked_by_id = (SELECT gehoord_counter())) WITH CHECK (asked_by_id = (SELECT gehoord_counter()));
CREATE POLICY request_kept_out ON organisations_request AS RESTRICTIVE USING (NOT gehoord_kept_out(id, kept_out));
CREATE POLICY request_piece_kept_out ON organisations_request_piece AS RESTRICTIVE USING (
    gehoord_mark() = '' OR EXISTS (SELECT 1 FROM organisations_request r WHERE r.id = request_id));
CREATE POLICY task_of_asker ON organisations_task FOR SELECT USING (
    kind = 'agreed' AND EXISTS (
        SELECT 1 FROM organisations_request r WHERE r.id = source AND r.asked_by_id = (SELECT gehoord_counter())));
CREATE POLICY task_kept_out ON organisations_task AS RESTRICTIVE USING (
    kind <> 'agreed' OR source IS NULL OR NOT gehoord_hides(source::text));
CREATE POLICY limit_kept_out ON organisations_limit AS RESTRICTIVE USING (NOT gehoord_kept_out(id, kept_out));
CREATE POLICY limit_step_kept_out ON organisations_limit_step AS RESTRICTIVE USING (
    gehoord_mark() = '' OR EXISTS (SELECT 1 FROM organisations_limit l WHERE l.id = limit_id));
CREATE POLICY ticket_of_code ON organisations_ticket FOR SELECT USING (
    gehoord_lookup() IS NOT NULL AND lookup = gehoord_lookup());
CREATE POLICY desk_report_kept_out ON organisations_desk_report AS RESTRICTIVE USING (NOT gehoord_kept_out(id, kept_out));
CREATE POLICY desk_piece_kept_out ON organisations_desk_piece AS RESTRICTIVE USING (
    gehoord_mark() = '' OR EXISTS (SELECT 1 FROM organisations_desk_report r WHERE r.id = report_id));
CREATE POLICY desk_report_of_code ON organisations_desk_report USING (
    gehoord_lookup() IS NOT NULL AND lookup = gehoord_lookup());
CREATE POLICY desk_piece_of_code ON organisations_desk_piece USING (
    gehoord_lookup() IS NOT NULL AND EXISTS (
        SELECT 1 FROM organisations_desk_report r WHERE r.id = report_id AND r.lookup = gehoord_lookup()));
"""

# What is finished does not change, whoever asks.
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

UNDO = "DROP POLICY {name}_of_team ON organisations_{name}; ALTER TABLE organisations_{name} DISABLE ROW LEVEL SECURITY;"
UNDO_OTHERS = """
DROP POLICY ticket_of_code ON organisations_ticket;
DROP POLICY limit_step_kept_out ON organisations_limit_step; DROP POLICY limit_kept_out ON organisations_limit;
DROP POLICY task_kept_out ON organisations_task; DROP POLICY task_of_asker ON organisations_task;
DROP POLICY request_piece_kept_out ON organisations_request_piece; DROP POLICY request_kept_out ON organisations_request;
DROP POLICY request_piece_of_asker ON organisations_request_piece;
DROP POLICY desk_piece_of_code ON organisations_desk_piece; DROP POLICY desk_report_of_code ON organisations_desk_report;
DROP POLICY desk_piece_kept_out ON organisations_desk_piece; DROP POLICY desk_report_kept_out ON organisations_desk_report;
DROP POLICY request_of_asker ON organisations_request;
"""


class Migration(migrations.Migration):
    dependencies = [("organisations", "0001_initial"), ("casework", "0004_follow_up_fences"), ("audit", "0003_hidden")]
    operations = [
        *(migrations.RunSQL(FENCED.format(name=name), UNDO.format(name=name)) for name in OF_TEAM),
        migrations.RunSQL(OTHERS, UNDO_OTHERS),
        migrations.RunSQL(FROZEN, THAWED),
    ]
