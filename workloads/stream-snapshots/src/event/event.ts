// An event of a stream, as its producer sends it.
import { z } from "zod";

const printable = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{1,128}$/u;
const printableText = (name: string) =>
  z
    .string(`Expected ${name} to be text, got something else.`)
    .regex(printable, `Expected ${name} to be 1 to 128 printable characters, got another text.`);

/** Every month with an event has a partition of its own: a slip in the year must not make one. */
const earliest = Date.UTC(1970, 0);
const latest = Date.UTC(2100, 0);

const instant = z.iso
  .datetime({
    offset: true,
    error: "Expected occurredAt to be an instant such as 2026-02-03T04:05:06Z, got something else.",
  })
  .transform((text) => new Date(text))
  .refine(
    (at) => at.getTime() >= earliest && at.getTime() < latest,
    "Expected occurredAt to lie between 1970 and 2099, got another year.",
  );

export const eventShape = z.strictObject({
  id: printableText("id"),
  type: printableText("type"),
  occurredAt: instant,
  data: z.record(z.string(), z.unknown(), "Expected data to be an object, got something else."),
});

export type StreamEvent = z.output<typeof eventShape>;
