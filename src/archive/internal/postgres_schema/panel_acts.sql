-- Version 8, of panels. That one was closed, also before all its cards were in, that it was opened
-- again, and that one made by mistake was withdrawn: neither is an entry of the log, so it is kept
-- here, where only functions add to it, and goes with its candidate's erasure.
create table evenhand.panel_act (
    number bigserial primary key,
    at bigint not null,             -- by the server's clock
    login text not null,            -- who did it
    act text not null check (act in ('closed', 'reopened', 'withdrawn')),
    candidate text,                 -- the candidate's id; none where an erasure would never come
    role text,                      -- as evenhand.panel has it; none of a hiring panel, and without a candidate
    drawer bytea references evenhand.drawer,    -- the hiring panel; none of another
    missing text[] not null,        -- whose cards were not in when it was closed: logins
    reason text,                    -- there wherever a card was missing, and of what was withdrawn
    check (reason is not null or (act <> 'withdrawn' and cardinality(missing) = 0))
);
create index panel_act_candidate on evenhand.panel_act (candidate) where candidate is not null;
create index panel_act_drawer on evenhand.panel_act (drawer) where drawer is not null;
alter table evenhand.panel_act set (autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 0, toast.autovacuum_vacuum_scale_factor = 0,
    toast.autovacuum_vacuum_threshold = 0);
alter table evenhand.panel_act alter column candidate set statistics 0;
alter table evenhand.panel_act alter column reason set statistics 0;

-- The logins that sat on a hiring panel which is gone: they alone are told of it.
alter table evenhand.drawer add column people text[];

-- All three ask for more than they did, and go in their new form.
drop function if exists evenhand.close_panel(text, text, boolean);
drop function if exists evenhand.drawer_erased(text);
drop function if exists evenhand.withdraw_drawer(text);
