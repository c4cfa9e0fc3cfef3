-- What people may call and read at all. Whatever is not named here they cannot touch.

revoke all on schema evenhand from public;
revoke all on all tables in schema evenhand from public, evenhand_people;
revoke all on all sequences in schema evenhand from public, evenhand_people;
revoke all on all functions in schema evenhand from public, evenhand_people;

grant usage on schema evenhand to evenhand_people;

-- Not who wrote an entry as the database knows them: keepers ask evenhand.writer_of().
grant select (number, kind, card, subject, header, leaf, chain, signature)
    on evenhand.log to evenhand_people;
grant select on evenhand.chain_head, evenhand.person, evenhand.policy,
    evenhand.checkpoint, evenhand.foreign_entry, evenhand.setting, evenhand.hold
    to evenhand_people;
-- Not the tag, which is the candidate's id.
grant select (subject, decided, request, requested, erased) on evenhand.subject to evenhand_people;
grant select (card, number, subject, author, revisions, submitted, due, erased)
    on evenhand.card to evenhand_people;

do $$
declare
    each regprocedure;
begin
    for each in select p.oid::regprocedure from pg_catalog.pg_proc p
        where p.pronamespace = 'evenhand'::regnamespace and p.proname = any (array[
            'my_login', 'is_interviewer', 'is_committee', 'is_keeper', 'is_administrator',
            'seen_panels', 'may_read_words', 'words_of',
            'searches', 'facts_of', 'facts_of_cards', 'writer_of', 'hides_card', 'hides_words',
            'append_event', 'append_card', 'enrol', 'revoke', 'put_policy', 'decide', 'place_hold',
            'release_hold', 'ask_erasure', 'withdraw_request', 'need_may_erase', 'erase_subject', 'set_due',
            'put_checkpoint', 'put_foreign', 'put_setting', 'put_search', 'drop_search', 'body_of',
            'subject_tagged', 'card_tagged', 'matching', 'counted', 'put_member', 'drop_member',
            'put_panel', 'close_panel', 'withdraw_panel', 'team_members', 'team_panels',
            'panel_acts',
            'my_name', 'put_round', 'put_answers', 'rounds', 'practice_files',
            'put_drawer', 'seat_debrief', 'put_drawer_files', 'drawers', 'drawer_files',
            'drawer_end', 'withdraw_drawer'])
    loop
        execute format('grant execute on function %s to evenhand_people', each);
    end loop;
end
$$;
