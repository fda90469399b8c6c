// Generated from lock-rate-limits.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads named limits of an origin, by name or all but those named, and keeps others from writing them.
 */
export const lockRateLimits: Statement<{
  readonly tenant: string;
  readonly origin: string | null;
  readonly names: readonly (string | null)[];
  readonly allBut: boolean;
}, {
  readonly name: string;
  readonly origin: string;
}> = {
  name: "lock-rate-limits-1d1d91c022cf",
  parameters: ["tenant", "origin", "names", "allBut"],
  columns: ["name", "origin"],
  text: `select name, origin
  from punctual.named_limits
 where tenant = $1
   and ($2::text is null or origin = $2)
   and (name = any($3::text[])) <> $4
 order by name
   for update`,
};
