// Generated from stop-requests.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Stops every request of every node for so many seconds from now.
 * Guarantee: a stop that lasts longer already stays.
 */
export const stopRequests: Statement<{
  readonly seconds: number;
}, Readonly<Record<never, never>>> = {
  name: "stop-requests-d913e2890527",
  parameters: ["seconds"],
  columns: [],
  text: `update public.coingecko_gate
   set stopped_until = greatest(stopped_until, public.coingecko_now() + make_interval(secs => $1))`,
};
