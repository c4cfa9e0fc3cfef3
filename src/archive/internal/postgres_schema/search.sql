-- The search. It reads as the owner, for under row level security no search could use an index, and
-- so says itself which cards the person may read: the same as evenhand.facts_of().
-- Words come folded, as a tsquery, from the program; null for whatever is not asked.

-- The rows of the list that are asked for, as SQL "from ... f where ...", put together of these texts
-- alone: what is asked for comes in as the values $1 to $18. `p_first`: what the rows are picked by
-- before all else; the planner takes no account of what reading a long row costs, and is not asked.
--   all      nothing: one row after the other
--   words    the index of words
--   names    the index of candidates
--   newest   the newest cards, $19 of them
--   seen     what the person may read, newest first. To whom cards are hidden, no index of what cards
--            say is asked: the server counts what an index gives before the hidden rows are left out,
--            and tells everybody the count.
create or replace function evenhand.search_from(p_first text) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
    select 'from (select a.* from evenhand.fact a where (a.author = $1 or a.panel = any ($2)
                or ($3 and coalesce(a.subject, '''') <> all ($4)))'
        || case p_first
            when 'all' then ''
            when 'words' then ' and a.found @@ $5 offset 0'
            when 'names' then ' and a.candidate = any ($6) offset 0'
            when 'newest' then ' order by a.interviewed desc, a.number desc limit $19'
            when 'seen' then ' order by a.interviewed desc, a.number desc offset 0'
        end || ') f
        where ($6 is null or f.candidate = any ($6))
            and ($7 is null or f.role = any ($7))
            and ($8 is null or f.interviewer = any ($8))
            and ($9 is null or f.rubrics && $9)
            and ($10 is null or f.recommendation = any ($10))
            and ($11 is null or case
                    when f.erased is not null then ''erased''
                    when f.held then ''on_hold''
                    when f.due <= $18 then ''due_soon''
                    when f.revisions > 1 then ''revised''
                    else ''sealed''
                end = any ($11))
            and ($12 is null or f.year = any ($12))
            and ($13 is null or (f.score + 50) / 100 = any ($13))
            and ($14 is null or (f.interviewed >= $14 and f.erased is null))
            and ($15 is null or (f.interviewed < $15 and f.erased is null))
            and ($16 is null or f.score >= $16)
            and ($17 is null or f.score <= $17)'
        || case when p_first = 'words' then '' else ' and ($5 is null or f.found @@ $5)' end
$$;

-- By what the rows are picked first when all that match are wanted.
create or replace function evenhand.search_first(
    p_sees_all boolean, p_words tsquery, p_candidates text[])
returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
    select case
        when not p_sees_all then 'seen'
        when p_candidates is not null then 'names'
        when p_words is not null then 'words'
        else 'all'
    end
$$;

-- How many of the newest cards are to be looked through for `p_most` with the words; 0 when the index
-- of words comes by them sooner. `p_hits` of the newest `p_seen` have them. What costs is to read a
-- row's words, which for a word alone the index spares: that row costs half as much. A phrase is
-- looked for in every card that has its words.
create or replace function evenhand.worth_looking(
    p_words tsquery, p_hits integer, p_seen bigint, p_most bigint)
returns bigint
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    sample constant integer := 200;
    -- Less than none where they were never counted.
    cards constant real := (
        select greatest(c.reltuples, 1) from pg_catalog.pg_class c
        where c.oid = 'evenhand.fact'::regclass);
    expected constant real := p_seen * p_most / greatest(p_hits, 0.5);
    by_index real := cards * p_hits / p_seen / 2;
begin
    if p_words::text like '%<->%' then
        by_index := cards / sample * (
            select count(*)
            from (select a.found from evenhand.fact a
                order by a.interviewed desc, a.number desc limit sample) f
            where f.found @@ replace(p_words::text, '<->', '&')::tsquery);
    end if;
    -- The words may be rarer further back: then the index is asked after all.
    return case when least(expected, cards) < by_index then (4 * expected)::bigint else 0 end;
end
$$;

-- The numbers of the cards found, newest interview first.
create or replace function evenhand.matching(
    p_words tsquery, p_candidates text[], p_roles text[], p_interviewers text[], p_rubrics text[],
    p_recommendations text[], p_states text[], p_years integer[], p_scores integer[],
    p_from bigint, p_before bigint, p_lowest integer, p_highest integer, p_soon bigint,
    p_most bigint)
returns setof bigint
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set jit = off set enable_seqscan = on as $$
declare
    keeper constant boolean := evenhand.is_keeper();
    hidden constant bytea[] := evenhand.hidden_subjects();
    first constant text :=
        evenhand.search_first(keeper and cardinality(hidden) = 0, p_words, p_candidates);
    window_size bigint := case when p_words::text like '%<->%' then 2000 else 1000 end;
    -- A word that is in many cards is found soonest in the newest ones; what the index gives for
    -- one would all have to be sorted.
    stages constant text[] := case
        when first = 'words' and p_most is not null then array['newest', 'newest', first]
        else array[first] end;
    numbers bigint[] := '{}';
    stage text;
begin
    foreach stage in array stages loop
        continue when stage = 'newest' and window_size = 0;
        -- Without samples of words (tables.sql) the planner would rather read the whole table.
        perform set_config('enable_seqscan', case when stage in ('words', 'names') then 'off'
            else 'on' end, true);
        execute 'select array(select f.number ' || evenhand.search_from(stage)
            || ' order by f.interviewed desc, f.number desc limit $20)'
            into numbers using evenhand.my_login(), evenhand.seen_panels(), keeper, hidden,
            p_words, p_candidates, p_roles, p_interviewers, p_rubrics, p_recommendations,
            p_states, p_years, p_scores, p_from, p_before, p_lowest, p_highest, p_soon,
            window_size, p_most;
        exit when cardinality(numbers) = p_most;
        if stage = 'newest' then
            window_size := evenhand.worth_looking(
                p_words, cardinality(numbers), window_size, p_most);
        end if;
    end loop;
    return query select u.n from unnest(numbers) with ordinality u (n, place) order by u.place;
end
$$;

-- How many of the cards found have each value; each candidate only when `p_candidates_of` cards or
-- fewer were found.
create or replace function evenhand.counted(
    p_words tsquery, p_candidates text[], p_roles text[], p_interviewers text[], p_rubrics text[],
    p_recommendations text[], p_states text[], p_years integer[], p_scores integer[],
    p_from bigint, p_before bigint, p_lowest integer, p_highest integer, p_soon bigint,
    p_candidates_of bigint)
returns table (facet text, value text, cards bigint)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set jit = off set enable_seqscan = on set work_mem = '32MB'
as $$
declare
    keeper constant boolean := evenhand.is_keeper();
    hidden constant bytea[] := evenhand.hidden_subjects();
    first constant text :=
        evenhand.search_first(keeper and cardinality(hidden) = 0, p_words, p_candidates);
begin
    perform set_config('enable_seqscan', case when first in ('words', 'names') then 'off'
        else 'on' end, true);
    return query execute 'with m as materialized (
            select f.role, f.interviewer, f.recommendation, f.year, f.rubrics, f.candidate,
                (f.score + 50) / 100 as score, case
                    when f.erased is not null then ''erased''
                    when f.held then ''on_hold''
                    when f.due <= $18 then ''due_soon''
                    when f.revisions > 1 then ''revised''
                    else ''sealed''
                end as state ' || evenhand.search_from(first) || '),
        c as (
            select case
                    when grouping(m.role) = 0 then ''role''
                    when grouping(m.interviewer) = 0 then ''interviewer''
                    when grouping(m.recommendation) = 0 then ''recommendation''
                    when grouping(m.year) = 0 then ''year''
                    when grouping(m.state) = 0 then ''state''
                    when grouping(m.score) = 0 then ''score''
                    else ''all''
                end as facet,
                coalesce(m.role, m.interviewer, m.recommendation, m.year::text, m.state,
                    m.score::text) as value,
                count(*) as cards
            from m
            group by grouping sets ((), (m.role), (m.interviewer), (m.recommendation), (m.year),
                (m.state), (m.score)))
        select c.facet, coalesce(c.value, ''''), c.cards from c
            where c.facet = ''all'' or c.value is not null
        union all
        select ''rubric'', r, sum(k.n)::bigint
            from (select m.rubrics, count(*) as n from m group by m.rubrics) k, unnest(k.rubrics) r
            group by r
        union all
        select ''candidate'', m.candidate, count(*)
            from m
            where m.candidate is not null
                and (select k.cards from c k where k.facet = ''all'') <= $19
            group by m.candidate'
        using evenhand.my_login(), evenhand.seen_panels(), keeper, hidden,
            p_words, p_candidates, p_roles, p_interviewers, p_rubrics, p_recommendations,
            p_states, p_years, p_scores, p_from, p_before, p_lowest, p_highest, p_soon,
            p_candidates_of;
end
$$;
