// Generated from list-subscriptions.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a tenant's subscriptions, of one topic or of all, by topic and id, after one of them.
 */
export const listSubscriptions: Statement<{
  readonly tenant: string;
  readonly region: string;
  readonly topic: string | null;
  readonly id: string | null;
  readonly afterTopic: string | null;
  readonly afterId: string | null;
  readonly limit: string | number;
}, {
  readonly id: string;
  readonly protocol: string;
  readonly endpoint: string;
  readonly raw: boolean;
  readonly filter: string | null;
  readonly filterScope: string;
  readonly guarded: boolean;
  readonly state: string;
  readonly topic: string;
  readonly address: string;
}> = {
  name: "list-subscriptions-48b411d6d54d",
  parameters: ["tenant", "region", "topic", "id", "afterTopic", "afterId", "limit"],
  columns: ["id", "protocol", "endpoint", "raw", "filter", "filterScope", "guarded", "state", "topic", "address"],
  text: `select s.id, s.protocol, s.endpoint, s.raw, s.filter, s.filter_scope, s.guarded, s.state, t.name as topic, t.address
  from punctual.subscriptions s
  join punctual.topics t on t.id = s.topic_id
 where t.tenant = $1
   and t.region = $2
   and ($3::text is null or t.name = $3)
   and ($4::uuid is null or s.id = $4)
   and ($5::text is null or (t.name, s.id) > ($5, $6::uuid))
 order by t.name, s.id
 limit $7`,
};
