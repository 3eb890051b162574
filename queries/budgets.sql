-- Money that buyers spoke of, by account, in minor units of the currency.
-- :currency  only this currency, ISO 4217; empty for all
select b.held_on, b.account, b.call, b.file, v.standing, b.kind, b.currency, b.amount_minor, b.upper_minor, b.per, b.phrase
from v_budgets b join v_verdicts v on v.call = b.call
where :currency = '' or b.currency = :currency
order by b.account, b.held_on desc, b.call
