-- What keeps calls from being qualified: how often each criterion is missing, and how often nobody asked.
-- :since  only calls held on this day or later, ISO 8601; empty for all
select criterion, count(*) as calls,
    sum(asked is null) as never_asked,
    sum(asked is not null and not asked_answered) as asked_not_answered,
    sum(status = 'negative') as negative
from v_missing
where :since = '' or held_on >= :since
group by criterion
order by calls desc, criterion
