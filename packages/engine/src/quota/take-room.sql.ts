// Generated from take-room.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Takes one of the places that are known to be free; no row where none is.
 * Guarantee: whoever comes next waits until this transaction ends.
 */
export const takeRoom: Statement<{
  readonly tenant: string;
  readonly name: string;
}, {
  readonly room: number;
}> = {
  name: "take-room-adf94421c652",
  parameters: ["tenant", "name"],
  columns: ["room"],
  text: `update punctual.quota_rooms set room = room - 1 where tenant = $1 and name = $2 and room > 0 returning room`,
};
