// Generated from send-run-message.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Sends a run's message to a queue of its tenant.
 * Guarantee: a run sends one message to a queue; a repeated attempt finds its mark and sends nothing.
 * No row: there is no such queue.
 */
export const sendRunMessage: Statement<{
  readonly tenant: string;
  readonly name: string;
  readonly runId: string;
  readonly body: string;
  readonly messageId: string;
  readonly messageGroup: string | null;
}, {
  readonly id: string;
  readonly longestMessageBytes: number;
  readonly sent: boolean;
}> = {
  name: "send-run-message-37e699bb46bb",
  parameters: ["tenant", "name", "runId", "body", "messageId", "messageGroup"],
  columns: ["id", "longestMessageBytes", "sent"],
  text: `with target as materialized (
  select id, delay_seconds, longest_message_bytes from punctual.message_queues where tenant = $1 and name = $2
), marked as (
  insert into punctual.sent_runs (queue_id, run_id, tenant, sent_at)
  select t.id, $3, $1, (select punctual.now())
    from target t
   where t.longest_message_bytes >= octet_length($4)
  on conflict (queue_id, run_id) do nothing
  returning queue_id
), sent as (
  insert into punctual.messages (id, tenant, queue_id, body, attributes, message_group, sent_at, visible_at)
  select $5, $1, t.id, $4, '{}', $6, c.now, c.now + make_interval(secs => t.delay_seconds)
    from marked m
    join target t on t.id = m.queue_id
   cross join (select punctual.now() as now) c
  returning id
)
select t.id, t.longest_message_bytes, exists (select from sent) as "sent!" from target t`,
};
