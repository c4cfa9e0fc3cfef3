-- Appending to the log. Every function here runs as the owner, asks session_user what it may, locks
-- the one row of chain_head, and computes leaf, chain and tree itself.
-- Error codes: EHREF, a rule forbids it; EHAGN, somebody else wrote at the same moment: begin again.

create or replace function evenhand.refuse(p_sentence text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    raise exception '%', p_sentence using errcode = 'EHREF';
end
$$;

create or replace function evenhand.require(p_holds boolean, p_sentence text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if p_holds is not true then
        perform evenhand.refuse(p_sentence);
    end if;
end
$$;

create or replace function evenhand.require_member() returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    perform evenhand.require(evenhand.my_login() is not null,
        'You are not in the team of this archive; a keeper or administrator adds you.');
end
$$;

-- The value of a header's line "name value"; null when there is none.
create or replace function evenhand.line_of(p_header text, p_name text) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
    select substring(p_header from '(?n)^' || p_name || ' (.+)$')
$$;

create or replace function evenhand.bytes_of(p_header text, p_name text) returns bytea
language sql immutable set search_path = pg_catalog, pg_temp as $$
    select decode(evenhand.line_of(p_header, p_name), 'hex')
$$;

create or replace function evenhand.moment_of(p_header text) returns bigint
language sql stable set search_path = pg_catalog, pg_temp as $$
    select extract(epoch from evenhand.line_of(p_header, 'at')::timestamptz)::bigint
$$;

-- Whether the person signs with this key: an enrolled one, or, a keeper, the archive's.
create or replace function evenhand.signs_with(p_key bytea, p_archive_key bytea) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
    select exists (
            select from evenhand.person p
            where p.key = p_key and p.login = session_user and p.revoked is null)
        or (p_key = p_archive_key and evenhand.is_keeper())
$$;

create or replace function evenhand.grown(p_roots bytea[], p_size bigint, p_leaf bytea)
returns bytea[]
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
declare
    node bytea := p_leaf;
    roots bytea[] := p_roots;
    rest bigint := p_size;
begin
    while rest % 2 = 1 loop
        node := sha256('\x01'::bytea || roots[cardinality(roots)] || node);
        roots := roots[1:cardinality(roots) - 1];
        rest := rest / 2;
    end loop;
    return array_append(roots, node);
end
$$;

-- The lines that an entry of each kind has, by their names; null: no such kind.
create or replace function evenhand.lines_of_kind(p_kind text) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
    select '^log kind' || case
        when p_kind = 'submit' then ' card revision subject body'
        when p_kind = 'amend' then ' card revision subject previous body'
        when p_kind in ('viewed', 'exported') then ' card subject'
        when p_kind in ('decide', 'hold', 'release', 'request', 'withdraw', 'erase') then ' subject'
        when p_kind in ('open', 'key', 'revoke', 'policy', 'link') then ''
    end || '( words)?( reference)? by at$'
$$;

-- Whether a header is written in the one way that every program reads (docs/formats.md). One that
-- is not could never be taken out of the log again.
create or replace function evenhand.is_header(p_header text) returns boolean
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    return octet_length(p_header) <= 4096
        and p_header ~ ('^evenhand-log-1\nlog [0-9a-f]{32}\nkind [a-z]{1,16}\n'
            '(card [0-9a-f]{32}\n)?(revision [1-9][0-9]{0,8}\n)?(subject [0-9a-f]{32}\n)?'
            '(previous [0-9a-f]{64}\n)?(body [0-9a-f]{64}\n)?(words [0-9a-f]{64}\n)?'
            '(reference [-a-zA-Z0-9.:@_]+\n)?by [0-9a-f]{64}\n'
            'at [0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z\n$')
        and (select string_agg(split_part(l, ' ', 1), ' ' order by n)
                from unnest(string_to_array(p_header, E'\n')) with ordinality u (l, n)
                where n > 1 and l <> '')
            ~ evenhand.lines_of_kind(evenhand.line_of(p_header, 'kind'))
        and to_char(to_timestamp(evenhand.moment_of(p_header)) at time zone 'UTC',
                'YYYY-MM-DD"T"HH24:MI:SS"Z"') = evenhand.line_of(p_header, 'at');
exception when data_exception then
    return false;
end
$$;

-- What of an entry can be said without the log.
create or replace function evenhand.require_entry(
    p_header bytea, p_leaf bytea, p_signature bytea, p_salt bytea, p_words bytea, p_kinds text[])
returns text
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    header text := convert_from(p_header, 'UTF8');
begin
    perform evenhand.require_member();
    perform evenhand.require(evenhand.line_of(header, 'kind') = any (p_kinds),
        'The entry is not of the kind that this is written with.');
    perform evenhand.require(evenhand.is_header(header),
        'The entry is not written as entries of the log are.');
    perform evenhand.require(sha256('\x00'::bytea || p_header) = p_leaf,
        'The entry does not have the hash that was given for it.');
    perform evenhand.require(octet_length(p_signature) = 64, 'The entry has no whole signature.');
    perform evenhand.require(
        (p_salt is null) = (p_words is null)
            and (p_words is null or (octet_length(p_salt) = 32 and octet_length(p_words) <= 65536)),
        'The entry''s words are longer than 64 KiB or have no whole salt.');
    perform evenhand.require(
        evenhand.bytes_of(header, 'words') is not distinct from
            sha256('\x02'::bytea || p_salt || p_words),
        'The entry''s words are not those that it commits to.');
    return header;
end
$$;

-- Appends one entry; the caller has asked whether the person may. `p_self`: a key that signs its own
-- enrolment.
create or replace function evenhand.add_entry(
    p_header bytea, p_leaf bytea, p_signature bytea, p_salt bytea, p_words bytea, p_kinds text[],
    p_self bytea default null)
returns evenhand.log
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    header text := evenhand.require_entry(p_header, p_leaf, p_signature, p_salt, p_words, p_kinds);
    head evenhand.chain_head;
    entry evenhand.log;
    key bytea := evenhand.bytes_of(header, 'by');
    moment bigint := evenhand.moment_of(header);
begin
    select * into strict head from evenhand.chain_head for update;
    entry.kind := evenhand.line_of(header, 'kind');
    perform evenhand.require((entry.kind = 'open') = (head.size = 0),
        case when head.size = 0 then 'The archive has not begun yet; a keeper begins it.'
            else 'The archive has begun already.' end);
    perform evenhand.require(
        entry.kind = 'open' or evenhand.bytes_of(header, 'log') = head.log,
        'The entry is of another archive.');
    perform evenhand.require(
        entry.kind = 'open' or key = p_self or evenhand.signs_with(key, head.archive_key),
        'The key that signs is not enrolled for your login, or was revoked.');
    if moment < head.at then
        raise exception 'Somebody else wrote at the same moment.' using errcode = 'EHAGN';
    end if;
    perform evenhand.require(
        moment <= extract(epoch from now())::bigint + 86400 or exists (
            select from evenhand.setting s where s.name = 'clock' and s.value = 'any'),
        'The clock of your computer is more than a day ahead of the server''s.');

    entry.number := head.size;
    entry.card := evenhand.bytes_of(header, 'card');
    entry.subject := evenhand.bytes_of(header, 'subject');
    entry.login := session_user;
    entry.header := p_header;
    entry.leaf := p_leaf;
    entry.chain := sha256('\x01'::bytea || head.chain || p_leaf);
    entry.signature := p_signature;
    insert into evenhand.log select entry.*;
    if p_words is not null then
        insert into evenhand.words values (entry.number, p_salt, p_words);
    end if;
    update evenhand.chain_head set
        log = coalesce(head.log, evenhand.bytes_of(header, 'log')),
        size = head.size + 1,
        chain = entry.chain,
        roots = evenhand.grown(head.roots, head.size, p_leaf),
        at = moment;
    return entry;
end
$$;

-- Entries that change nothing beside the log: its beginning, views, exports, links and the archive's
-- next key.
create or replace function evenhand.append_event(
    p_header bytea, p_leaf bytea, p_signature bytea, p_salt bytea, p_words bytea)
returns table (entry_number bigint, entry_chain bytea)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    header text := convert_from(p_header, 'UTF8');
    reference text := evenhand.line_of(header, 'reference');
    entry evenhand.log;
begin
    if evenhand.line_of(header, 'kind') in ('viewed', 'exported') then
        perform evenhand.require(evenhand.may_read_card(evenhand.bytes_of(header, 'card')),
            'There is no such card that you may see.');
        perform evenhand.require(exists (
                select from evenhand.card c where c.card = evenhand.bytes_of(header, 'card')
                    and c.subject = evenhand.bytes_of(header, 'subject')),
            'The card is of another candidate.');
    else
        perform evenhand.require(evenhand.is_keeper(),
            'Only a keeper begins an archive, links it or changes its key.');
    end if;
    perform evenhand.require(
        evenhand.line_of(header, 'kind') not in ('key', 'revoke') or reference like 'archive:%',
        'A person''s key is enrolled and revoked with the person.');
    perform evenhand.require(
        evenhand.line_of(header, 'kind') not in ('open', 'key')
            or reference ~ '^(archive:)?[0-9a-f]{64}$',
        'The entry names no key of the archive.');
    entry := evenhand.add_entry(p_header, p_leaf, p_signature, p_salt, p_words,
        array['open', 'viewed', 'exported', 'key', 'revoke', 'link']);
    if entry.kind in ('open', 'key') then
        update evenhand.chain_head
            set archive_key = decode(replace(reference, 'archive:', ''), 'hex');
    end if;
    -- Where in the log the archive's later keys are.
    if entry.kind = 'key' then
        insert into evenhand.setting as s values ('archive-key-entries', entry.number::text)
            on conflict (name) do update set value = s.value || ' ' || excluded.value;
    end if;
    return query select entry.number, entry.chain;
end
$$;

-- A person's key. A keeper enrols anybody's. One's first key signs itself, for the database has made
-- sure who one is; so does the first after a keeper has revoked a lost one, and a keeper's next, for
-- there may be no other keeper. Nobody else enrols a key that does not sign: it may be another's.
create or replace function evenhand.enrol(
    p_header bytea, p_leaf bytea, p_signature bytea, p_salt bytea, p_words bytea,
    p_key bytea, p_login text, p_name text, p_enrolled bigint)
returns table (entry_number bigint, entry_chain bytea)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    header text := convert_from(p_header, 'UTF8');
    may_sign_itself boolean := p_login = session_user and (evenhand.is_keeper() or not exists (
        select from evenhand.person p where p.login = p_login and p.revoked is null));
    entry evenhand.log;
begin
    perform evenhand.require(p_login = session_user or evenhand.is_keeper(),
        'Only a keeper enrols the key of somebody else.');
    -- Nobody signs under another's name: whose a login is, who added it has said.
    perform evenhand.require(
        evenhand.is_keeper() or p_name = (
            select m.name from evenhand.member m where m.login = p_login),
        'Your key is enrolled under the name that the team knows you by, or by a keeper.');
    -- A key without a login is evidence: of another archive's person, who writes nothing here.
    perform evenhand.require(
        p_login = '' or exists (select from evenhand.member m where m.login = p_login),
        format('The login %s is not in the team of this archive; an administrator adds it.',
            p_login));
    perform evenhand.require(evenhand.line_of(header, 'reference') = encode(p_key, 'hex'),
        'The entry enrols another key.');
    perform evenhand.require(not exists (select from evenhand.person p where p.key = p_key),
        'This key was enrolled before; a key is enrolled once.');
    perform evenhand.require(evenhand.bytes_of(header, 'by') = p_key or evenhand.is_keeper(),
        'A key signs its own enrolment, or a keeper enrols it.');
    perform evenhand.require(evenhand.bytes_of(header, 'by') <> p_key or may_sign_itself,
        'A key of yours counts already: when it is lost, a keeper revokes it first.');
    entry := evenhand.add_entry(p_header, p_leaf, p_signature, p_salt, p_words, array['key'],
        case when may_sign_itself then p_key end);
    insert into evenhand.person (key, login, name, enrolled)
        values (p_key, p_login, p_name, p_enrolled);
    return query select entry.number, entry.chain;
end
$$;

-- A keeper revokes any key, everybody their own with another one.
create or replace function evenhand.revoke(
    p_header bytea, p_leaf bytea, p_signature bytea, p_salt bytea, p_words bytea, p_key bytea)
returns table (entry_number bigint, entry_chain bytea)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    header text := convert_from(p_header, 'UTF8');
    entry evenhand.log;
begin
    perform evenhand.require(
        evenhand.is_keeper() or exists (
            select from evenhand.person p where p.key = p_key and p.login = session_user),
        'Only a keeper revokes the key of somebody else.');
    perform evenhand.require(evenhand.line_of(header, 'reference') = encode(p_key, 'hex'),
        'The entry revokes another key.');
    entry := evenhand.add_entry(p_header, p_leaf, p_signature, p_salt, p_words, array['revoke']);
    update evenhand.person set revoked = evenhand.moment_of(header)
        where key = p_key and revoked is null;
    perform evenhand.require(found, 'This key is not enrolled.');
    return query select entry.number, entry.chain;
end
$$;

create or replace function evenhand.put_policy(
    p_header bytea, p_leaf bytea, p_signature bytea, p_salt bytea, p_words bytea, p_bytes bytea)
returns table (entry_number bigint, entry_chain bytea)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    entry evenhand.log;
begin
    perform evenhand.require(evenhand.is_keeper(), 'Only a keeper chooses the rules of retention.');
    perform evenhand.require(octet_length(p_bytes) <= 1048576,
        'The rules of retention are longer than 1 MiB.');
    entry := evenhand.add_entry(p_header, p_leaf, p_signature, p_salt, p_words, array['policy']);
    insert into evenhand.policy values (entry.number, p_bytes);
    return query select entry.number, entry.chain;
end
$$;
