// A product as its owner sends it.
import { z } from "zod";
import { idShape } from "../user/user-id.ts";
import { isCurrency, isName } from "./product-text.ts";

/** Amounts reach so far in either direction; products.value is checked for the same. */
const largestValue = 1e20;

export const productShape = z.strictObject({
  id: idShape,
  name: z.string().refine(isName, "Expected a name of 1 to 200 printable characters, got another text."),
  value: z
    .number("Expected value to be a finite number, got something else.")
    .refine(
      (value) => Math.abs(value) < largestValue,
      "Expected value to lie between -1e20 and 1e20, got more.",
    ),
  currency: z.string().refine(isCurrency, "Expected a currency of three capital letters, got another text."),
  archived: z.boolean().default(false),
});

export type ProductInput = z.output<typeof productShape>;

/** A product of a user, its value as decimal text with every digit that was sent. */
export interface Product {
  readonly userId: string;
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly currency: string;
  readonly archived: boolean;
}

export const productOf = (userId: string, input: ProductInput): Product => ({
  ...input,
  userId,
  value: String(input.value),
});
