-- The tables of a team's archive. People never write to them: the functions below do, as the owner.
-- Times are seconds since 1970 UTC; tokens, hashes and keys are bytes.

create table evenhand.setting (
    name text primary key,
    value text not null
);

-- Who works here. A login is the database's; what it may do is said here and nowhere else.
create table evenhand.member (
    login text primary key,
    name text not null,
    interviewer boolean not null,
    committee boolean not null,
    keeper boolean not null
);

-- Keys that signed or sign in the log.
create table evenhand.person (
    key bytea primary key check (octet_length(key) = 32),
    number bigserial unique,
    login text not null,
    name text not null,
    enrolled bigint not null,
    revoked bigint
);

-- One row, which every append locks: the order of the log is the order of its commits.
create table evenhand.chain_head (
    one integer primary key check (one = 1),
    log bytea,                      -- the archive's id; none before its first entry
    archive_key bytea,              -- whose checkpoints count
    size bigint not null,
    chain bytea not null,
    roots bytea[] not null,         -- the Merkle tree's frontier, largest subtree first
    at bigint not null              -- of the last entry
);
insert into evenhand.chain_head
    values (1, null, null, 0, decode(repeat('00', 32), 'hex'), '{}', 0);

create table evenhand.log (
    number bigint primary key,
    kind text not null,
    card bytea,
    subject bytea,
    login text not null,            -- who wrote it, as the database knows them
    header bytea not null,
    leaf bytea not null unique,
    chain bytea not null,
    signature bytea not null
);
create index log_card on evenhand.log (card, number) where card is not null;
create index log_subject on evenhand.log (subject, number) where subject is not null;

create table evenhand.words (
    number bigint primary key references evenhand.log,
    salt bytea not null,
    words bytea not null            -- UTF-8
);

-- Whose cards of one candidate are independent of one another.
create table evenhand.panel (
    panel bigserial primary key,
    candidate text not null,        -- the candidate's id, as cards are tagged with it
    role text not null,             -- empty: whatever the role
    peers text not null check (peers in ('all', 'own', 'never')),
    closed bigint,
    closed_by text,
    changed xid8,                   -- the transaction that changed it last: see visibility.sql
    unique (candidate, role)
);

create table evenhand.seat (
    panel bigint not null references evenhand.panel on delete cascade,
    login text not null,
    primary key (panel, login)
);
create index seat_login on evenhand.seat (login);

create table evenhand.subject (
    subject bytea primary key check (octet_length(subject) = 16),
    tag text unique,                -- the candidate's id; none once erased
    decided bigint,
    request text,
    requested bigint,               -- number of the entry that asked
    requested_by text,
    erased bigint,
    certificate text
);

create table evenhand.hold (
    subject bytea not null references evenhand.subject,
    hold text not null,
    number bigint not null,         -- of the entry that placed it
    primary key (subject, hold)
);

create table evenhand.card (
    card bytea primary key check (octet_length(card) = 16),
    number bigserial unique,        -- in the order of submission
    subject bytea not null references evenhand.subject,
    author text not null,           -- the interviewer's login
    panel bigint references evenhand.panel on delete set null,
    session_tag text,
    revisions integer not null,
    leaf bytea not null,            -- of the newest revision
    submitted bigint not null,
    due bigint,
    erased bigint,
    written xid8 default pg_current_xact_id(),
    -- Nobody learns from an error that another's card of a session is there.
    unique (author, session_tag)
);
create index card_subject on evenhand.card (subject);
create index card_panel on evenhand.card (panel, author);
create index card_due on evenhand.card (due) where due is not null and erased is null;

-- What a card's bytes are made of. Shared parts (rubrics) are about nobody and are kept once.
create table evenhand.part (
    sha256 bytea primary key,
    bytes bytea not null
);

create table evenhand.revision (
    card bytea not null references evenhand.card,
    revision integer not null,
    salt bytea not null,
    primary key (card, revision)
);

create table evenhand.piece (
    card bytea not null,
    revision integer not null,
    place integer not null,
    part bytea references evenhand.part,
    bytes bytea,
    primary key (card, revision, place),
    foreign key (card, revision) references evenhand.revision on delete cascade,
    check ((part is null) <> (bytes is null))
);
create index piece_part on evenhand.piece (part) where part is not null;

-- A row of the list for each card; everything of a person in it is null once erased.
create table evenhand.fact (
    number bigint primary key references evenhand.card (number),
    card bytea not null unique,
    author text not null,
    panel bigint,
    subject bytea,
    interviewed bigint not null,
    year integer,
    submitted bigint not null,
    due bigint,
    erased bigint,
    revisions integer not null,
    held boolean not null,
    score integer,
    recommendation text,
    role text,
    interviewer text,
    interviewer_id text,
    candidate text,
    candidate_id text,
    session text,
    certificate text,
    rubrics text[],
    rubric_versions integer[],
    rubric_titles text[],
    passages text[],
    found tsvector
);
-- The long columns lie outside the row, so that a scan of many rows reads few pages.
alter table evenhand.fact set (toast_tuple_target = 128);
create index fact_newest on evenhand.fact (interviewed desc, number desc);
create index fact_author on evenhand.fact (author, interviewed desc);
create index fact_panel on evenhand.fact (panel) where panel is not null;
create index fact_candidate on evenhand.fact (candidate);
create index fact_found on evenhand.fact using gin (found);

create table evenhand.policy (
    number bigint primary key references evenhand.log,
    bytes bytea not null
);

create table evenhand.checkpoint (
    size bigint primary key,
    note text not null
);

create table evenhand.search (
    login text not null,
    name text not null,
    words text not null,
    primary key (login, name)
);

-- Logs of archives whose cards were taken over.
create table evenhand.foreign_entry (
    log bytea not null,
    number bigint not null,
    header bytea not null,
    leaf bytea not null,
    chain bytea not null,
    signature bytea not null,
    primary key (log, number)
);

-- What was erased is to leave the tables' pages soon, not after a fifth of a table has changed, and
-- nothing of it is to be kept as a sample for the planner.
do $$
declare
    each text;
    field text[];
begin
    foreach each in array array['piece', 'revision', 'part', 'words', 'fact', 'subject', 'card',
        'panel', 'seat', 'hold', 'search']
    loop
        execute format('alter table evenhand.%I set (autovacuum_vacuum_scale_factor = 0, '
            'autovacuum_vacuum_threshold = 0)', each);
        if exists (select from pg_catalog.pg_class c
            where c.oid = format('evenhand.%I', each)::regclass and c.reltoastrelid <> 0)
        then
            execute format('alter table evenhand.%I set (toast.autovacuum_vacuum_scale_factor = 0, '
                'toast.autovacuum_vacuum_threshold = 0)', each);
        end if;
    end loop;
    foreach field slice 1 in array array[
        ['fact', 'passages'], ['fact', 'found'], ['fact', 'candidate'], ['fact', 'candidate_id'],
        ['fact', 'session'], ['subject', 'tag'], ['card', 'session_tag'], ['panel', 'candidate'],
        ['piece', 'bytes'], ['words', 'words'], ['search', 'words']]
    loop
        execute format('alter table evenhand.%I alter column %I set statistics 0',
            field[1], field[2]);
    end loop;
end
$$;
