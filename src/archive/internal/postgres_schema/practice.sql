-- Version 3. Calibration rounds that a team hands out, and what raters give in them. It is about no
-- candidate: no entry of the log, in no search, and of no use to erasure.
create table evenhand.practice (
    round text not null,            -- the round's id
    kind text not null check (kind in ('round', 'answers')),
    author text not null,           -- the login of who published or handed in
    name text not null,             -- of the author, as the team knew them then
    invited text[] not null,        -- of a round: names of raters; none: everybody
    sha256 bytea not null check (octet_length(sha256) = 32),
    bytes bytea not null,
    at bigint not null,
    primary key (round, kind, author)
);
create unique index practice_round on evenhand.practice (round) where kind = 'round';
create index practice_author on evenhand.practice (author);
alter table evenhand.practice alter column bytes set statistics 0;
