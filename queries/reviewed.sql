-- Where people and verdicts differ: decisions by what was looked at and the reason given.
-- :reviewer  only this reviewer; empty for all
select about, saw, decision, code, instead, count(*) as times
from v_reviews
where decision <> 'undo' and (:reviewer = '' or reviewer = :reviewer)
group by about, saw, decision, code, instead
order by times desc, about, saw
