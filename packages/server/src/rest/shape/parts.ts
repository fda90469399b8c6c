// Pieces of the schemas that several operations share: what is empty, an instant, a page.
import { z } from "zod";

/** Takes nothing; anything given is an unknown field. */
export const nothing = z.strictObject({});
/** No body, or an empty object. */
export const noBody = z.strictObject({}).nullable().default(null);

/** Shown as text: what JSON.stringify makes of a Date. */
export const shownInstant = z.iso.datetime();

/** Read from text. */
export const instant = z.iso
  .datetime({ offset: true, error: "Expected an RFC 3339 instant such as 2026-12-01T09:00:00Z." })
  .transform((text) => new Date(text));

export const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, `Expected a whole number from ${least} to ${most}.`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `Expected a whole number from ${least} to ${most}.`);

export const pageQuery = {
  limit: wholeNumber(1, 200).default(50),
  cursor: z.string().min(1).max(2000).nullable().default(null),
};

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

/** A filter that may be repeated or hold several, comma separated. */
export const severalOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((given) => [given].flat().flatMap((text) => text.split(",")))
    .pipe(z.array(z.enum(values)).min(1));

export const identifier = z.string().regex(/^[0-9a-zA-Z-]{1,64}$/, "Expected an id.");
