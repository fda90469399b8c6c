// What Mercado Livre answers, as far as it is read here.
import { calendarDate } from "@punctual/jobs";
import { z } from "zod";

/** PostgreSQL keeps every character but this one. */
const text = z.string().transform((value) => value.replaceAll("\u0000", ""));

const listingId = z.string().min(1).max(64);

export const tokenAnswer = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: z.number().positive().max(31_536_000),
});

/** A short word; whatever else stands there is not shown to anybody. */
export const refusal = z.object({ error: z.string().regex(/^[a-z_]{1,40}$/) });

export const searchAnswer = z.object({
  results: z.array(listingId),
  scroll_id: z.string().nullish(),
  paging: z.object({ total: z.int().min(0) }).optional(),
});

export const listing = z.object({
  id: listingId,
  title: text.nullish(),
  status: text.nullish(),
  price: z.number().nullish(),
  currency_id: text.nullish(),
});

export type ListingAnswer = z.output<typeof listing>;

/** Each in its own envelope; the body of one that failed is no listing. */
export const listingsAnswer = z.array(z.object({ code: z.int(), body: z.unknown() }));

const instant = z.string().transform((value, context) => {
  const at = new Date(value);
  if (!Number.isNaN(at.getTime())) return at;
  context.addIssue({ code: "custom", message: "Expected an instant." });
  return z.NEVER;
});

export const order = z.object({
  // Longer than a double takes one day: then Mercado Livre, too, will have to send text.
  id: z.union([z.int().transform(String), z.string().regex(/^\d{1,18}$/)]),
  status: text,
  date_created: instant,
  total_amount: z.number().nullish(),
  currency_id: text.nullish(),
  order_items: z.array(
    z.object({
      item: z.object({ id: listingId }),
      quantity: z.int().min(0).max(1_000_000_000),
      unit_price: z.number(),
      currency_id: text.nullish(),
    }),
  ),
});

export type OrderAnswer = z.output<typeof order>;

export const ordersAnswer = z.object({
  results: z.array(order),
  paging: z.object({ total: z.int().min(0) }),
});

export const visitsAnswer = z.object({
  results: z.array(
    z.object({
      date: z
        .string()
        .transform((value) => value.slice(0, 10))
        .pipe(calendarDate),
      total: z.int().min(0).max(2_000_000_000),
    }),
  ),
});
