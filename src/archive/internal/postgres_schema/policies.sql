-- Which rows of a table people may read themselves. Made anew each time the schema is brought up.

-- Every table is closed to everybody, its owner included, but for what a policy says; so is one that
-- an administrator has partitioned (kind p).
do $$
declare
    each text;
begin
    for each in select c.relname from pg_catalog.pg_class c
        where c.relnamespace = 'evenhand'::regnamespace and c.relkind in ('r', 'p')
    loop
        execute format('alter table evenhand.%I enable row level security', each);
        execute format('alter table evenhand.%I force row level security', each);
        execute format('drop policy if exists owner_all on evenhand.%I', each);
        execute format('create policy owner_all on evenhand.%I to evenhand_owner '
            'using (true) with check (true)', each);
    end loop;
    -- The log holds random tokens and salted hashes only; everybody here can check it.
    foreach each in array array['log', 'chain_head', 'person', 'policy', 'checkpoint',
        'foreign_entry', 'setting', 'subject', 'hold']
    loop
        execute format('drop policy if exists reading on evenhand.%I', each);
        execute format('create policy reading on evenhand.%I for select to evenhand_people '
            'using ((select evenhand.my_login()) is not null)', each);
    end loop;
    -- The names that they had in version 1.
    foreach each in array array['log', 'head', 'person', 'policy', 'checkpoint', 'foreign',
        'setting', 'subject', 'hold']
    loop
        execute format('drop policy if exists %I on evenhand.%I', each || '_read', case each
            when 'head' then 'chain_head' when 'foreign' then 'foreign_entry' else each end);
    end loop;
end
$$;

-- That a card is there, and until when it is kept, those who see to retention see of every card.
drop policy if exists card_read on evenhand.card;
create policy card_read on evenhand.card for select to evenhand_people
    using (
        author = (select evenhand.my_login())
        or (select evenhand.is_keeper())
        or (select evenhand.is_committee())
        or panel = any ((select evenhand.seen_panels())::bigint[]));
