// Makes a row of CSV a product.
import type { Product } from "../product/product.ts";
import { isCurrency, isDecimal, isName } from "../product/product-text.ts";
import { isId } from "../user/user-id.ts";
import type { Columns } from "./csv-columns.ts";
import { ImportRefused } from "./import-refused.ts";

/** Throws ImportRefused naming the column. */
export function csvProduct(fields: readonly string[], columns: Columns, line: number): Product {
  const archived = columns.archived < 0 ? "false" : textAt(fields, columns.archived);
  const product = {
    userId: textAt(fields, columns.userId),
    id: textAt(fields, columns.id),
    name: textAt(fields, columns.name),
    value: textAt(fields, columns.value),
    currency: textAt(fields, columns.currency),
    archived: archived === "true",
  };
  const wrong = wrongField({ ...product, archived });
  if (wrong !== null) throw new ImportRefused(line, wrong);
  return product;
}

const textAt = (fields: readonly string[], index: number): string => fields[index] ?? "";

/** A hot loop: a million rows pass here, so plain checks instead of a schema. */
function wrongField({ userId, id, name, value, currency, archived }: Texts): string | null {
  if (!isId(userId)) return wrong("userId", "1 to 128 printable characters", userId);
  if (!isId(id)) return wrong("id", "1 to 128 printable characters", id);
  if (!isName(name)) return wrong("name", "1 to 200 printable characters", name);
  if (!isDecimal(value)) return wrong("value", "a decimal number such as 12.50", value);
  if (!isCurrency(currency)) return wrong("currency", "three capital letters", currency);
  if (archived !== "true" && archived !== "false" && archived !== "") {
    return wrong("archived", "true, false or empty", archived);
  }
  return null;
}

type Texts = Omit<Product, "archived"> & { readonly archived: string };

const wrong = (column: string, expected: string, got: string): string =>
  `Expected ${column} to be ${expected}, got ${got === "" ? "nothing" : JSON.stringify(got.slice(0, 60))}.`;
