-- The search. It reads as the owner, for under row level security no search could use an index, and
-- so says itself which cards the person may read: the same as evenhand.facts_of().
-- Words come folded, as a tsquery, from the program; null for whatever is not asked.

-- The numbers of the cards found, newest interview first.
create or replace function evenhand.matching(
    p_words tsquery, p_candidates text[], p_roles text[], p_interviewers text[], p_rubrics text[],
    p_recommendations text[], p_states text[], p_years integer[], p_from bigint, p_before bigint,
    p_lowest integer, p_highest integer, p_soon bigint, p_most bigint)
returns setof bigint
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set jit = off set enable_seqscan = on as $$
declare
    keeper constant boolean := evenhand.is_keeper();
    hidden constant bytea[] := evenhand.hidden_subjects();
    -- Put together of these texts alone: what is asked for comes in as values.
    visible constant text := '(a.author = $1 or a.panel = any ($2)
        or ($3 and coalesce(a.subject, '''') <> all ($4)))';
    wanted constant text := '($6 is null or f.candidate = any ($6))
        and ($7 is null or f.role = any ($7))
        and ($8 is null or f.interviewer = any ($8))
        and ($9 is null or f.rubrics && $9)
        and ($10 is null or f.recommendation = any ($10))
        and ($11 is null or case
                when f.erased is not null then ''erased''
                when f.held then ''on_hold''
                when f.due <= $17 then ''due_soon''
                when f.revisions > 1 then ''revised''
                else ''sealed''
            end = any ($11))
        and ($12 is null or f.year = any ($12))
        and ($13 is null or (f.interviewed >= $13 and f.erased is null))
        and ($14 is null or (f.interviewed < $14 and f.erased is null))
        and ($15 is null or f.score >= $15)
        and ($16 is null or f.score <= $16)';
    newest constant text := ' order by f.interviewed desc, f.number desc limit $18';
    -- The newest cards are looked through first, for a word that is in many of them; what the index
    -- gives for one would all have to be sorted.
    near constant text := 'select array(select f.number from (
        select a.* from evenhand.fact a where ' || visible || '
        order by a.interviewed desc, a.number desc limit 4 * $18) f
        where f.found @@ $5 and ' || wanted || newest || ')';
    -- The index is asked for itself: the planner takes no account of what reading a long row costs.
    far constant text := 'with a as materialized (
        select a.* from evenhand.fact a where a.found @@ $5 and ' || visible || ')
        select array(select f.number from a f where ' || wanted || newest || ')';
    without_words constant text := 'select array(
        select f.number from evenhand.fact f where ' || replace(visible, 'a.', 'f.') || '
        and $5 is null and ' || wanted || newest || ')';
    -- To whom cards are hidden, no index of what cards say is asked: the server counts what an index
    -- gives before the hidden rows are left out, and tells everybody the count.
    seen_first constant text := 'with a as materialized (
        select a.* from evenhand.fact a where ' || visible || ')
        select array(select f.number from a f
            where ($5 is null or f.found @@ $5) and ' || wanted || newest || ')';
    numbers bigint[] := '{}';
    stage text;
begin
    foreach stage in array case
        when not (keeper and cardinality(hidden) = 0) then array[seen_first]
        when p_words is null then array[without_words]
        when p_most is null or num_nonnulls(p_candidates, p_roles, p_interviewers, p_rubrics,
            p_recommendations, p_states, p_years, p_from, p_before, p_lowest, p_highest) > 0
        then array[far]
        else array[near, far] end
    loop
        -- Without samples of words (tables.sql) the planner would rather read the whole table.
        perform set_config('enable_seqscan', case when stage = far then 'off' else 'on' end, true);
        execute stage into numbers using evenhand.my_login(), evenhand.seen_panels(), keeper,
            hidden, p_words, p_candidates, p_roles, p_interviewers, p_rubrics, p_recommendations,
            p_states, p_years, p_from, p_before, p_lowest, p_highest, p_soon, p_most;
        exit when cardinality(numbers) = p_most;
    end loop;
    return query select u.n from unnest(numbers) with ordinality u (n, place) order by u.place;
end
$$;

-- How many of the cards found have each value.
create or replace function evenhand.counted(
    p_words tsquery, p_candidates text[], p_roles text[], p_interviewers text[], p_rubrics text[],
    p_recommendations text[], p_states text[], p_years integer[], p_from bigint, p_before bigint,
    p_lowest integer, p_highest integer, p_soon bigint)
returns table (facet text, value text, cards bigint)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set jit = off as $$
begin
    return query
        with m as materialized (
            select f.role, f.interviewer, f.recommendation, f.year, f.rubrics, case
                    when f.erased is not null then 'erased'
                    when f.held then 'on_hold'
                    when f.due <= p_soon then 'due_soon'
                    when f.revisions > 1 then 'revised'
                    else 'sealed'
                end as state
            from evenhand.matching(p_words, p_candidates, p_roles, p_interviewers, p_rubrics,
                p_recommendations, p_states, p_years, p_from, p_before, p_lowest, p_highest,
                p_soon, null) n
            join evenhand.fact f on f.number = n)
        select 'all', '', count(*) from m
        union all select 'role', m.role, count(*) from m where m.role is not null group by m.role
        union all select 'interviewer', m.interviewer, count(*) from m
            where m.interviewer is not null group by m.interviewer
        union all select 'recommendation', m.recommendation, count(*) from m
            where m.recommendation is not null group by m.recommendation
        union all select 'year', m.year::text, count(*) from m
            where m.year is not null group by m.year
        union all select 'state', m.state, count(*) from m group by m.state
        union all select 'rubric', r, count(*) from m, unnest(m.rubrics) r group by r;
end
$$;
