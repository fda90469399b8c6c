// Reads products from lines of JSON.
import { productOf, productShape, type Product } from "../product/product.ts";
import { idShape } from "../user/user-id.ts";
import { ImportRefused } from "./import-refused.ts";
import { textLines } from "./text-lines.ts";

const lineShape = productShape.extend({ userId: idShape });

/** Answers what each piece of the file completes; empty lines are passed over. Throws ImportRefused with the first line that is not a product. */
export async function* ndjsonProducts(source: AsyncIterable<Buffer>): AsyncGenerator<readonly Product[]> {
  for await (const lines of textLines(source)) {
    yield lines.filter(({ text }) => text.trim() !== "").map(({ text, number }) => readProduct(text, number));
  }
}

function readProduct(text: string, line: number): Product {
  const read = lineShape.safeParse(parse(text, line));
  if (!read.success) throw new ImportRefused(line, detailOf(read.error.issues[0]));
  const { userId, ...input } = read.data;
  if (Number.isInteger(input.value) && !Number.isSafeInteger(input.value)) {
    throw new ImportRefused(
      line,
      "Expected value to be below 2^53 where it is whole, got more. Use CSV, which keeps every digit.",
    );
  }
  return productOf(userId, input);
}

function parse(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ImportRefused(line, "Expected one JSON object, got text that is not JSON.");
  }
}

function detailOf(
  issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined,
): string {
  const { path = [], message = "" } = issue ?? {};
  return message.startsWith("Expected")
    ? message
    : `Expected ${path.join(".") || "the line"} to be valid, got: ${message}.`;
}
