-- Version 6. Cards are found by the whole number that their score is rounded to, and counted by it and
-- by their candidates: both functions take one value more, and go in their new form.
drop function if exists evenhand.matching(
    tsquery, text[], text[], text[], text[], text[], text[], integer[], bigint, bigint, integer, integer,
    bigint, bigint);
drop function if exists evenhand.counted(
    tsquery, text[], text[], text[], text[], text[], text[], integer[], bigint, bigint, integer, integer,
    bigint);
