// Generated from set-topic.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Changes what is said of a topic.
 */
export const setTopic: Statement<{
  readonly said: string;
  readonly tenant: string;
  readonly region: string;
  readonly name: string;
}, {
  readonly name: string;
}> = {
  name: "set-topic-6a8083d2fc02",
  parameters: ["said", "tenant", "region", "name"],
  columns: ["name"],
  text: `update punctual.topics set said = $1 where tenant = $2 and region = $3 and name = $4 returning name`,
};
