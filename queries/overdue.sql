-- Windows and next steps whose last day has passed: a call to ring back, or a deal that slipped.
select 'window' as what, ends_on as day, account, call, file, phrase as said from v_windows where ends_on < date('now')
union all
select 'next step', due_on, account, call, file, action from v_next_steps where due_on < date('now')
order by day desc, call
