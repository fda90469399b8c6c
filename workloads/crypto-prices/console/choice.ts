// Which series is shown, how far back and how finely: kept in the address.
import type { SearchParams } from "@punctual/console";

export const spans = [7, 30, 90] as const;

export interface Choice {
  /** Null: the first that there is. */
  readonly coin: string | null;
  readonly currency: string | null;
  readonly days: number;
  readonly by: "day" | "hour";
}

export function readChoice({ read }: SearchParams): Choice {
  const asked = Number(read("days"));
  return {
    coin: read("coin"),
    currency: read("currency"),
    days: spans.find((days) => days === asked) ?? 30,
    by: read("by") === "hour" ? "hour" : "day",
  };
}
