# SPDX-License-Identifier: EUPL-1.2
"""What the database does by itself: words to search by, and rows that are added and never changed."""

from django.db import migrations

# A tsvector holds one megabyte at most; half a million characters of a document stay well below it.
SEARCH = """
create function accountability_document_words() returns trigger language plpgsql as $$
begin
    new.search :=
        setweight(to_tsvector('dutch', coalesce(new.title, '') || ' ' || new.canonical || ' ' || new.dossier), 'A')
        || setweight(to_tsvector('dutch', left(new.text, 500000)), 'B');
    return new;
end $$;
create trigger accountability_document_words before insert or update of title, canonical, dossier, text
    on accountability_document for each row execute function accountability_document_words();
create function accountability_entry_words() returns trigger language plpgsql as $$
begin
    new.search :=
        setweight(to_tsvector('dutch', new.what || ' ' || new.canonical || ' ' || new.dossier), 'A')
        || setweight(to_tsvector('dutch', new.owner || ' ' || new.to_whom || ' ' || new.made_where || ' '
            || new.subject || ' ' || new.party || ' ' || new.movers::text), 'B');
    return new;
end $$;
create trigger accountability_entry_words before insert or update
    on accountability_entry for each row execute function accountability_entry_words();
"""
UNSEARCH = """
drop trigger accountability_document_words on accountability_document;
drop function accountability_document_words();
drop trigger accountability_entry_words on accountability_entry;
drop function accountability_entry_words();
"""
# What happened and what a person said is undone by a day, never rewritten or removed.
GUARDS = """
create function accountability_only_undone() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.undone_at is null
        and to_jsonb(new) - 'undone_at' - 'undone_by' = to_jsonb(old) - 'undone_at' - 'undone_by' then
        return new;
    end if;
    raise exception 'A row of % is added and never changed; it can be undone once.', tg_table_name
        using errcode = 'integrity_constraint_violation';
end $$;
create trigger accountability_event_stays before update or delete on accountability_event
    for each row execute function accountability_only_undone();
create trigger accountability_said_stays before update on accountability_said
    for each row execute function accountability_only_undone();
create function accountability_text_stays() returns trigger language plpgsql as $$
begin
    if new.text is distinct from old.text or new.text_sha256 <> old.text_sha256
        or new.file_sha256 <> old.file_sha256 or new.code <> old.code then
        raise exception 'The file and the text of a document never change; a better copy is another document.'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger accountability_document_stays before update on accountability_document
    for each row execute function accountability_text_stays();
create function accountability_report_stays() returns trigger language plpgsql as $$
begin
    if to_jsonb(new) - 'is_public' = to_jsonb(old) - 'is_public' then
        return new;
    end if;
    raise exception 'A progress report that was kept never changes; a later state is a new report.'
        using errcode = 'integrity_constraint_violation';
end $$;
create trigger accountability_report_stays before update on accountability_progress_report
    for each row execute function accountability_report_stays();
"""
UNGUARD = """
drop trigger accountability_event_stays on accountability_event;
drop trigger accountability_said_stays on accountability_said;
drop function accountability_only_undone();
drop trigger accountability_document_stays on accountability_document;
drop function accountability_text_stays();
drop trigger accountability_report_stays on accountability_progress_report;
drop function accountability_report_stays();
"""
# What people agreed to stays as they read it; what was published was looked at by a second person, piece by piece.
NOTES = """
create function accountability_note_version_stays() returns trigger language plpgsql as $$
begin
    raise exception 'A version of a note, and a sign-off, never change: a change is the next version.'
        using errcode = 'integrity_constraint_violation';
end $$;
create trigger accountability_note_version_stays before update on accountability_note_version
    for each row execute function accountability_note_version_stays();
create trigger accountability_signature_stays before update on accountability_signature
    for each row execute function accountability_note_version_stays();
create function accountability_publication_stays() returns trigger language plpgsql as $$
begin
    if new.text <> old.text and new.text <> '' then
        raise exception 'The text of a publication never changes; it may only be destroyed.'
            using errcode = 'integrity_constraint_violation';
    end if;
    if old.published_at is not null
        and to_jsonb(new) - 'withdrawn_at' - 'withdrawn_why' - 'text' - 'kept' - 'left'
            <> to_jsonb(old) - 'withdrawn_at' - 'withdrawn_why' - 'text' - 'kept' - 'left' then
        raise exception 'What was published never changes; it can be withdrawn, or replaced by a newer one.'
            using errcode = 'integrity_constraint_violation';
    end if;
    if old.published_at is null and new.published_at is not null and exists (
        select 1 from accountability_removal where publication_id = new.id and second <> 'agrees'
    ) then
        raise exception 'A second reader looks at each removal before it is published.'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger accountability_publication_stays before update on accountability_publication
    for each row execute function accountability_publication_stays();
create function accountability_removal_stays() returns trigger language plpgsql as $$
declare
    about bigint := case when tg_op = 'DELETE' then old.publication_id else new.publication_id end;
    fixed boolean;
begin
    -- Locks the publication, so that nothing is added while it is being published.
    select published_at is not null and text <> '' into fixed
        from accountability_publication where id = about for share;
    if fixed then
        raise exception 'What was removed from a publication stays as it was read by two people.'
            using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger accountability_removal_stays before insert or update or delete on accountability_removal
    for each row execute function accountability_removal_stays();
"""
UNNOTE = """
drop trigger accountability_note_version_stays on accountability_note_version;
drop trigger accountability_signature_stays on accountability_signature;
drop function accountability_note_version_stays();
drop trigger accountability_publication_stays on accountability_publication;
drop function accountability_publication_stays();
drop trigger accountability_removal_stays on accountability_removal;
drop function accountability_removal_stays();
"""


class Migration(migrations.Migration):
    dependencies = [("accountability", "0001_initial")]

    operations = [
        migrations.RunSQL(SEARCH, UNSEARCH),
        migrations.RunSQL(GUARDS, UNGUARD),
        migrations.RunSQL(NOTES, UNNOTE),
    ]
