-- Version 9. The transaction that opened a panel's cards, or took the panel out: see visibility.sql.
alter table evenhand.drawer add column changed xid8;
