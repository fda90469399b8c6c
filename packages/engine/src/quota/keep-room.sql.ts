// Generated from keep-room.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Keeps how many places a count has found free.
 */
export const keepRoom: Statement<{
  readonly room: number;
  readonly tenant: string;
  readonly name: string;
}, {
  readonly room: number;
}> = {
  name: "keep-room-57dc38073e7b",
  parameters: ["room", "tenant", "name"],
  columns: ["room"],
  text: `update punctual.quota_rooms set room = $1 where tenant = $2 and name = $3 returning room`,
};
