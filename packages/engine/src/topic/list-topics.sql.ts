// Generated from list-topics.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a tenant's topics by name, after a name, with the numbers of their subscriptions.
 * Index: topics_tenant_region_name_key.
 */
export const listTopics: Statement<{
  readonly tenant: string;
  readonly region: string;
  readonly name: string | null;
  readonly after: string | null;
  readonly limit: string | number;
}, {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly said: unknown;
  readonly tags: unknown;
  readonly createdAt: Date;
  readonly confirmed: number;
  readonly pending: number;
}> = {
  name: "list-topics-afd14997cacc",
  parameters: ["tenant", "region", "name", "after", "limit"],
  columns: ["id", "name", "address", "said", "tags", "createdAt", "confirmed", "pending"],
  text: `select t.id, t.name, t.address, t.said, t.tags, t.created_at,
       (select count(*) from punctual.subscriptions s where s.topic_id = t.id and s.state = 'confirmed')::integer as "confirmed!",
       (select count(*) from punctual.subscriptions s where s.topic_id = t.id and s.state = 'pending')::integer as "pending!"
  from punctual.topics t
 where t.tenant = $1
   and t.region = $2
   and ($3::text is null or t.name = $3)
   and ($4::text is null or t.name > $4)
 order by t.name
 limit $5`,
};
