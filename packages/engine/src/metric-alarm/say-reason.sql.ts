// Generated from say-reason.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Says anew why an alarm over numbers is in the state in which it stays.
 */
export const sayReason: Statement<{
  readonly reason: string;
  readonly id: string;
  readonly state: string;
  readonly updatedAt: Date;
}, Readonly<Record<never, never>>> = {
  name: "say-reason-d39dc3f3b307",
  parameters: ["reason", "id", "state", "updatedAt"],
  columns: [],
  text: `update punctual.metric_alarms set reason = $1 where id = $2 and state = $3 and updated_at = $4 and reason <> $1`,
};
