// What a user writes to keep a credential.
import { z } from "zod";
import { headerNameFault, headerValueFault } from "../delivery/target-headers.ts";

/** A string that `faultOf` finds nothing wrong with; the fault completes the sentence "Expected … ". */
const without = (name: string, longest: number, faultOf: (text: string) => string | null) =>
  z
    .string()
    .min(1, `Expected ${name} to be text, got none.`)
    .max(longest, `Expected ${name} to be at most ${longest} characters.`)
    .refine((text) => faultOf(text) === null, {
      error: ({ input }) => `Expected ${name} ${faultOf(String(input))}.`,
    });

/** A secret in a header of every request, such as `x-api-key` or `authorization`. */
export const connectionDefinition = z.strictObject({
  kind: z.literal("api-key"),
  header: without("header", 256, headerNameFault),
  value: without("value", 4_096, headerValueFault),
});

export type ConnectionDefinition = z.output<typeof connectionDefinition>;
