-- Records that a run has brought prices, and answers when.
insert into public.price_fetches (upstream, run_id, succeeded_at)
values ('coingecko', :run_id, punctual.now())
on conflict (upstream) do update set run_id = excluded.run_id, succeeded_at = excluded.succeeded_at
returning succeeded_at
