// A named limit as the API shows it.
import type { RowOf } from "@punctual/database";
import { Problem } from "../errors.ts";
import { storedValue } from "../stored-value.ts";
import type { listRateLimits } from "./list-rate-limits.sql.ts";
import type { RateLimitDefinition } from "./rate-limit-definition.ts";

export interface RateLimit extends RateLimitDefinition {
  readonly name: string;
  readonly origin: "api" | "code";
  /** A target said that it gets too much: nothing begins until then. */
  readonly heldUntil: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export const toRateLimit = (row: RowOf<typeof listRateLimits>): RateLimit => ({
  ...row,
  origin: storedValue<RateLimit["origin"]>(row.origin),
});

/** The key that a schedule's runs wait under; `punctual.schedule_versions.limit_keys` says the same. */
export const rateLimitKey = (name: string): string => `limit:${name}`;

export const rateLimitNotFound = (name: string): Problem =>
  new Problem("not-found", `Expected the rate limit "${name}" to exist, got none.`);

export const rateLimitDeclaredInCode = (name: string): Problem =>
  new Problem(
    "declared-in-code",
    `Expected the rate limit "${name}" to be made by the API, got one that punctual.config.ts declares.`,
  );
