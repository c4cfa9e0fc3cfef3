-- Version 4. What a panel decided is kept as a card is, of a kind of its own: it is nobody's card of
-- the panel, so that it lets nobody see the others'.
alter table evenhand.card add column decision boolean not null default false;
drop function if exists evenhand.put_card(text, bytea, text, bigint, bigint, bigint);
