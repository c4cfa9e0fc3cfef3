-- Calibration rounds. Whoever is in the team publishes one; what it says of itself (its id, whom it
-- invites) is told by the program, for the database reads no document.

create or replace function evenhand.my_name() returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select m.name from evenhand.member m where m.login = session_user
$$;

-- Whether the person is to rate a round that invites these.
create or replace function evenhand.is_invited(p_invited text[]) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select coalesce(
        evenhand.my_login() is not null
            and (cardinality(p_invited) = 0 or evenhand.my_name() = any (p_invited)),
        false)
$$;

-- Whether the person sees what all raters gave: who published the round, and a keeper whom it does
-- not name among its raters.
create or replace function evenhand.leads_round(p_author text, p_invited text[]) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select coalesce(
        p_author = evenhand.my_login()
            or (evenhand.is_keeper() and evenhand.my_name() <> all (p_invited)),
        false)
$$;

create or replace function evenhand.require_practice_size(p_bytes bytea) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    perform evenhand.require(octet_length(p_bytes) between 1 and 8388608,
        'A round, and what a rater gives in it, has 1 byte to 8 MiB.');
end
$$;

-- Gives whether it was not there, and who of the invited nobody in the team is called.
create or replace function evenhand.put_round(p_round text, p_invited text[], p_bytes bytea)
returns table (fresh boolean, strangers text[])
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    known evenhand.practice;
begin
    perform evenhand.require_member();
    perform evenhand.require(p_round ~ '^[a-z0-9][a-z0-9-]{0,63}$',
        'A round''s id has lower-case letters, digits and hyphens.');
    perform evenhand.require_practice_size(p_bytes);
    insert into evenhand.practice
        values (p_round, 'round', session_user, evenhand.my_name(), coalesce(p_invited, '{}'),
            sha256(p_bytes), p_bytes, extract(epoch from now())::bigint)
        on conflict do nothing;
    fresh := found;
    select * into strict known from evenhand.practice p
        where p.round = p_round and p.kind = 'round';
    perform evenhand.require(
        known.author = session_user and known.sha256 = sha256(p_bytes)
            and known.invited = coalesce(p_invited, '{}'),
        format('Another round with the id %s is in the archive already; make this one with '
            'an id of its own.', p_round));
    strangers := array(
        select u from unnest(known.invited) u
        where not exists (select from evenhand.member m where m.name = u));
    return next;
end
$$;

-- What a rater gave in a round, once and for all. Gives whether it was not there.
create or replace function evenhand.put_answers(
    p_round text, p_round_sha256 bytea, p_rater text, p_bytes bytea)
returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    published evenhand.practice;
    fresh boolean;
begin
    perform evenhand.require_member();
    select * into published from evenhand.practice p
        where p.round = p_round and p.kind = 'round';
    perform evenhand.require(evenhand.is_invited(published.invited),
        'There is no such round in the archive that you are to rate.');
    perform evenhand.require(published.sha256 = p_round_sha256,
        'The archive has another round of this id than the one that was rated.');
    perform evenhand.require(p_rater = evenhand.my_name(),
        format('The team knows you as %s: rate under that name, or let an administrator '
            'change it (evenhand-cli team add --name).', evenhand.my_name()));
    perform evenhand.require_practice_size(p_bytes);
    insert into evenhand.practice
        values (p_round, 'answers', session_user, p_rater, '{}', sha256(p_bytes), p_bytes,
            extract(epoch from now())::bigint)
        on conflict do nothing;
    fresh := found;
    perform evenhand.require(
        exists (
            select from evenhand.practice p
            where p.round = p_round and p.kind = 'answers' and p.author = session_user
                and p.sha256 = sha256(p_bytes)),
        'You have handed in other answers to this round before; what was handed in stays.');
    return fresh;
end
$$;

-- The rounds that the person rates or leads, newest first; `results` counts what the person may
-- read.
create or replace function evenhand.rounds()
returns table (round text, author text, name text, at bigint, leads boolean, handed_in boolean,
    results bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select r.round, r.author, r.name, r.at, l.leads,
        coalesce(bool_or(a.author = session_user), false), count(a.author)
    from evenhand.practice r
    cross join lateral (select evenhand.leads_round(r.author, r.invited) as leads) l
    left join evenhand.practice a on a.round = r.round and a.kind = 'answers'
        and (l.leads or a.author = session_user)
    where r.kind = 'round' and (l.leads or evenhand.is_invited(r.invited))
    group by r.round, r.author, r.name, r.at, l.leads
    order by r.at desc, r.round
$$;

-- Of one round what the person may read: the round itself, or what was given in it.
create or replace function evenhand.practice_files(p_round text, p_kind text)
returns table (author text, name text, at bigint, sha256 bytea, bytes bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select p.author, p.name, p.at, p.sha256, p.bytes
    from evenhand.practice r
    join evenhand.practice p on p.round = r.round and p.kind = p_kind
    where r.round = p_round and r.kind = 'round' and (
        evenhand.leads_round(r.author, r.invited)
        or (evenhand.my_login() is not null and p.kind = 'answers' and p.author = session_user)
        or (p.kind = 'round' and evenhand.is_invited(r.invited)))
    order by p.author
$$;
