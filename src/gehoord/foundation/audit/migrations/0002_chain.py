# SPDX-License-Identifier: EUPL-1.2
"""The chain is linked by the database itself, and nobody changes or removes an entry (the owner included)."""

from django.db import migrations

LINK = """
CREATE FUNCTION audit_link() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO audit_chain (name, number, digest) VALUES (NEW.chain, 0, '') ON CONFLICT DO NOTHING;
    SELECT number + 1, digest INTO NEW.number, NEW.previous
        FROM audit_chain WHERE name = NEW.chain FOR UPDATE;
    NEW.digest = sha256(NEW.previous || convert_to(NEW.body, 'UTF8'));
    UPDATE audit_chain SET number = NEW.number, digest = NEW.digest WHERE name = NEW.chain;
    RETURN NEW;
END $$;
CREATE TRIGGER audit_link BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION audit_link();

CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The log is append-only.' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_refuse BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_refuse_all BEFORE TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();

ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY audit_add ON audit_entry FOR INSERT WITH CHECK (true);
CREATE POLICY audit_read ON audit_entry FOR SELECT USING (
    chain = 'counter-' || nullif(current_setting('gehoord.counter', true), '')
    OR (chain = 'national' AND current_setting('gehoord.national', true) = 'on')
);
"""

UNDO = """
DROP POLICY audit_read ON audit_entry; DROP POLICY audit_add ON audit_entry;
ALTER TABLE audit_entry DISABLE ROW LEVEL SECURITY;
DROP TRIGGER audit_refuse_all ON audit_entry; DROP TRIGGER audit_refuse ON audit_entry;
DROP TRIGGER audit_link ON audit_entry; DROP FUNCTION audit_refuse(); DROP FUNCTION audit_link();
"""


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [migrations.RunSQL(LINK, UNDO)]
