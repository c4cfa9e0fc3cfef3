-- Who somebody is and what they may read. Who it is says session_user alone, which no SET changes;
-- what is not in evenhand.member is nobody.

create or replace function evenhand.my_login() returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select m.login from evenhand.member m where m.login = session_user
$$;

-- is_interviewer(), is_committee() and is_keeper(): whether the person is in the group.
do $make$
declare
    each text;
begin
    foreach each in array array['interviewer', 'committee', 'keeper'] loop
        execute format('create or replace function evenhand.is_%1$s() returns boolean
            language sql stable security definer set search_path = pg_catalog, pg_temp as $$
                select exists (
                    select from evenhand.member m where m.login = session_user and m.%1$I)
            $$', each);
    end loop;
end
$make$;

-- Whoever may act as the tables' owner: who set the archive up, or a superuser.
create or replace function evenhand.is_administrator() returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select pg_has_role(session_user, 'evenhand_owner', 'member')
$$;

-- Whether somebody's card of a panel is in. One of this very transaction is not: it could still be
-- rolled back, and what was read meanwhile would leave no trace.
create or replace function evenhand.is_in(p_panel bigint, p_login text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select exists (
        select from evenhand.card c
        where c.panel = p_panel and c.author = p_login and not c.decision
            and c.written is distinct from pg_current_xact_id_if_assigned())
$$;

-- Whether somebody with a seat on the panel sees the others' cards.
create or replace function evenhand.peers_seen(p_panel bigint, p_peers text, p_login text)
returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select case p_peers
        when 'own' then evenhand.is_in(p_panel, p_login)
        when 'all' then evenhand.is_in(p_panel, p_login) and not exists (
            select from evenhand.seat s
            where s.panel = p_panel and not evenhand.is_in(s.panel, s.login))
        else false
    end
$$;

-- Panels whose cards the person may read without being a keeper; none that this transaction
-- changed.
create or replace function evenhand.seen_panels() returns bigint[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select coalesce(array_agg(u.panel), '{}') from (
        select s.panel
            from evenhand.seat s join evenhand.panel p on p.panel = s.panel
            where s.login = session_user and (select evenhand.is_interviewer())
                and evenhand.peers_seen(p.panel, p.peers, s.login)
                and p.changed is distinct from pg_current_xact_id_if_assigned()
        union
        select p.panel from evenhand.panel p
            where p.closed is not null and (select evenhand.is_committee())
                and p.changed is distinct from pg_current_xact_id_if_assigned()) u
$$;

-- Candidates whose cards are hidden from a keeper: one who sits on a panel of theirs, and one who
-- chairs a panel here whose cards are not opened, for nobody sees one before, the chair included.
-- What this transaction opened could be rolled back; which candidate's panel it took out is gone.
create or replace function evenhand.hidden_subjects() returns bytea[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select coalesce(array_agg(distinct u.subject), '{}') from (
        select c.subject
            from evenhand.seat s
            join evenhand.panel p on p.panel = s.panel
            join evenhand.subject c on c.tag = p.candidate
            where s.login = session_user
                and s.panel <> all ((select evenhand.seen_panels())::bigint[])
        union
        select c.subject
            from evenhand.drawer d join evenhand.subject c on c.tag = d.candidate
            where d.chair = session_user
                and (d.changed is null or d.changed = pg_current_xact_id_if_assigned())
        union
        select c.subject from evenhand.subject c
            where exists (
                select from evenhand.drawer d
                where d.chair = session_user and d.panel is null
                    and d.changed = pg_current_xact_id_if_assigned())) u
$$;

-- Whether the person may read a card of this author, panel and candidate. Says the same as
-- evenhand.facts_of() and evenhand.matching(), which ask it of many rows at once.
create or replace function evenhand.may_read(p_author text, p_panel bigint, p_subject bytea)
returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select coalesce(
        p_author = evenhand.my_login()
        or p_panel = any (evenhand.seen_panels())
        or (evenhand.is_keeper() and p_subject <> all (evenhand.hidden_subjects())),
        false)
$$;

create or replace function evenhand.may_read_card(p_card bytea) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select exists (
        select from evenhand.card c
        where c.card = p_card and evenhand.may_read(c.author, c.panel, c.subject))
$$;

-- Reasons and grounds: of a card, to whoever may read it; of a candidate, to those who see to
-- retention and to whoever wrote them; all others to everybody here.
create or replace function evenhand.may_read_words(p_number bigint) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select exists (
        select from evenhand.log l
        where l.number = p_number and evenhand.my_login() is not null and (
            l.login = session_user
            or case
                when l.card is not null then evenhand.may_read_card(l.card)
                when l.subject is not null then
                    evenhand.is_keeper() or evenhand.is_committee()
                else true
            end))
$$;

-- Whether a card, or an entry's words, are here but not for the person to read: so that a check of
-- the log tells what is hidden from what is gone. The log says already that they were kept.
create or replace function evenhand.hides_card(p_card bytea) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select evenhand.my_login() is not null and exists (
        select from evenhand.card c
        where c.card = p_card and not evenhand.may_read(c.author, c.panel, c.subject))
$$;

create or replace function evenhand.hides_words(p_number bigint) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select evenhand.my_login() is not null
        and exists (select from evenhand.words w where w.number = p_number)
        and not evenhand.may_read_words(p_number)
$$;

-- Under a policy the server still compares hidden rows with what a query asks, and its plan counts
-- them. What a person writes is therefore read through functions alone, which pick the rows first.
create or replace function evenhand.words_of(p_number bigint)
returns table (salt bytea, words bytea)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    if evenhand.may_read_words(p_number) then
        return query select w.salt, w.words from evenhand.words w where w.number = p_number;
    end if;
end
$$;

create or replace function evenhand.searches() returns table (name text, words text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select s.name, s.words from evenhand.search s where s.login = evenhand.my_login()
    order by s.name
$$;

create or replace function evenhand.facts_of(p_numbers bigint[]) returns setof evenhand.fact
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select f.* from evenhand.fact f
    where f.number = any (p_numbers) and (
        f.author = (select evenhand.my_login())
        or f.panel = any ((select evenhand.seen_panels())::bigint[])
        or ((select evenhand.is_keeper())
            and coalesce(f.subject, '') <> all ((select evenhand.hidden_subjects())::bytea[])))
$$;

create or replace function evenhand.facts_of_cards(p_cards bytea[]) returns setof evenhand.fact
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select f.* from evenhand.facts_of(
        array(select c.number from evenhand.card c where c.card = any (p_cards))) f
$$;

-- Which login wrote an entry, whatever key it names: keepers are told.
create or replace function evenhand.writer_of(p_number bigint) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select l.login from evenhand.log l where l.number = p_number and evenhand.is_keeper()
$$;
