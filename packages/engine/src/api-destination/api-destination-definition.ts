// What a user writes to define an API destination.
import { z } from "zod";
import { httpTarget } from "../schedule/schedule-definition.ts";
import { resourceName } from "../schedule/schedule-name.ts";

/** As AWS gives an API destination. */
export const defaultTimeoutSeconds = 5;

export const apiDestinationDefinition = z.strictObject({
  /** A `*` in its path stands for a parameter that the schedule's target gives. */
  url: httpTarget.shape.url,
  method: httpTarget.shape.method,
  connection: resourceName.nullable().default(null),
  rateLimitPerSecond: z.int().min(1).max(10_000).nullable().default(null),
  /** Runs under way at once. */
  concurrency: z.int().min(1).max(100_000).nullable().default(null),
  timeoutSeconds: z.int().min(1).max(900).default(defaultTimeoutSeconds),
});

export type ApiDestinationDefinition = z.output<typeof apiDestinationDefinition>;
export type ApiDestinationDefinitionInput = z.input<typeof apiDestinationDefinition>;
