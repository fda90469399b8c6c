// How long a new access key is good for, counted by the server's clock.
import { useQueryClient } from "@tanstack/react-query";
import { systemQuery } from "../../../api/system.ts";

/** In days; `""` for ever. */
export const lifetimes = [
  ["7", "in 7 days"],
  ["30", "in 30 days"],
  ["90", "in 90 days"],
  ["365", "in a year"],
  ["", "never, until it is revoked"],
] as const;

export type Lifetime = (typeof lifetimes)[number][0];

export const isLifetime = (text: string): text is Lifetime => lifetimes.some(([value]) => value === text);

const dayMs = 86_400_000;

export const expiryAt = (lifetime: Lifetime, now: string): string | null =>
  lifetime === "" ? null : new Date(Date.parse(now) + Number(lifetime) * dayMs).toISOString();

export function useServerNow(): () => Promise<string> {
  const client = useQueryClient();
  return async () => (await client.fetchQuery({ ...systemQuery, staleTime: 0 })).now;
}
