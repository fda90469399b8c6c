// Generated from take-messages.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Receives visible messages of a queue, the longest visible first, and hides them from others for a while.
 * Guarantee: two that receive at the same time get different messages, and neither waits for the other; each receipt is new.
 * No more are under way at a time than :most_under_way.
 * Index: messages_visible.
 */
export const takeMessages: Statement<{
  readonly queueId: string;
  readonly mostUnderWay: string | number;
  readonly retentionSeconds: number;
  readonly most: string | number;
  readonly visibilitySeconds: number;
}, {
  readonly id: string;
  readonly body: string;
  readonly attributes: unknown;
  readonly messageGroup: string | null;
  readonly trace: string | null;
  readonly sentAt: Date;
  readonly firstReceivedAt: Date;
  readonly receiveCount: number;
  readonly receipt: string;
  readonly source: string | null;
}> = {
  name: "take-messages-0dd59df6a2bc",
  parameters: ["queueId", "mostUnderWay", "retentionSeconds", "most", "visibilitySeconds"],
  columns: ["id", "body", "attributes", "messageGroup", "trace", "sentAt", "firstReceivedAt", "receiveCount", "receipt", "source"],
  text: `with clock as materialized (
  select punctual.now() as now
), under_way as materialized (
  select count(*) as messages
    from (select from punctual.messages
           where queue_id = $1
             and visible_at > (select now from clock)
             and receipt is not null
           limit $2) m
), due as materialized (
  select id
    from punctual.messages
   where queue_id = $1
     and visible_at <= (select now from clock)
     and sent_at > (select now from clock) - make_interval(secs => $3)
   order by visible_at
   limit (select least($4::bigint, $2 - messages) from under_way)
     for update skip locked
), taken as (
  update punctual.messages m
     set visible_at = c.now + make_interval(secs => $5), receive_count = m.receive_count + 1,
         first_received_at = coalesce(m.first_received_at, c.now), receipt = gen_random_uuid()
    from clock c
   where m.id = any(array(select id from due))
  returning m.id, m.body, m.attributes, m.message_group, m.trace, m.sent_at, m.first_received_at, m.receive_count, m.receipt, m.source
)
select id, body, attributes, message_group, trace, sent_at, first_received_at as "first_received_at!", receive_count, receipt as "receipt!", source
  from taken
 order by sent_at, id`,
};
