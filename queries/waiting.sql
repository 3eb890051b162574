-- Verdicts that wait for a person: held, unsettled by a later record, or made before sides were corrected.
select held_on, account, call, file, standing, held, has_changed, is_stale
from v_verdicts
where (is_held = 1 and decision is null) or has_changed = 1 or is_stale = 1
order by standing = 'qualified' desc, held_on desc, call
