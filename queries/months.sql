-- Verdicts month by month, as they stand today.
select substr(held_on, 1, 7) as month, count(*) as calls,
    sum(standing = 'qualified') as qualified, sum(standing = 'nurture') as nurture,
    sum(standing = 'disqualified') as disqualified, sum(standing = 'insufficient') as insufficient, sum(is_held) as held
from v_verdicts
group by month
order by month desc
