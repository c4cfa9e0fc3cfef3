-- Decisions, holds and erasure. The committee and keepers see to them.

create or replace function evenhand.require_retention(p_subject bytea) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    perform evenhand.require(evenhand.is_keeper() or evenhand.is_committee(),
        'Only a keeper or the committee sees to decisions, holds and erasure.');
    perform evenhand.require(exists (
            select from evenhand.subject s where s.subject = p_subject and s.erased is null),
        'There is no such candidate.');
end
$$;

-- Appends the entry of what is done about a candidate.
create or replace function evenhand.add_retention(
    p_header bytea, p_leaf bytea, p_signature bytea, p_salt bytea, p_words bytea, p_subject bytea,
    p_kind text)
returns evenhand.log
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    perform evenhand.require_retention(p_subject);
    perform evenhand.require(
        evenhand.bytes_of(convert_from(p_header, 'UTF8'), 'subject') = p_subject,
        'The entry is of another candidate.');
    return evenhand.add_entry(p_header, p_leaf, p_signature, p_salt, p_words, array[p_kind]);
end
$$;

-- A hold's or a request's id stands in the entry too: else the log would tell of another one.
create or replace function evenhand.require_reference(p_header bytea, p_id text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    perform evenhand.require(
        evenhand.line_of(convert_from(p_header, 'UTF8'), 'reference') = p_id,
        'The entry refers to another hold or request.');
end
$$;

create or replace function evenhand.decide(
    p_header bytea, p_leaf bytea, p_signature bytea, p_salt bytea, p_words bytea,
    p_subject bytea, p_decided bigint, p_due bigint)
returns table (entry_number bigint, entry_chain bytea)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    entry evenhand.log := evenhand.add_retention(
        p_header, p_leaf, p_signature, p_salt, p_words, p_subject, 'decide');
begin
    update evenhand.subject set decided = p_decided where subject = p_subject;
    update evenhand.card set due = p_due where subject = p_subject and erased is null;
    update evenhand.fact f set due = p_due from evenhand.card c
        where c.subject = p_subject and f.number = c.number and f.erased is null;
    return query select entry.number, entry.chain;
end
$$;

create or replace function evenhand.mark_held(p_subject bytea) returns void
language sql set search_path = pg_catalog, pg_temp as $$
    update evenhand.fact f
        set held = exists (select from evenhand.hold h where h.subject = p_subject)
        from evenhand.card c where c.subject = p_subject and f.number = c.number
$$;

create or replace function evenhand.place_hold(
    p_header bytea, p_leaf bytea, p_signature bytea, p_salt bytea, p_words bytea,
    p_subject bytea, p_hold text)
returns table (entry_number bigint, entry_chain bytea)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    entry evenhand.log := evenhand.add_retention(
        p_header, p_leaf, p_signature, p_salt, p_words, p_subject, 'hold');
begin
    perform evenhand.require_reference(p_header, p_hold);
    insert into evenhand.hold values (p_subject, p_hold, entry.number);
    perform evenhand.mark_held(p_subject);
    return query select entry.number, entry.chain;
end
$$;

create or replace function evenhand.release_hold(
    p_header bytea, p_leaf bytea, p_signature bytea, p_salt bytea, p_words bytea,
    p_subject bytea, p_hold text)
returns table (entry_number bigint, entry_chain bytea)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    entry evenhand.log := evenhand.add_retention(
        p_header, p_leaf, p_signature, p_salt, p_words, p_subject, 'release');
begin
    perform evenhand.require_reference(p_header, p_hold);
    delete from evenhand.hold where subject = p_subject and hold = p_hold;
    perform evenhand.require(found, 'There is no such hold.');
    perform evenhand.mark_held(p_subject);
    return query select entry.number, entry.chain;
end
$$;

create or replace function evenhand.ask_erasure(
    p_header bytea, p_leaf bytea, p_signature bytea, p_salt bytea, p_words bytea,
    p_subject bytea, p_request text)
returns table (entry_number bigint, entry_chain bytea)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    entry evenhand.log := evenhand.add_retention(
        p_header, p_leaf, p_signature, p_salt, p_words, p_subject, 'request');
begin
    perform evenhand.require_reference(p_header, p_request);
    update evenhand.subject set request = p_request, requested = entry.number,
            requested_by = session_user
        where subject = p_subject and request is null;
    perform evenhand.require(found, 'Somebody has asked for this erasure already.');
    return query select entry.number, entry.chain;
end
$$;

create or replace function evenhand.withdraw_request(
    p_header bytea, p_leaf bytea, p_signature bytea, p_salt bytea, p_words bytea,
    p_subject bytea, p_request text)
returns table (entry_number bigint, entry_chain bytea)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    entry evenhand.log := evenhand.add_retention(
        p_header, p_leaf, p_signature, p_salt, p_words, p_subject, 'withdraw');
begin
    perform evenhand.require_reference(p_header, p_request);
    update evenhand.subject set request = null, requested = null, requested_by = null
        where subject = p_subject and request = p_request;
    perform evenhand.require(found, 'There is no such request.');
    return query select entry.number, entry.chain;
end
$$;

-- Takes everything of the candidate that says anything.
create or replace function evenhand.empty_subject(
    p_subject bytea, p_request text, p_erased bigint, p_tombstone bigint)
returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    parts constant bytea[] := array(
        select distinct p.part from evenhand.piece p join evenhand.card c on c.card = p.card
        where c.subject = p_subject and p.part is not null);
begin
    -- Nothing is put into the candidate's panels meanwhile.
    perform from evenhand.drawer d join evenhand.subject s on s.tag = d.candidate
        where s.subject = p_subject for update of d;
    delete from evenhand.revision r using evenhand.card c
        where c.subject = p_subject and r.card = c.card;
    delete from evenhand.part s where s.sha256 = any (parts)
        and not exists (select from evenhand.piece p where p.part = s.sha256);
    delete from evenhand.words w using evenhand.log l
        where l.number = w.number and w.number <> p_tombstone and (
            l.subject = p_subject
            or l.card in (select c.card from evenhand.card c where c.subject = p_subject));
    delete from evenhand.panel p using evenhand.subject s
        where s.subject = p_subject and p.candidate = s.tag;
    -- One that was withdrawn before is gone as erased from now on: why it was is forgotten.
    update evenhand.drawer d set erased = p_erased
        from evenhand.panel_act a join evenhand.subject s on s.tag = a.candidate
        where s.subject = p_subject and a.drawer = d.key;
    delete from evenhand.panel_act a using evenhand.subject s
        where s.subject = p_subject and a.candidate = s.tag;
    perform evenhand.empty_drawers(
        array(select d.key from evenhand.drawer d join evenhand.subject s on s.tag = d.candidate
            where s.subject = p_subject),
        p_erased);
    update evenhand.fact f set panel = null, interviewed = f.submitted, year = null, due = null,
            erased = p_erased,
            score = null, recommendation = null, role = null, interviewer = null,
            interviewer_id = null, candidate = null, candidate_id = null, session = null,
            certificate = p_request, rubrics = null, rubric_versions = null,
            rubric_titles = null, passages = null, found = null
        from evenhand.card c where c.subject = p_subject and f.number = c.number;
    update evenhand.card set session_tag = null, due = null, erased = p_erased
        where subject = p_subject;
    update evenhand.subject set tag = null, decided = null, request = null, requested = null,
            requested_by = null, erased = p_erased, certificate = p_request
        where subject = p_subject;
end
$$;

-- What the erasure that was asked for needs, beside its entry.
create or replace function evenhand.require_erasable(p_subject bytea, p_request text)
returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    asked evenhand.subject;
begin
    select * into asked from evenhand.subject s where s.subject = p_subject;
    perform evenhand.require(asked.request = p_request,
        'Nobody has asked for this erasure; it takes two steps.');
    perform evenhand.require(
        not exists (select from evenhand.hold h where h.subject = p_subject),
        'The candidate''s cards are on hold and cannot be erased.');
    perform evenhand.require(
        asked.requested_by <> session_user or not exists (
            select from evenhand.person p
            where p.revoked is null and p.login not in ('', session_user)),
        'Another person than the one who asked must confirm the erasure.');
end
$$;

-- The same, asked before anything is removed outside the archive.
create or replace function evenhand.need_may_erase(p_subject bytea) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform evenhand.require_retention(p_subject);
    perform evenhand.require_erasable(p_subject,
        (select s.request from evenhand.subject s where s.subject = p_subject));
end
$$;

create or replace function evenhand.erase_subject(
    p_header bytea, p_leaf bytea, p_signature bytea, p_salt bytea, p_words bytea,
    p_subject bytea, p_request text)
returns table (entry_number bigint, entry_chain bytea)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    entry evenhand.log := evenhand.add_retention(
        p_header, p_leaf, p_signature, p_salt, p_words, p_subject, 'erase');
begin
    perform evenhand.require_reference(p_header, p_request);
    perform evenhand.require_erasable(p_subject, p_request);
    perform evenhand.empty_subject(p_subject, p_request,
        evenhand.moment_of(convert_from(p_header, 'UTF8')), entry.number);
    return query select entry.number, entry.chain;
end
$$;

create or replace function evenhand.set_due(p_cards bytea[], p_due bigint[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform evenhand.require(evenhand.is_keeper() or evenhand.is_committee(),
        'Only a keeper or the committee changes until when cards are kept.');
    update evenhand.card c set due = u.due from unnest(p_cards, p_due) u (card, due)
        where c.card = u.card and c.erased is null;
    update evenhand.fact f set due = u.due from unnest(p_cards, p_due) u (card, due)
        where f.card = u.card and f.erased is null;
end
$$;

create or replace function evenhand.put_checkpoint(p_size bigint, p_note text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform evenhand.require(evenhand.is_keeper(), 'Only a keeper signs checkpoints.');
    perform evenhand.require(p_size <= (select h.size from evenhand.chain_head h),
        'The checkpoint is of a longer log.');
    perform evenhand.require(octet_length(p_note) between 1 and 4096,
        'A checkpoint has up to 4 KiB.');
    insert into evenhand.checkpoint values (p_size, p_note) on conflict (size) do nothing;
    -- It may be what proves that the log was exchanged.
    perform evenhand.require(p_note = (
            select c.note from evenhand.checkpoint c where c.size = p_size),
        'Another checkpoint of this size is kept already, and none is changed.');
end
$$;

create or replace function evenhand.put_foreign(
    p_log bytea, p_numbers bigint[], p_headers bytea[], p_leaves bytea[], p_chains bytea[],
    p_signatures bytea[])
returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform evenhand.require(evenhand.is_keeper(), 'Only a keeper takes over another archive.');
    insert into evenhand.foreign_entry
        select p_log, u.* from unnest(p_numbers, p_headers, p_leaves, p_chains, p_signatures) u
        on conflict do nothing;
end
$$;

create or replace function evenhand.put_setting(p_name text, p_value text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform evenhand.require(
        evenhand.is_keeper() and p_name not in ('schema', 'clock', 'archive-key-entries'),
        'Only a keeper changes how the archive is set.');
    insert into evenhand.setting values (p_name, p_value)
        on conflict (name) do update set value = excluded.value;
end
$$;

create or replace function evenhand.put_search(p_name text, p_words text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform evenhand.require(evenhand.my_login() is not null,
        'You are not in the team of this archive; a keeper or administrator adds you.');
    insert into evenhand.search values (session_user, p_name, p_words)
        on conflict (login, name) do update set words = excluded.words;
end
$$;

create or replace function evenhand.drop_search(p_name text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
    delete from evenhand.search where login = session_user and name = p_name
$$;
