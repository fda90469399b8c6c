// PUT /api/v1/users/{userId}/products: stores products of one user; those that are not named stay.
import type { Database } from "@punctual/database";
import { defineRoute, requireRole, type Route } from "@punctual/jobs";
import { z } from "zod";
import { productOf, productShape } from "../product/product.ts";
import { writeProducts } from "../product/write-products.ts";
import { makeUsers } from "../user/make-users.ts";
import { idShape } from "../user/user-id.ts";

const mostProducts = 1000;

const products = z.strictObject({
  items: z
    .array(productShape, "Expected items to be a list of products, got something else.")
    .max(
      mostProducts,
      `Expected at most ${mostProducts} products, got more. Send them in several calls, or import a file.`,
    )
    .refine(hasEachOnce, "Expected each product id once, got one twice."),
});

function hasEachOnce(items: readonly { readonly id: string }[]): boolean {
  return new Set(items.map(({ id }) => id)).size === items.length;
}

export const putProducts = (database: Database): Route =>
  defineRoute({
    method: "PUT",
    path: "/api/v1/users/{userId}/products",
    summary: "Store products of a user, who is made where unknown",
    guard: requireRole("operator"),
    params: z.strictObject({ userId: idShape }),
    body: products,
    answers: { 200: z.object({ upserted: z.int() }) },
    async handle({ params: { userId }, body: { items } }) {
      await database.transaction(async (transaction) => {
        await makeUsers(transaction, [userId]);
        await writeProducts(
          transaction,
          items.map((item) => productOf(userId, item)),
        );
      });
      return { status: 200, headers: {}, body: { upserted: items.length } };
    },
  });
