-- What asking models took, by day, model and rubric.
-- :since  only analyses made on this day or later, ISO 8601; empty for all
select analyzed_on, extractor, rubric, count(record) as analyses, sum(requests) as requests, sum(retries) as retries,
    sum(tokens_in) as tokens_in, sum(tokens_cached) as tokens_cached, sum(tokens_out) as tokens_out,
    round(sum(cost_usd), 4) as cost_usd, sum(cost_usd is null and tokens_in + tokens_out > 0) as of_unknown_price
from v_costs
where extractor <> 'embedded' and (:since = '' or analyzed_on >= :since)
group by analyzed_on, extractor, rubric
order by analyzed_on desc, extractor, rubric
