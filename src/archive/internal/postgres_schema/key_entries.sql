-- Version 2. Where in the log the archive's later keys are, told anew from the log itself: of version
-- 1 the setting may be lost. A header is bytes here, for nobody has said that each can be read.
insert into evenhand.setting
    select 'archive-key-entries', string_agg(l.number::text, ' ' order by l.number)
    from evenhand.log l
    where l.kind = 'key'
        and position(convert_to(E'\nreference archive:', 'UTF8') in l.header) > 0
    having count(*) > 0
    on conflict (name) do update set value = excluded.value;
