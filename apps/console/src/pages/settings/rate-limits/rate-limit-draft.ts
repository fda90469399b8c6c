// A rate limit while somebody writes it.
import type { RateLimit } from "@punctual/client";
import type { RateLimitDefinition } from "./use-rate-limits.ts";

export interface RateLimitDraft {
  readonly name: string;
  /** Null: no limit. */
  readonly rate: number | null;
  readonly per: "second" | "minute";
  readonly concurrency: number | null;
}

export const firstDraft: RateLimitDraft = { name: "", rate: null, per: "minute", concurrency: null };

export const draftOf = ({ name, ratePerSecond, ratePerMinute, concurrency }: RateLimit): RateLimitDraft => ({
  name,
  rate: ratePerSecond ?? ratePerMinute,
  per: ratePerSecond === null ? "minute" : "second",
  concurrency,
});

/** As the API takes it. */
export const definitionOf = ({ rate, per, concurrency }: RateLimitDraft): RateLimitDefinition => ({
  ratePerSecond: per === "second" ? rate : null,
  ratePerMinute: per === "minute" ? rate : null,
  concurrency,
});
