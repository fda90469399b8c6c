// Generated from delete-topic.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Deletes a topic with its subscriptions and whatever is owed to them.
 */
export const deleteTopic: Statement<{
  readonly tenant: string;
  readonly region: string;
  readonly name: string;
}, {
  readonly name: string;
}> = {
  name: "delete-topic-f94cbf8f9a63",
  parameters: ["tenant", "region", "name"],
  columns: ["name"],
  text: `delete from punctual.topics where tenant = $1 and region = $2 and name = $3 returning name`,
};
