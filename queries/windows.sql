-- Buying windows that close soon, of calls that are qualified or to be nurtured.
-- :days  how many days from today; empty for 90
select w.ends_on, w.starts_on, w.account, w.call, w.file, v.standing, w.phrase, w.kind
from v_windows w join v_verdicts v on v.call = w.call
where v.standing in ('qualified', 'nurture')
    and w.ends_on between date('now') and date('now', '+' || coalesce(nullif(:days, ''), '90') || ' days')
order by w.ends_on, w.call
