-- Notes that a request is over: it counts for so many seconds more.
-- CoinGecko may have counted it as late as its answer, which is why the minute begins here.
update public.coingecko_requests
   set under_way = false, counts_until = public.coingecko_now() + make_interval(secs => :seconds)
 where id = :id
