// Generated from insert-topic.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Makes a topic, unless there is one of its name.
 */
export const insertTopic: Statement<{
  readonly id: string;
  readonly tenant: string;
  readonly region: string;
  readonly name: string;
  readonly address: string;
  readonly said: string;
  readonly tags: string;
}, {
  readonly id: string;
}> = {
  name: "insert-topic-c710c1b6272c",
  parameters: ["id", "tenant", "region", "name", "address", "said", "tags"],
  columns: ["id"],
  text: `insert into punctual.topics (id, tenant, region, name, address, said, tags, created_at)
values ($1, $2, $3, $4, $5, $6, $7, (select punctual.now()))
on conflict (tenant, region, name) do nothing
returning id`,
};
