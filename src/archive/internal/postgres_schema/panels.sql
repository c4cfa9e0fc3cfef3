-- Panels whose files lie here. The database reads no document: a panel's people are told by the
-- program, and what a file is by its name. What was put there stays; an erasure takes all of it.

create or replace function evenhand.drawer_key(p_panel text) returns bytea
language sql immutable set search_path = pg_catalog, pg_temp as $$
    select sha256(convert_to(p_panel, 'UTF8'))
$$;

-- Whether the person sees what lies there: the panel's people, its chair, keepers and the committee.
-- What nobody is to read yet is sealed to the chair's key.
create or replace function evenhand.sees_drawer(p_key bytea) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select evenhand.my_login() is not null and exists (
        select from evenhand.drawer d
        where d.key = p_key and d.panel is not null and (
            d.chair = session_user or evenhand.is_keeper() or evenhand.is_committee()
            or exists (
                select from evenhand.drawer_seat s
                where s.key = d.key and s.login = session_user)))
$$;

-- The login of somebody of a panel: who in the team has this name (of several the one whose login is
-- the id), else whose login is the id; null: nobody.
create or replace function evenhand.login_of(p_member text, p_name text) returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
    select case
        when exists (select from evenhand.member m where m.login = p_member and m.name = p_name)
            then p_member
        when (select count(*) from evenhand.member m where m.name = p_name) = 1
            then (select m.login from evenhand.member m where m.name = p_name)
        when not exists (select from evenhand.member m where m.name = p_name)
            then (select m.login from evenhand.member m where m.login = p_member)
    end
$$;

-- Of these people those who are nobody in the team, or somebody who is among them before.
create or replace function evenhand.strangers_among(p_members text[], p_names text[])
returns text[]
language sql stable set search_path = pg_catalog, pg_temp as $$
    select coalesce(array_agg(v.member order by v.n), '{}') from (
        select u.member, u.n, evenhand.login_of(u.member, u.name) as login,
            row_number() over (partition by evenhand.login_of(u.member, u.name) order by u.n) as place
        from unnest(p_members, p_names) with ordinality u (member, name, n)) v
    where v.login is null or v.place > 1
$$;

create or replace function evenhand.require_people(p_members text[], p_names text[]) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    perform evenhand.require(
        cardinality(p_members) between 1 and 100 and cardinality(p_members) = cardinality(p_names)
            and not exists (
                select from unnest(p_members) u where u !~ '^[-A-Za-z0-9._]{1,64}$'),
        'A panel has 1 to 100 people, whose ids have letters, digits and ".-_".');
end
$$;

-- Whether an interview of the panel has begun.
create or replace function evenhand.has_begun(p_key bytea) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
    select exists (
        select from evenhand.drawer_file f
        where f.key = p_key and f.name ~ '\.(begun|sealed)$|\.opened/')
$$;

-- The drawer, for the person to change; others who change it wait.
create or replace function evenhand.need_drawer(p_panel text) returns evenhand.drawer
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    found_one evenhand.drawer;
begin
    perform evenhand.require_member();
    select * into found_one from evenhand.drawer d
        where d.key = evenhand.drawer_key(p_panel) for update;
    perform evenhand.require(
        found_one.erased is null or not evenhand.knew_drawer(found_one.key),
        'The panel was withdrawn, or erased with its candidate; its id is not used again.');
    perform evenhand.require(evenhand.sees_drawer(found_one.key),
        format('There is no panel %s in the archive that you may see.', p_panel));
    return found_one;
end
$$;

-- Whether the person may chair a panel of this candidate. A chair opens the cards and binds the panel
-- to the candidate's erasure, so it is somebody who sees the cards anyhow: a keeper, the committee, or
-- an interviewer whom a keeper has seated for the candidate and who sees the others' there. To anybody
-- else a panel's id is not even told to be taken.
create or replace function evenhand.may_chair(p_candidate text) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
    select evenhand.is_keeper() or evenhand.is_committee() or (
        evenhand.is_interviewer() and exists (
            select from evenhand.seat s join evenhand.panel p on p.panel = s.panel
            where s.login = session_user and p.candidate = p_candidate and p.peers <> 'never'))
$$;

-- Whether the person may make one more panel of this candidate. Ids are not used again, so an
-- interviewer, whom a seat alone lets chair, uses up few of them.
create or replace function evenhand.may_make_another(p_candidate text) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
    select evenhand.is_keeper() or evenhand.is_committee() or 3 >
        (select count(*) from evenhand.drawer d
            where d.chair = session_user and d.candidate = p_candidate)
        + (select count(*) from evenhand.panel_act a
            where a.login = session_user and a.drawer is not null and a.act = 'withdrawn'
                and a.at > extract(epoch from now())::bigint - 30 * 86400)
$$;

-- Makes the drawer of a panel, or seats other people at one that nobody has begun with. Gives those
-- who are nobody in the team: nothing is done when there are any.
create or replace function evenhand.put_drawer(
    p_panel text, p_candidate text, p_members text[], p_names text[])
returns text[]
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    strangers text[];
    known evenhand.drawer;
begin
    perform evenhand.require_member();
    perform evenhand.require(p_panel ~ '^[a-z0-9][a-z0-9-]{0,63}$',
        'A panel''s id has lower-case letters, digits and hyphens.');
    perform evenhand.require(octet_length(p_candidate) between 1 and 1024,
        'A panel names its candidate''s id.');
    -- Who made a panel here goes on with it.
    perform evenhand.require(
        evenhand.may_chair(p_candidate) or exists (
            select from evenhand.drawer d
            where d.key = evenhand.drawer_key(p_panel) and d.chair = session_user
                and d.candidate = p_candidate),
        'You may not chair a panel of this candidate in the team''s archive. A keeper or one of the '
            'committee may, and an interviewer whom a keeper has seated for this candidate '
            '(evenhand-cli team panel) and who sees the others'' cards there.');
    perform evenhand.require_people(p_members, p_names);
    strangers := evenhand.strangers_among(p_members, p_names);
    if cardinality(strangers) > 0 then
        return strangers;
    end if;
    perform evenhand.require(
        evenhand.may_make_another(p_candidate) or exists (
            select from evenhand.drawer d where d.key = evenhand.drawer_key(p_panel)),
        'You have made three panels of this candidate, those counted that you withdrew within 30 '
            'days, of whomever; a keeper or one of the committee makes another.');
    insert into evenhand.drawer
        values (evenhand.drawer_key(p_panel), p_panel, p_candidate, session_user,
            extract(epoch from now())::bigint)
        on conflict do nothing;
    select * into strict known from evenhand.drawer d
        where d.key = evenhand.drawer_key(p_panel) for update;
    perform evenhand.require(known.erased is null,
        'A panel of this id was withdrawn, or erased with its candidate; make this one with '
            'another id.');
    perform evenhand.require(known.chair = session_user and known.candidate = p_candidate,
        format('Another panel with the id %s is in the archive already; make this one with an id '
            'of its own.', p_panel));
    if (select coalesce(array_agg(row(s.member, s.login)::text order by s.member), '{}')
            from evenhand.drawer_seat s where s.key = known.key and s.interviews)
        = (select array_agg(row(u.member, evenhand.login_of(u.member, u.name))::text
                order by u.member)
            from unnest(p_members, p_names) u (member, name))
    then
        return '{}';
    end if;
    perform evenhand.require(not evenhand.has_begun(known.key),
        'An interview of this panel has begun; its people stay.');
    delete from evenhand.drawer_seat s where s.key = known.key;
    delete from evenhand.drawer_file f where f.key = known.key and f.name like '%.invitation.xml';
    insert into evenhand.drawer_seat
        select known.key, u.member, evenhand.login_of(u.member, u.name), true, false
        from unnest(p_members, p_names) u (member, name);
    return '{}';
end
$$;

-- Seats those who are to decide, before the debrief begins. Gives those who are nobody in the team.
create or replace function evenhand.seat_debrief(
    p_panel text, p_members text[], p_names text[])
returns text[]
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    known constant evenhand.drawer := evenhand.need_drawer(p_panel);
    strangers text[];
begin
    perform evenhand.require(known.chair = session_user, 'Only its chair begins a panel''s debrief.');
    perform evenhand.require_people(p_members, p_names);
    if exists (select from evenhand.drawer_file f
        where f.key = known.key and f.name = p_panel || '.debrief/start.txt')
    then
        return '{}';
    end if;
    -- An interviewer keeps the login that the panel was locked with.
    strangers := evenhand.strangers_among(
        array(select u.member from unnest(p_members, p_names) with ordinality u (member, name, n)
            where not exists (select from evenhand.drawer_seat s
                where s.key = known.key and s.interviews and s.member = u.member) order by u.n),
        array(select u.name from unnest(p_members, p_names) with ordinality u (member, name, n)
            where not exists (select from evenhand.drawer_seat s
                where s.key = known.key and s.interviews and s.member = u.member) order by u.n));
    if cardinality(strangers) > 0 then
        return strangers;
    end if;
    delete from evenhand.drawer_seat s where s.key = known.key and not s.interviews;
    update evenhand.drawer_seat s set debates = s.member = any (p_members)
        where s.key = known.key;
    insert into evenhand.drawer_seat
        select known.key, u.member, evenhand.login_of(u.member, u.name), false, true
        from unnest(p_members, p_names) u (member, name)
        on conflict do nothing;
    return '{}';
end
$$;

-- Whether a name is "BEFORE MEMBER AFTER" of a member of the person's own.
create or replace function evenhand.is_own_name(
    p_key bytea, p_name text, p_before text, p_after text, p_debates boolean)
returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
    select exists (
        select from evenhand.drawer_seat s
        where s.key = p_key and s.login = session_user
            and case when p_debates then s.debates else s.interviews end
            and starts_with(p_name, p_before || s.member)
            and substr(p_name, length(p_before || s.member) + 1) ~ ('^' || p_after || '$'))
$$;

-- Why the person may not put a file of this name there; null: they may.
create or replace function evenhand.drawer_refusal(p_drawer evenhand.drawer, p_name text)
returns text
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    chairs constant boolean := p_drawer.chair = session_user;
    rest constant text := substr(p_name, length(p_drawer.panel) + 1);
    opened constant boolean := exists (
        select from evenhand.drawer_file f
        where f.key = p_drawer.key and f.name = p_drawer.panel || '.opened/opening.txt');
    decided constant boolean := exists (
        select from evenhand.drawer_file f
        where f.key = p_drawer.key
            and f.name = p_drawer.panel || '.debrief/' || p_drawer.panel || '.debrief.xml');
begin
    if not starts_with(p_name, p_drawer.panel) or length(p_name) > 250 then
        return 'The file is of another panel.';
    elsif rest ~ '^(\.[1-9][0-9]{0,5})?\.(panel\.xml|lock)$'
        or rest ~ '^\.[-A-Za-z0-9._]{1,64}\.invitation\.xml$'
    then
        return case
            when not chairs then 'Only its chair locks a panel and invites.'
            when evenhand.has_begun(p_drawer.key) then
                'An interview of this panel has begun, so it stays as it was locked.' end;
    elsif rest ~ '^\.opened/(opening\.txt|[-A-Za-z0-9._]{1,64}\.[1-9][0-9]{0,5}\.scorecard\.xml)$'
    then
        return case when not chairs then 'Only its chair opens a panel''s cards.'
            when opened then 'The cards of this panel are opened already.' end;
    elsif rest ~ '\.(begun|sealed)$' and rest !~ '/' then
        return case
            when not evenhand.is_own_name(p_drawer.key, p_name, p_drawer.panel || '.',
                    '\.(begun|[1-9][0-9]{0,5}\.sealed)', false)
                then 'Interviewers of the panel hand in their own card, and nobody for another.'
            when opened then 'The cards of this panel are opened; none is taken any more.' end;
    elsif rest ~ '^\.debrief/' and (not opened or decided) then
        return case when decided then 'The debrief of this panel is decided; nothing is added.'
            else 'The cards of this panel are not opened yet.' end;
    elsif rest = '.debrief/start.txt' or rest = '.debrief/' || p_drawer.panel || '.debrief.xml' then
        return case when not chairs then 'Only its chair begins and decides a panel''s debrief.' end;
    elsif rest ~ '^\.debrief/[0-9]{4,6}\.entry\.xml$' then
        return case when not chairs and not exists (
                select from evenhand.drawer_seat s
                where s.key = p_drawer.key and s.login = session_user and s.debates)
            then 'Only the chair and the members of the debrief write into it.' end;
    elsif rest ~ '^\.debrief/.+\.vote$' then
        return case when not evenhand.is_own_name(p_drawer.key, p_name,
                p_drawer.panel || '.debrief/', '\.[12]\.[1-9][0-9]{0,5}\.vote', true)
            then 'Members of the debrief cast their own vote, and nobody for another.' end;
    end if;
    return 'A panel has no file of this name.';
end
$$;

-- Opening the cards while some are missing is told by the chair's record, as its line "closed WHY":
-- the one thing that is read of a file here, for otherwise only the chair's program would ask for it.
create or replace function evenhand.note_opening(p_drawer evenhand.drawer, p_record bytea)
returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    missing constant text[] := array(
        select s.login from evenhand.drawer_seat s
        where s.key = p_drawer.key and s.interviews and not exists (
            select from evenhand.drawer_file f,
                lateral (select p_drawer.panel || '.' || s.member || '.' as start) u
            where f.key = s.key and starts_with(f.name, u.start)
                and substr(f.name, length(u.start) + 1) ~ '^[1-9][0-9]{0,5}\.sealed$')
        order by s.login);
    reason constant text := substring(convert_from(p_record, 'UTF8') from '(?n)^closed (.+)$');
begin
    if cardinality(missing) > 0 then
        perform evenhand.require_reason(reason,
            format('Cards of this panel are not in (%s): it is closed early only with a reason.',
                array_to_string(missing, ', ')));
        insert into evenhand.panel_act (at, login, act, candidate, drawer, missing, reason)
            values (extract(epoch from now())::bigint, session_user, 'closed', p_drawer.candidate,
                p_drawer.key, missing, reason);
    end if;
    update evenhand.drawer d set changed = pg_current_xact_id() where d.key = p_drawer.key;
end
$$;

-- Puts files there, all or none of them: false, and nothing is done, when there is one of such a
-- name. `p_again`: invitations, and a panel that no lock counts for yet, are written over.
create or replace function evenhand.put_drawer_files(
    p_panel text, p_names text[], p_files bytea[], p_again boolean)
returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    known constant evenhand.drawer := evenhand.need_drawer(p_panel);
    refusal text;
begin
    perform evenhand.require(
        cardinality(p_names) between 1 and 10000 and cardinality(p_names) = cardinality(p_files)
            and not exists (
                select from unnest(p_files) u where octet_length(u) not between 1 and 16777216),
        'A file of a panel has 1 byte to 16 MiB.');
    if exists (select from evenhand.drawer_file f
        where f.key = known.key and f.name = any (p_names) and not (p_again and (
            f.name like '%.invitation.xml' or (f.name like '%.panel.xml' and not exists (
                select from evenhand.drawer_file l where l.key = known.key
                    and l.name = replace(f.name, '.panel.xml', '.lock'))))))
    then
        return false;
    end if;
    -- All are judged by what is there before any of them is.
    select r into refusal from unnest(p_names) u, evenhand.drawer_refusal(known, u) r
        where r is not null limit 1;
    perform evenhand.require(refusal is null, refusal);
    perform evenhand.note_opening(known, u.bytes)
        from unnest(p_names, p_files) u (name, bytes)
        where u.name = p_panel || '.opened/opening.txt';
    insert into evenhand.drawer_file as f
        select known.key, u.name, session_user, sha256(u.bytes), u.bytes,
            extract(epoch from now())::bigint
        from unnest(p_names, p_files) u (name, bytes)
        on conflict (key, name) do update
            set author = excluded.author, sha256 = excluded.sha256, bytes = excluded.bytes,
                at = excluded.at;
    return true;
end
$$;

-- The panels here that the person sees, newest first; `member`: who the person is in it.
create or replace function evenhand.drawers()
returns table (panel text, chair text, at bigint, member text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select d.panel, d.chair, d.at, (
        select s.member from evenhand.drawer_seat s
        where s.key = d.key and s.login = session_user order by s.interviews desc limit 1)
    from evenhand.drawer d where evenhand.sees_drawer(d.key)
    order by d.at desc, d.panel
$$;

create or replace function evenhand.drawer_files(p_panel text)
returns table (name text, author text, at bigint, sha256 bytea, bytes bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select f.name, f.author, f.at, f.sha256, f.bytes
    from evenhand.drawer_file f
    where f.key = evenhand.drawer_key(p_panel)
        and (select evenhand.sees_drawer(evenhand.drawer_key(p_panel)))
    order by f.name
$$;
