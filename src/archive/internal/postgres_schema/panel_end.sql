-- How a panel whose files lie here goes: by its candidate's erasure, or withdrawn.

-- Whether the person is told that a panel which is gone was here: whoever saw it then, for to others an
-- id is not even told to be used.
create or replace function evenhand.knew_drawer(p_key bytea) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
    select evenhand.my_login() is not null and exists (
        select from evenhand.drawer d
        where d.key = p_key and d.erased is not null and (
            d.chair = session_user or session_user = any (d.people)
            or evenhand.is_keeper() or evenhand.is_committee()))
$$;

-- When a panel of this id, which the person saw, was erased or withdrawn, and by whom and why it was
-- withdrawn; no row when none was.
create or replace function evenhand.drawer_end(p_panel text)
returns table (at bigint, withdrawn_by text, reason text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select d.erased, a.login, a.reason
    from evenhand.drawer d
        left join evenhand.panel_act a on a.drawer = d.key and a.act = 'withdrawn'
    where d.key = evenhand.drawer_key(p_panel)
        and (select evenhand.knew_drawer(evenhand.drawer_key(p_panel)))
$$;

-- Takes everything of these panels that says anything; that there was one stays.
create or replace function evenhand.empty_drawers(p_keys bytea[], p_erased bigint) returns void
language sql set search_path = pg_catalog, pg_temp as $$
    delete from evenhand.drawer_file f where f.key = any (p_keys);
    update evenhand.drawer d set panel = null, candidate = null, erased = p_erased,
            changed = pg_current_xact_id(),
            people = array(select distinct s.login from evenhand.drawer_seat s where s.key = d.key)
        where d.key = any (p_keys);
    delete from evenhand.drawer_seat s where s.key = any (p_keys);
$$;

-- Whether a card was handed in to the panel, or its cards were opened.
create or replace function evenhand.has_cards(p_key bytea) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
    select exists (
        select from evenhand.drawer_file f
        where f.key = p_key and f.name ~ '\.sealed$|\.opened/')
$$;

-- Takes out a panel that was made by mistake. One with cards of its own goes by the erasure of its
-- candidate, and by this only where none would come, for the archive has no card of the candidate.
-- Gives how many sealed cards went with it.
create or replace function evenhand.withdraw_drawer(p_panel text, p_reason text) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    known evenhand.drawer;
    whose bytea;
    boxes integer;
begin
    -- Before the panel, as an erasure does: neither comes into the midst of the other, nor a hold.
    perform from evenhand.chain_head for update;
    known := evenhand.need_drawer(p_panel);
    whose := (select s.subject from evenhand.subject s where s.tag = known.candidate);
    perform evenhand.require(whose is null or not evenhand.has_cards(known.key),
        'Cards of this panel are handed in, so it stays, and goes when the candidate is erased. Its '
            'chair closes it instead, where its rule lets it be closed before all are in (panel '
            'reveal --close --reason WHY).');
    perform evenhand.require(
        evenhand.is_keeper()
            or (known.chair = session_user and not evenhand.has_begun(known.key)),
        'Its chair withdraws a panel that nobody has begun with, a keeper any other.');
    perform evenhand.require_reason(p_reason, 'Say why the panel is withdrawn.');
    perform evenhand.require(
        not exists (select from evenhand.hold h where h.subject = whose),
        'The candidate''s cards are on hold, and so is the panel.');
    boxes := (select count(*) from evenhand.drawer_file f
        where f.key = known.key and f.name ~ '\.sealed$');
    perform evenhand.empty_drawers(array[known.key], extract(epoch from now())::bigint);
    insert into evenhand.panel_act (at, login, act, candidate, drawer, missing, reason)
        values (extract(epoch from now())::bigint, session_user, 'withdrawn', known.candidate,
            known.key, '{}', p_reason);
    -- Of whom nothing is kept, nothing would ever be erased: the candidate's id goes now.
    if whose is null then
        update evenhand.panel_act a set candidate = null where a.drawer = known.key;
    end if;
    return boxes;
end
$$;
