// Generated from set-subscription.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Changes how a subscription is told.
 */
export const setSubscription: Statement<{
  readonly raw: boolean;
  readonly tenant: string;
  readonly id: string;
}, {
  readonly id: string;
}> = {
  name: "set-subscription-422dac551f1e",
  parameters: ["raw", "tenant", "id"],
  columns: ["id"],
  text: `update punctual.subscriptions set raw = $1 where tenant = $2 and id = $3 returning id`,
};
