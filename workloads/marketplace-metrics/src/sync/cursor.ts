// How far a sync came, so that a rescued run goes on there.
import { z } from "zod";

const count = z.int().min(0);

const schema = z.discriminatedUnion("step", [
  z.object({ step: z.literal("listings"), after: z.string(), listings: count }),
  z.object({
    step: z.literal("orders"),
    listings: count,
    orders: count,
    /** The first moment that is asked for, and how many orders from there on are done. */
    from: z.string(),
    offset: count,
    /** Orders of just that moment that were counted before it was asked for anew. */
    counted: z.array(z.string()),
  }),
  z.object({ step: z.literal("visits"), after: z.string(), listings: count, orders: count, visits: count }),
]);

export type Cursor = z.output<typeof schema>;
export type ListingsCursor = Extract<Cursor, { step: "listings" }>;
export type OrdersCursor = Extract<Cursor, { step: "orders" }>;
export type VisitsCursor = Extract<Cursor, { step: "visits" }>;

/** Null at the beginning, and for a cursor that an older version kept in another form: that sync begins anew. */
export function readCursor(text: string | null): Cursor | null {
  if (text === null) return null;
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
