// Generated from hold-gate.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Holds the gate to CoinGecko until the end of this transaction.
 * Guarantee: turns are given one after another, whatever the number of nodes. A statement of its own, since one that counts must
 * see what was written before the lock was free.
 */
export const holdGate: Statement<null, {
  readonly upstream: string;
}> = {
  name: "hold-gate-6b732b93fdd2",
  parameters: [],
  columns: ["upstream"],
  text: `select upstream from public.coingecko_gate for update`,
};
