// Generated from drop-old-message-moves.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Forgets moves of a queue beyond the newest, and those of queues that are gone.
 * Index: message_moves_source.
 */
export const dropOldMessageMoves: Statement<{
  readonly tenant: string;
  readonly source: string;
  readonly most: string | number;
}, {
  readonly id: string;
}> = {
  name: "drop-old-message-moves-b8ef5182b0e7",
  parameters: ["tenant", "source", "most"],
  columns: ["id"],
  text: `with old as materialized (
  (select id
     from punctual.message_moves
    where tenant = $1
      and source = $2
    order by started_at desc, id desc
   offset $3)
   union all
  select g.id
    from punctual.message_moves g
   where g.tenant = $1
     and not exists (select from punctual.message_queues q where q.tenant = g.tenant and q.name = g.source)
)
delete from punctual.message_moves m using old o where m.id = o.id returning m.id`,
};
