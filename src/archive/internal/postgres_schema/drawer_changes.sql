-- Version 9. The transaction that opened a panel's cards or took the panel out, none where neither was
-- done: see visibility.sql. A chair has many panels, and each look at a card asks for those.
alter table evenhand.drawer add column changed xid8;
update evenhand.drawer d set changed = pg_current_xact_id()
    where d.panel is null or exists (
        select from evenhand.drawer_file f
        where f.key = d.key and f.name = d.panel || '.opened/opening.txt');
create index drawer_chair on evenhand.drawer (chair, changed);
