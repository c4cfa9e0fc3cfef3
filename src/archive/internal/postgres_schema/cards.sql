-- Keeping cards: the log's entry, the bytes that it commits to, and the row of the list.

-- Whether a card that says this is a decision (name_in_table() of a Decision).
create or replace function evenhand.is_decision(p_recommendation text) returns boolean
language sql immutable set search_path = pg_catalog, pg_temp as $$
    select coalesce(starts_with(p_recommendation, 'decided_'), false)
$$;

-- Somebody's seat for a candidate: of this role, else of any role, else the only one, for the role
-- of an interview may be spelled in another way than the panel's. Of nobody (null): the panel itself,
-- for a decision has no seat.
create or replace function evenhand.panel_of(p_candidate text, p_role text, p_login text)
returns bigint
language sql stable set search_path = pg_catalog, pg_temp as $$
    select u.panel
    from (
        select p.panel, p.role, lower(p.role) = lower(p_role) or p.role = '' as fits,
            count(*) over () as seats
        from evenhand.panel p
        where p.candidate = p_candidate and (p_login is null or exists (
            select from evenhand.seat s where s.panel = p.panel and s.login = p_login))) u
    where u.fits or u.seats = 1
    order by u.fits desc, u.role desc limit 1
$$;

-- Cards that were kept before their panel was made.
create or replace function evenhand.adopt_cards(p_candidate text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    update evenhand.card c
        set panel = evenhand.panel_of(
            p_candidate, f.role, case when not c.decision then c.author end)
        from evenhand.subject s, evenhand.fact f
        where s.tag = p_candidate and c.subject = s.subject and c.panel is null
            and f.number = c.number;
    update evenhand.fact f set panel = c.panel
        from evenhand.card c, evenhand.subject s
        where s.tag = p_candidate and c.subject = s.subject and f.number = c.number
            and f.panel is distinct from c.panel;
end
$$;

create or replace function evenhand.put_body(
    p_card bytea, p_revision integer, p_salt bytea, p_pieces bytea[], p_shared boolean[])
returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    insert into evenhand.revision values (p_card, p_revision, p_salt);
    insert into evenhand.part
        select distinct sha256(b), b from unnest(p_pieces, p_shared) u (b, shared) where shared
        on conflict do nothing;
    insert into evenhand.piece
        select p_card, p_revision, n,
            case when shared then sha256(b) end, case when not shared then b end
        from unnest(p_pieces, p_shared) with ordinality u (b, shared, n);
end
$$;

-- The candidate's row; made when it is the first card.
create or replace function evenhand.put_subject(p_subject bytea, p_tag text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if exists (
        select from evenhand.subject s where s.tag = p_tag and s.subject <> p_subject) then
        raise exception 'Somebody else kept the candidate''s first card at the same moment.'
            using errcode = 'EHAGN';
    end if;
    insert into evenhand.subject (subject, tag) values (p_subject, p_tag)
        on conflict (subject) do nothing;
    perform evenhand.require(exists (
            select from evenhand.subject s where s.subject = p_subject and s.tag = p_tag),
        'The card is of another candidate than it says.');
end
$$;

-- Whose card an entry records: the person's own, or, where a keeper takes over a card of another
-- archive ("<log>:<number>"), that of whoever signed it there with a key that is enrolled here.
create or replace function evenhand.author_of(p_header text) returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
    select case
        when evenhand.is_keeper()
            and evenhand.line_of(p_header, 'reference') ~ '^[0-9a-f]{32}:[0-9]{1,18}$'
        then coalesce((
            select p.login
            from evenhand.foreign_entry e
            join evenhand.person p
                on p.key = evenhand.bytes_of(convert_from(e.header, 'UTF8'), 'by')
            where e.log = decode(split_part(evenhand.line_of(p_header, 'reference'), ':', 1), 'hex')
                and e.number =
                    split_part(evenhand.line_of(p_header, 'reference'), ':', 2)::bigint), '')
        else session_user::text
    end
$$;

-- The card's row, for its first revision or a later one.
create or replace function evenhand.put_card(
    p_header text, p_leaf bytea, p_session_tag text, p_panel bigint, p_submitted bigint,
    p_due bigint, p_decision boolean)
returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    key bytea := evenhand.bytes_of(p_header, 'card');
    candidate bytea := evenhand.bytes_of(p_header, 'subject');
    known evenhand.card;
begin
    select * into known from evenhand.card c where c.card = key;
    if evenhand.line_of(p_header, 'kind') = 'submit' then
        perform evenhand.require(known.card is null
                and evenhand.line_of(p_header, 'revision') = '1',
            'A first revision is of a new card.');
        insert into evenhand.card (card, subject, author, panel, session_tag, revisions, leaf,
                submitted, due, decision)
            values (key, candidate, evenhand.author_of(p_header), p_panel, p_session_tag, 1,
                p_leaf, p_submitted, p_due, p_decision);
        return;
    end if;
    perform evenhand.require(
        known.author = evenhand.author_of(p_header) and known.erased is null,
        'There is no such card of yours.');
    perform evenhand.require(known.subject = candidate, 'The card is of another candidate.');
    perform evenhand.require(known.decision = p_decision,
        'A decision is revised by a decision, a scorecard by a scorecard.');
    perform evenhand.require(
        evenhand.line_of(p_header, 'revision') = (known.revisions + 1)::text
            and evenhand.bytes_of(p_header, 'previous') = known.leaf,
        'The revision does not follow the card''s newest: it was revised meanwhile.');
    update evenhand.card set revisions = known.revisions + 1, leaf = p_leaf, due = p_due
        where card = key;
end
$$;

-- p_names: session, candidate's id and name, role, interviewer's id and name.
create or replace function evenhand.append_card(
    p_header bytea, p_leaf bytea, p_signature bytea, p_salt bytea, p_words bytea,
    p_card bytea, p_subject bytea, p_revision integer,
    p_body_salt bytea, p_pieces bytea[], p_shared boolean[],
    p_session_tag text, p_candidate_tag text, p_submitted bigint, p_due bigint,
    p_names text[], p_interviewed bigint, p_fact_submitted bigint, p_recommendation text,
    p_score integer, p_rubrics text[], p_rubric_versions integer[], p_rubric_titles text[],
    p_passages text[], p_found tsvector)
returns table (entry_number bigint, entry_chain bytea)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    header text := convert_from(p_header, 'UTF8');
    -- Put together before the log is locked.
    body bytea := (
        select string_agg(b, ''::bytea order by n) from unnest(p_pieces) with ordinality u (b, n));
    decides constant boolean := evenhand.is_decision(p_recommendation);
    entry evenhand.log;
begin
    perform evenhand.require(
        evenhand.is_keeper()
            or case when decides then evenhand.is_committee() else evenhand.is_interviewer() end,
        case when decides then 'Only the committee or a keeper keeps decisions here.'
            else 'Only an interviewer keeps cards here.' end);
    perform evenhand.require(
        evenhand.bytes_of(header, 'card') = p_card
            and evenhand.bytes_of(header, 'subject') = p_subject
            and evenhand.line_of(header, 'revision') = p_revision::text,
        'The entry is of another card.');
    -- A list that one row makes unreadable is unreadable to everybody.
    perform evenhand.require(
        octet_length(p_body_salt) = 32 and cardinality(p_pieces) between 1 and 4096
            and cardinality(p_shared) = cardinality(p_pieces)
            and array_position(p_pieces, null) is null and array_position(p_shared, null) is null
            and octet_length(body) <= 33554432,
        'A card has up to 4096 pieces and 32 MiB.');
    perform evenhand.require(
        cardinality(p_names) = 6 and array_position(p_names, null) is null
            and cardinality(p_rubrics) = cardinality(p_rubric_versions)
            and cardinality(p_rubrics) = cardinality(p_rubric_titles)
            and array_position(p_rubrics, null) is null
            and array_position(p_rubric_versions, null) is null
            and array_position(p_rubric_titles, null) is null
            and array_position(p_passages, null) is null
            and p_session_tag is not null and p_candidate_tag is not null
            and octet_length(array_to_string(p_names, '')) <= 65536
            and octet_length(array_to_string(p_rubrics || p_rubric_titles, '')) <= 1048576
            and octet_length(array_to_string(p_passages, '')) <= 33554432,
        'What the list is to say of the card is not whole.');
    perform evenhand.require(
        evenhand.bytes_of(header, 'body') = sha256('\x02'::bytea || p_body_salt || body),
        'The card is not the one that the entry commits to.');
    entry := evenhand.add_entry(p_header, p_leaf, p_signature, p_salt, p_words,
        array['submit', 'amend']);
    perform evenhand.put_subject(p_subject, p_candidate_tag);
    perform evenhand.put_card(header, p_leaf, p_session_tag,
        evenhand.panel_of(p_candidate_tag, p_names[4],
            case when not decides then evenhand.author_of(header) end),
        p_submitted, p_due, decides);
    perform evenhand.put_body(p_card, p_revision, p_body_salt, p_pieces, p_shared);
    insert into evenhand.fact as f (number, card, author, panel, subject, interviewed, year,
            submitted, due, revisions, held, score, recommendation, role, interviewer, interviewer_id, candidate,
            candidate_id, session, rubrics, rubric_versions, rubric_titles, passages, found)
        select c.number, p_card, c.author, c.panel, c.subject, p_interviewed,
            extract(year from to_timestamp(p_interviewed) at time zone 'UTC')::integer,
            p_fact_submitted, c.due, c.revisions,
            exists (select from evenhand.hold h where h.subject = p_subject),
            p_score, p_recommendation, p_names[4], p_names[6], p_names[5], p_names[3], p_names[2],
            p_names[1], p_rubrics, p_rubric_versions, p_rubric_titles, p_passages, p_found
        from evenhand.card c where c.card = p_card
        on conflict (number) do update set
            interviewed = excluded.interviewed, year = excluded.year,
            submitted = excluded.submitted, due = excluded.due, revisions = excluded.revisions,
            score = excluded.score, recommendation = excluded.recommendation, role = excluded.role,
            interviewer = excluded.interviewer, interviewer_id = excluded.interviewer_id,
            candidate = excluded.candidate, candidate_id = excluded.candidate_id,
            session = excluded.session, rubrics = excluded.rubrics,
            rubric_versions = excluded.rubric_versions, rubric_titles = excluded.rubric_titles,
            passages = excluded.passages, found = excluded.found;
    return query select entry.number, entry.chain;
end
$$;

-- A card's pieces in their order, to whoever may read it.
create or replace function evenhand.body_of(p_card bytea, p_revision integer)
returns table (salt bytea, bytes bytea, shared boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not evenhand.may_read_card(p_card) then
        return;
    end if;
    return query
        select r.salt, coalesce(p.bytes, s.bytes), p.part is not null
        from evenhand.revision r
        join evenhand.piece p on p.card = r.card and p.revision = r.revision
        left join evenhand.part s on s.sha256 = p.part
        where r.card = p_card and r.revision = p_revision
        order by p.place;
end
$$;

-- The token of a candidate whose id one knows: no more than that it is known here.
create or replace function evenhand.subject_tagged(p_tag text) returns bytea
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select s.subject from evenhand.subject s
    where s.tag = p_tag and evenhand.my_login() is not null
$$;

-- The person's own card of an interview; a keeper's, anybody's.
create or replace function evenhand.card_tagged(p_session_tag text) returns bytea
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select c.card from evenhand.card c
    where c.session_tag = p_session_tag
        and (c.author = evenhand.my_login() or evenhand.is_keeper())
    order by c.author = session_user desc limit 1
$$;
