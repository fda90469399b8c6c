// A product as a line of PostgreSQL's COPY.
import type { Product } from "../product/product.ts";

/** Guarantee: no part holds a control character, so that a backslash is all there is to escape. */
export function copyLine({ userId, id, name, value, currency, archived }: Product, now: string): string {
  return `${escaped(userId)}\t${escaped(id)}\t${escaped(name)}\t${value}\t${currency}\t${archived ? now : "\\N"}\t${now}\n`;
}

const escaped = (text: string): string => (text.includes("\\") ? text.replaceAll("\\", "\\\\") : text);
