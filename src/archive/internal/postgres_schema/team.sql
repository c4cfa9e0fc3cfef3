-- What an administrator, and in part a keeper or the committee, does with people and panels.

create or replace function evenhand.require_administrator() returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    perform evenhand.require(evenhand.is_administrator(),
        'Only an administrator of the archive adds and removes people.');
end
$$;

-- True when something changed.
create or replace function evenhand.put_member(
    p_login text, p_name text, p_interviewer boolean, p_committee boolean, p_keeper boolean,
    p_same_person boolean default false)
returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    known evenhand.member;
begin
    perform evenhand.require_administrator();
    select * into known from evenhand.member m where m.login = p_login for update;
    perform evenhand.require(
        p_keeper or known.keeper is not true or exists (
            select from evenhand.member m where m.keeper and m.login <> p_login),
        'The last keeper cannot go: nobody could see to keys and erasure.');
    -- Cards are their authors' by login: another person of the same login would read them.
    perform evenhand.require(
        known.login is not null or p_same_person or not exists (
            select from evenhand.card c where c.author = p_login
            union all select from evenhand.person p where p.login = p_login
            union all select from evenhand.practice r where r.author = p_login
            union all select from evenhand.drawer d
                where d.chair = p_login or p_login = any (d.people)
            union all select from evenhand.drawer_seat s where s.login = p_login),
        format('The login %s was of this team before and has cards, keys, rounds or panels '
            'here; say that it is the same person, or choose another login.', p_login));
    insert into evenhand.member values (p_login, p_name, p_interviewer, p_committee, p_keeper)
        on conflict (login) do update set name = excluded.name,
            interviewer = excluded.interviewer, committee = excluded.committee,
            keeper = excluded.keeper;
    return known.login is null
        or (known.name, known.interviewer, known.committee, known.keeper)
            is distinct from (p_name, p_interviewer, p_committee, p_keeper);
end
$$;

create or replace function evenhand.drop_member(p_login text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    known evenhand.member;
begin
    perform evenhand.require_administrator();
    select * into known from evenhand.member m where m.login = p_login for update;
    perform evenhand.require(
        known.keeper is not true or exists (
            select from evenhand.member m where m.keeper and m.login <> p_login),
        'The last keeper cannot go: nobody could see to keys and erasure.');
    delete from evenhand.seat s
        where s.login = p_login and not evenhand.is_in(s.panel, s.login);
    delete from evenhand.search where login = p_login;
    delete from evenhand.member where login = p_login;
    return found;
end
$$;

-- Who has yet to rate a candidate changes no panel of theirs.
create or replace function evenhand.require_unseated(p_candidate text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    perform evenhand.require(not exists (
            select from evenhand.panel p join evenhand.seat s on s.panel = p.panel
            where p.candidate = p_candidate and s.login = session_user
                and not evenhand.is_in(s.panel, s.login)),
        'You sit on a panel of this candidate and your card is not in; somebody else must '
            'change it.');
end
$$;

-- Gives whether there was none, and whether something changed.
create or replace function evenhand.put_panel(
    p_candidate text, p_role text, p_members text[], p_peers text)
returns table (made boolean, changed boolean)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    known evenhand.panel;
    stranger text;
    gone bigint;
    come bigint;
begin
    perform evenhand.require(evenhand.is_administrator() or evenhand.is_keeper(),
        'Only a keeper or administrator makes panels.');
    perform evenhand.require_unseated(p_candidate);
    select u into stranger from unnest(p_members) u
        where not exists (
            select from evenhand.member m where m.login = u and m.interviewer) limit 1;
    perform evenhand.require(stranger is null,
        format('The login %s is not an interviewer of this archive.', stranger));
    select * into known from evenhand.panel p
        where p.candidate = p_candidate and p.role = p_role for update;
    if known.panel is null then
        insert into evenhand.panel (candidate, role, peers, changed)
            values (p_candidate, p_role, p_peers, pg_current_xact_id());
    else
        update evenhand.panel set peers = p_peers, changed = pg_current_xact_id()
            where panel = known.panel;
    end if;
    delete from evenhand.seat s using evenhand.panel p
        where p.candidate = p_candidate and p.role = p_role and s.panel = p.panel
            and s.login <> all (p_members) and not evenhand.is_in(s.panel, s.login);
    get diagnostics gone = row_count;
    insert into evenhand.seat
        select p.panel, u from evenhand.panel p, unnest(p_members) u
        where p.candidate = p_candidate and p.role = p_role
        on conflict do nothing;
    get diagnostics come = row_count;
    perform evenhand.adopt_cards(p_candidate);
    return query select known.panel is null,
        known.panel is not null and (gone + come > 0 or known.peers <> p_peers);
end
$$;

create or replace function evenhand.require_reason(p_reason text, p_sentence text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    perform evenhand.require(p_reason ~ '[^[:space:]]', p_sentence);
    perform evenhand.require(octet_length(p_reason) <= 4096, 'A reason has up to 4 KiB.');
    perform evenhand.require(p_reason !~ '[[:cntrl:]]', 'A reason is one line.');
end
$$;

-- The time is the server's: what is done with panels is no entry of the log. `p_early` with a reason:
-- though cards are missing.
create or replace function evenhand.close_panel(
    p_candidate text, p_role text, p_closed boolean, p_early boolean, p_reason text)
returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    known evenhand.panel;
    missing text[] := '{}';
begin
    perform evenhand.require(
        evenhand.is_administrator() or evenhand.is_keeper() or evenhand.is_committee(),
        'Only the committee or a keeper closes and reopens panels.');
    -- No card comes while it is looked whose are missing.
    perform from evenhand.chain_head for update;
    select * into known from evenhand.panel p
        where p.candidate = p_candidate and p.role = p_role for update;
    perform evenhand.require(known.panel is not null, 'There is no such panel.');
    perform evenhand.require(
        evenhand.is_in(known.panel, session_user) or not exists (
            select from evenhand.seat s
            where s.panel = known.panel and s.login = session_user),
        'You sit on this panel and your card is not in; somebody else must close it.');
    -- As it is already, however often it is said.
    if (known.closed is not null) = p_closed then
        return;
    end if;
    if p_closed then
        missing := array(
            select s.login from evenhand.seat s
            where s.panel = known.panel and not evenhand.is_in(s.panel, s.login)
            order by s.login);
    end if;
    if cardinality(missing) > 0 then
        perform evenhand.require(p_early,
            format('Cards of this panel are not in (%s): it is closed early only where that is '
                'said, with a reason.', array_to_string(missing, ', ')));
        perform evenhand.require_reason(p_reason,
            'Say why the panel is closed before all its cards are in.');
    end if;
    insert into evenhand.panel_act (at, login, act, candidate, role, missing, reason)
        values (extract(epoch from now())::bigint, session_user,
            case when p_closed then 'closed' else 'reopened' end, p_candidate, p_role, missing,
            case when cardinality(missing) > 0 then p_reason end);
    update evenhand.panel set
            changed = pg_current_xact_id(),
            closed = case when p_closed then extract(epoch from now())::bigint end,
            closed_by = case when p_closed then session_user end
        where panel = known.panel;
end
$$;

-- Takes out a panel that was made by mistake. One that a card is of stays: whom it let see what is
-- to be known later.
create or replace function evenhand.withdraw_panel(p_candidate text, p_role text, p_reason text)
returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    known evenhand.panel;
begin
    perform evenhand.require(evenhand.is_administrator() or evenhand.is_keeper(),
        'Only a keeper or administrator withdraws panels.');
    -- No card comes meanwhile.
    perform from evenhand.chain_head for update;
    select * into known from evenhand.panel p
        where p.candidate = p_candidate and p.role = p_role for update;
    perform evenhand.require(known.panel is not null, 'There is no such panel.');
    perform evenhand.require_unseated(p_candidate);
    perform evenhand.require_reason(p_reason, 'Say why the panel is withdrawn.');
    perform evenhand.require(not exists (
            select from evenhand.card c where c.panel = known.panel),
        'A card of this panel is in, so it stays: close it instead (team close, with --early while '
            'others are missing), or change its members (team panel).');
    insert into evenhand.panel_act (at, login, act, candidate, role, missing, reason)
        values (extract(epoch from now())::bigint, session_user, 'withdrawn',
            p_candidate, p_role, '{}', p_reason);
    delete from evenhand.panel p where p.panel = known.panel;
    -- Of whom nothing is kept, nothing would ever be erased: the candidate's id goes now.
    update evenhand.panel_act a set candidate = null, role = null
        where a.candidate = p_candidate
            and not exists (select from evenhand.subject s where s.tag = p_candidate)
            and not exists (select from evenhand.panel p where p.candidate = p_candidate)
            and not exists (select from evenhand.drawer d where d.candidate = p_candidate);
    perform evenhand.adopt_cards(p_candidate);
end
$$;

create or replace function evenhand.team_members()
returns table (login text, name text, interviewer boolean, committee boolean, keeper boolean,
    has_key boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform evenhand.require(
        evenhand.is_administrator() or evenhand.is_keeper() or evenhand.is_committee(),
        'Only an administrator, a keeper or the committee sees the team.');
    return query
        select m.login, m.name, m.interviewer, m.committee, m.keeper, exists (
            select from evenhand.person p where p.login = m.login and p.revoked is null)
        from evenhand.member m order by m.login;
end
$$;

-- A row for each seat; one without a login for a panel that has none.
create or replace function evenhand.team_panels()
returns table (candidate text, role text, peers text, closed bigint, closed_by text, login text,
    card_in boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform evenhand.require(
        evenhand.is_administrator() or evenhand.is_keeper() or evenhand.is_committee(),
        'Only an administrator, a keeper or the committee sees the panels.');
    return query
        select p.candidate, p.role, p.peers, p.closed, p.closed_by, s.login,
            evenhand.is_in(s.panel, s.login)
        from evenhand.panel p left join evenhand.seat s on s.panel = p.panel
        order by p.candidate, p.role, s.login;
end
$$;

-- What was done with panels, newest first; `hiring`: with one whose files lie here.
create or replace function evenhand.panel_acts()
returns table (at bigint, login text, act text, candidate text, role text, hiring boolean,
    missing text[], reason text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform evenhand.require(
        evenhand.is_administrator() or evenhand.is_keeper() or evenhand.is_committee(),
        'Only an administrator, a keeper or the committee sees the panels.');
    return query
        select a.at, a.login, a.act, a.candidate, a.role, a.drawer is not null, a.missing, a.reason
        from evenhand.panel_act a order by a.number desc;
end
$$;
