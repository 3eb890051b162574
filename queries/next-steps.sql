-- Next steps that were agreed, the next one first, with the words.
-- :owner  buyer, seller or a name; empty for all
select n.due_on, n.owner, n.action, n.account, n.call, n.file, n.quote, n.speaker, n.start_s
from v_next_steps n
where n.status = 'confirmed' and (:owner = '' or n.owner = :owner)
order by n.due_on is null, n.due_on, n.call
