// What a user writes to define a named limit, in JSON or in punctual.config.ts.
import { z } from "zod";

/** Without a refinement, for whoever puts it together with other fields. */
export const rateLimitShape = {
  /** Attempts that may begin within any second. */
  ratePerSecond: z.int().min(1).max(10_000).nullable().default(null),
  /** In place of it: attempts within any minute, evenly spread. */
  ratePerMinute: z.int().min(1).max(600_000).nullable().default(null),
  /** Runs under way at once. */
  concurrency: z.int().min(1).max(100_000).nullable().default(null),
};

export const rateLimitDefinition = z
  .strictObject(rateLimitShape)
  .refine(({ ratePerSecond, ratePerMinute }) => ratePerSecond === null || ratePerMinute === null, {
    path: ["ratePerMinute"],
    error: "Expected ratePerSecond or ratePerMinute, got both.",
  })
  .refine((limit) => Object.values(limit).some((value) => value !== null), {
    path: ["ratePerSecond"],
    error: "Expected ratePerSecond, ratePerMinute or concurrency, got none of them.",
  });

export type RateLimitDefinition = z.output<typeof rateLimitDefinition>;
export type RateLimitDefinitionInput = z.input<typeof rateLimitDefinition>;
