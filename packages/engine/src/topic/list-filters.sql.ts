// Generated from list-filters.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists the filters of a topic's confirmed subscribers.
 * Index: topics_tenant_region_name_key.
 */
export const listFilters: Statement<{
  readonly tenant: string;
  readonly region: string;
  readonly topic: string;
}, {
  readonly id: string;
  readonly protocol: string;
  readonly filter: string;
  readonly filterScope: string;
}> = {
  name: "list-filters-f5473915741a",
  parameters: ["tenant", "region", "topic"],
  columns: ["id", "protocol", "filter", "filterScope"],
  text: `select s.id, s.protocol, s.filter as "filter!", s.filter_scope
  from punctual.topics t
  join punctual.subscriptions s on s.topic_id = t.id
 where t.tenant = $1
   and t.region = $2
   and t.name = $3
   and s.state = 'confirmed'
   and s.filter is not null`,
};
