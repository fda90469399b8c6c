-- Stops every request of every node for so many seconds from now.
-- Guarantee: a stop that lasts longer already stays.
update public.coingecko_gate
   set stopped_until = greatest(stopped_until, public.coingecko_now() + make_interval(secs => :seconds))
