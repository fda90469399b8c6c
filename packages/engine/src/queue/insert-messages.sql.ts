// Generated from insert-messages.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Puts messages into queues, each into its own, with the queue's delay where a message says none.
 * Guarantee: a message whose queue is gone is left out, and the others are sent.
 */
export const insertMessages: Statement<{
  readonly ids: readonly (string | null)[];
  readonly queueIds: readonly (string | null)[];
  readonly bodies: readonly (string | null)[];
  readonly attributes: readonly (string | null)[];
  readonly messageGroups: readonly (string | null)[];
  readonly traces: readonly (string | null)[];
  readonly delaySeconds: readonly (number | null)[];
}, {
  readonly id: string;
  readonly queueId: string;
}> = {
  name: "insert-messages-364b09111c97",
  parameters: ["ids", "queueIds", "bodies", "attributes", "messageGroups", "traces", "delaySeconds"],
  columns: ["id", "queueId"],
  text: `insert into punctual.messages (id, tenant, queue_id, body, attributes, message_group, trace, sent_at, visible_at)
select m.id, q.tenant, q.id, m.body, m.attributes, m.message_group, m.trace, c.now,
       c.now + make_interval(secs => coalesce(m.delay_seconds, q.delay_seconds))
  from unnest($1::uuid[], $2::uuid[], $3::text[], $4::json[], $5::text[], $6::text[], $7::integer[])
    as m (id, queue_id, body, attributes, message_group, trace, delay_seconds)
  join punctual.message_queues q on q.id = m.queue_id
 cross join (select punctual.now() as now) c
returning id, queue_id`,
};
