-- Version 5. What a hiring panel's people share (docs/formats.md, "Panel folder"), kept here instead
-- of in a folder: a drawer for each panel, and the files in it. Boxes in it are sealed to the
-- chair's key, which is nowhere here.
create table evenhand.drawer (
    key bytea primary key check (octet_length(key) = 32),   -- SHA-256 of the panel's id
    panel text unique,              -- the panel's id; none once erased
    candidate text,                 -- the candidate's id, as cards are tagged with it; none once erased
    chair text not null,            -- the login of who made it
    at bigint not null,
    erased bigint
);
create index drawer_candidate on evenhand.drawer (candidate) where candidate is not null;

-- Whose login a member of the panel has.
create table evenhand.drawer_seat (
    key bytea not null references evenhand.drawer,
    member text not null,           -- the id in the panel
    login text not null,
    interviews boolean not null,
    debates boolean not null,       -- is of the debrief
    primary key (key, member)
);
create index drawer_seat_login on evenhand.drawer_seat (login);

create table evenhand.drawer_file (
    key bytea not null references evenhand.drawer,
    name text not null,             -- as it is called in a panel's folder
    author text not null,           -- the login of who put it there
    sha256 bytea not null check (octet_length(sha256) = 32),
    bytes bytea not null,
    at bigint not null,
    primary key (key, name)
);

-- As of the tables that cards lie in: what was erased is to leave the pages soon.
do $$
declare
    each text;
begin
    foreach each in array array['drawer', 'drawer_seat', 'drawer_file'] loop
        execute format('alter table evenhand.%I set (autovacuum_vacuum_scale_factor = 0, '
            'autovacuum_vacuum_threshold = 0, toast.autovacuum_vacuum_scale_factor = 0, '
            'toast.autovacuum_vacuum_threshold = 0)', each);
    end loop;
end
$$;
alter table evenhand.drawer alter column panel set statistics 0;
alter table evenhand.drawer alter column candidate set statistics 0;
alter table evenhand.drawer_seat alter column member set statistics 0;
alter table evenhand.drawer_file alter column name set statistics 0;
alter table evenhand.drawer_file alter column bytes set statistics 0;
