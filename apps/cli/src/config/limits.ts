// The two kinds of limits in punctual.config.ts: paces that schedules share, and numbers that workloads name.
import { rateLimitDefinition, type RateLimitDefinition } from "@punctual/engine";
import type { Workload } from "@punctual/jobs";
import { z } from "zod";

export type Limits = Readonly<Record<string, RateLimitDefinition | number>>;

/** Told apart by their form: with a union, a mistake in one would be explained as not being the other either. */
export const limitDefinition = z.unknown().transform((given, context): RateLimitDefinition | number => {
  const read = (typeof given === "number" ? z.number().min(0) : rateLimitDefinition).safeParse(given);
  if (read.success) return read.data;
  context.issues.push(...read.error.issues.map((issue) => asRaw(issue, given)));
  return z.NEVER;
});

/** Guarantee: an issue that Zod itself has finished has everything that one to be finished has. */
const asRaw = (issue: z.core.$ZodIssue, input: unknown): z.core.$ZodRawIssue =>
  ({ ...issue, input }) as z.core.$ZodRawIssue;

export const rateLimitsOf = (limits: Limits): { name: string; definition: RateLimitDefinition }[] =>
  Object.entries(limits).flatMap(([name, definition]) =>
    typeof definition === "number" ? [] : [{ name, definition }],
  );

export const numbersOf = (limits: Limits): [string, number][] =>
  Object.entries(limits).filter((entry): entry is [string, number] => typeof entry[1] === "number");

/** What a workload is opened with: its own numbers, where the file says nothing else. */
export function numbersFor({ limits: own = {} }: Pick<Workload, "limits">, limits: Limits) {
  const given = numbersOf(limits).filter(([name]) => Object.hasOwn(own, name));
  return { ...own, ...Object.fromEntries(given) };
}
