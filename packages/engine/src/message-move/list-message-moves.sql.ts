// Generated from list-message-moves.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists moves of a queue's messages, the newest first, or one of a tenant's by its id.
 * Index: message_moves_source.
 */
export const listMessageMoves: Statement<{
  readonly tenant: string;
  readonly source: string | null;
  readonly id: string | null;
  readonly limit: string | number;
}, {
  readonly id: string;
  readonly source: string;
  readonly destination: string | null;
  readonly mostPerSecond: number | null;
  readonly state: string;
  readonly toMove: number;
  readonly moved: number;
  readonly failure: string | null;
  readonly startedAt: Date;
}> = {
  name: "list-message-moves-8b301b4f75cd",
  parameters: ["tenant", "source", "id", "limit"],
  columns: ["id", "source", "destination", "mostPerSecond", "state", "toMove", "moved", "failure", "startedAt"],
  text: `select id, source, destination, most_per_second, state, to_move, moved, failure, started_at
  from punctual.message_moves
 where tenant = $1
   and ($2::text is null or source = $2)
   and ($3::uuid is null or id = $3)
 order by started_at desc, id desc
 limit $4`,
};
