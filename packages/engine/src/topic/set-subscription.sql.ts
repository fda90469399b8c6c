// Generated from set-subscription.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Changes how a subscription is told, and of what.
 */
export const setSubscription: Statement<{
  readonly raw: boolean;
  readonly filter: string | null;
  readonly filterScope: string;
  readonly tenant: string;
  readonly id: string;
}, {
  readonly id: string;
}> = {
  name: "set-subscription-530e2aa3dfb9",
  parameters: ["raw", "filter", "filterScope", "tenant", "id"],
  columns: ["id"],
  text: `update punctual.subscriptions
   set raw = $1, filter = $2, filter_scope = $3
 where tenant = $4
   and id = $5
returning id`,
};
