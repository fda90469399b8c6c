// What a rate limit lets through, in a line.
import type { RateLimit } from "@punctual/client";

type Said = Pick<RateLimit, "ratePerSecond" | "ratePerMinute" | "concurrency">;

export function rateLimitWords({ ratePerSecond, ratePerMinute, concurrency }: Said): string {
  return [
    ...(ratePerSecond === null ? [] : [`${ratePerSecond.toLocaleString("en")} a second`]),
    ...(ratePerMinute === null ? [] : [`${ratePerMinute.toLocaleString("en")} a minute`]),
    ...(concurrency === null ? [] : [`${concurrency.toLocaleString("en")} at once`]),
  ].join(", ");
}
