-- Who else is in the running: how often, how they stand, and what became of the calls.
select c.name, c.stance, count(distinct c.call) as calls,
    sum(v.standing = 'qualified') as qualified, sum(v.standing = 'disqualified') as disqualified,
    group_concat(distinct c.account) as accounts
from v_competitors c join v_verdicts v on v.call = c.call
group by c.name, c.stance
order by calls desc, c.name, c.stance
