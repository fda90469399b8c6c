// What a target of a rule gets of an event: all of it, a part, a text of its own, or one that is made of its parts.
import { z } from "zod";

export const longestConstant = 8_192;
export const longestTemplate = 8_192;
export const longestPath = 256;
export const mostPaths = 100;

export const inputShape = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("event") }),
  /** JSON, sent as it is. */
  z.strictObject({ kind: z.literal("constant"), text: z.string().max(longestConstant) }),
  z.strictObject({ kind: z.literal("path"), path: z.string().max(longestPath) }),
  z.strictObject({
    kind: z.literal("template"),
    paths: z.record(z.string().min(1).max(256), z.string().max(longestPath)),
    template: z.string().min(1).max(longestTemplate),
  }),
]);

export type InputShape = z.output<typeof inputShape>;
export type TemplateShape = Extract<InputShape, { kind: "template" }>;
