-- Qualified calls to act on: standing, held by nothing, the newest first.
-- :account  only this account; empty for all
select v.held_on, v.account, v.call, v.file, v.decision,
    (select min(w.ends_on) from v_windows w where w.call = v.call) as window_ends,
    (select group_concat(b.phrase, '; ') from v_budgets b where b.call = v.call) as budget,
    (select group_concat(n.action, '; ') from v_next_steps n where n.call = v.call) as next_steps
from v_verdicts v
where v.standing = 'qualified' and v.is_held = 0 and (:account = '' or v.account = :account)
order by v.held_on desc, v.call
