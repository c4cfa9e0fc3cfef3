-- Version 2. Short columns of the list stay in their rows: what is counted and filtered by was read
-- from elsewhere for each row. Rows that are there are written anew, for a column that does not change
-- stays where it is.
do $$
declare
    each text;
    changes text[] := '{}';
begin
    foreach each in array array['author', 'recommendation', 'role', 'interviewer', 'interviewer_id',
        'candidate', 'candidate_id', 'session', 'certificate']
    loop
        execute format('alter table evenhand.fact alter column %I set storage main', each);
        changes := changes || format('%1$I = %1$I || ''''', each);
    end loop;
    alter table evenhand.fact
        alter column card set storage main, alter column subject set storage main,
        alter column rubrics set storage main;
    execute 'update evenhand.fact set rubrics = rubrics || ''{}''::text[], '
        || array_to_string(changes, ', ');
end
$$;
drop function if exists evenhand.fact_of(bytea);
drop function if exists evenhand.require_retention(text, bytea);
