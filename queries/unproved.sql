-- What extractors claimed and could not prove: how often, for what reason, on which criterion.
select v.extractor, r.reason, r.criterion, count(*) as times, count(distinct r.call) as calls
from v_rejections r join v_verdicts v on v.call = r.call
group by v.extractor, r.reason, r.criterion
order by times desc, v.extractor, r.reason, r.criterion
