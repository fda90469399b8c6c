// Generated from delete-old-idempotency-keys.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Forgets idempotency keys after their time.
 */
export const deleteOldIdempotencyKeys: Statement<{
  readonly hours: number;
}, {
  readonly key: string;
}> = {
  name: "delete-old-idempotency-keys-361a4392a161",
  parameters: ["hours"],
  columns: ["key"],
  text: `delete from punctual.idempotency_keys where created_at < (select punctual.now()) - make_interval(hours => $1) returning key`,
};
