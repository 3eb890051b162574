-- Files and calls that were not analyzed, by reason, with what to do.
select reason, count(*) as files, min(file) as for_example, min(hint) as hint
from v_failures
group by reason
order by files desc, reason
