// Generated from delete-subscription.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Deletes a subscription with whatever is owed to it.
 */
export const deleteSubscription: Statement<{
  readonly tenant: string;
  readonly id: string;
}, {
  readonly id: string;
}> = {
  name: "delete-subscription-864813925b0f",
  parameters: ["tenant", "id"],
  columns: ["id"],
  text: `delete from punctual.subscriptions where tenant = $1 and id = $2 returning id`,
};
