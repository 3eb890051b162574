-- Which sources bring qualified calls: calls and share qualified, by source and campaign.
select source, campaign, count(*) as calls,
    sum(standing = 'qualified') as qualified,
    round(avg(standing = 'qualified'), 3) as qualified_share,
    sum(standing = 'disqualified') as disqualified
from v_verdicts
group by source, campaign
order by qualified desc, calls desc
