// Generated from lock-room.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Holds one of a tenant's quotas until the transaction ends, to count anew.
 * Guarantee: who counts after it sees everything that others have made, and nobody makes more meanwhile.
 */
export const lockRoom: Statement<{
  readonly tenant: string;
  readonly name: string;
}, {
  readonly name: string;
}> = {
  name: "lock-room-5755fe3b3721",
  parameters: ["tenant", "name"],
  columns: ["name"],
  text: `insert into punctual.quota_rooms (tenant, name, room) values ($1, $2, 0)
on conflict (tenant, name) do update set room = 0
returning name`,
};
