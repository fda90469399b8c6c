// Generated from end-turn.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Notes that a request is over: it counts for so many seconds more.
 * CoinGecko may have counted it as late as its answer, which is why the minute begins here.
 */
export const endTurn: Statement<{
  readonly seconds: number;
  readonly id: string | number;
}, Readonly<Record<never, never>>> = {
  name: "end-turn-550b08d112b2",
  parameters: ["seconds", "id"],
  columns: [],
  text: `update public.coingecko_requests
   set under_way = false, counts_until = public.coingecko_now() + make_interval(secs => $1)
 where id = $2`,
};
