-- Holds the gate to CoinGecko until the end of this transaction.
-- Guarantee: turns are given one after another, whatever the number of nodes. A statement of its own, since one that counts must
-- see what was written before the lock was free.
select upstream from public.coingecko_gate for update
