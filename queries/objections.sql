-- Objections that were left open, the newest first, with the words.
-- :account  only this account; empty for all
select held_on, account, call, file, objection, quote, speaker, start_s
from v_objections
where not is_answered and (:account = '' or account = :account)
order by held_on desc, call
