-- People of an account and what part they play, those who decide first.
-- :account  only this account; empty for all
select account, coalesce(name, title) as person, title, role, max(in_room) as in_room, count(distinct call) as calls, max(held_on) as last_heard_of
from v_people
where :account = '' or account = :account
group by account, coalesce(name, title), title, role
order by account, instr('economic_buyer decision_maker blocker champion influencer user not_yet_involved', role), person
