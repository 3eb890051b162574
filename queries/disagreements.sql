-- Calls on which two extractors or rubric versions come to different verdicts.
select call, file, account, count(distinct verdict) as verdicts,
    group_concat(extractor || ' ' || rubric || ' ' || rubric_version || ': ' || verdict, '; ') as each
from v_analyses
where verdict is not null
group by call
having count(distinct verdict) > 1
order by verdicts desc, held_on desc, call
