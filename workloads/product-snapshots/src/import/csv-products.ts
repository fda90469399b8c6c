// Reads products from CSV whose first line names the columns.
import { CsvError, parse, type InfoRecord, type Parser } from "csv-parse";
import type { Product } from "../product/product.ts";
import { csvColumns, type Columns } from "./csv-columns.ts";
import { csvProduct } from "./csv-product.ts";
import { ImportRefused, largestLineBytes } from "./import-refused.ts";
import { utf8Text } from "./utf8-text.ts";

/** Answers what each piece of the file completes. Throws ImportRefused with the line of the first row that is not a product. */
export async function* csvProducts(source: AsyncIterable<Buffer>): AsyncGenerator<readonly Product[]> {
  const { parser, take, end } = productParser();
  for await (const text of utf8Text(source)) {
    await settled((done) => void parser.write(text, done));
    yield take();
  }
  await settled((done) => void parser.end(done));
  yield end();
}

function productParser() {
  let columns: Columns | null = null;
  let products: Product[] = [];
  const read = (fields: readonly string[], line: number): void => {
    if (columns === null) columns = csvColumns(fields);
    else products.push(csvProduct(fields, columns, line));
  };
  const take = (): readonly Product[] => {
    const taken = products;
    products = [];
    return taken;
  };
  return {
    parser: startParser(read),
    take,
    end: () => (columns === null ? csvColumns([]) && [] : take()),
  };
}

/** Rows leave through `read` instead of the stream, which would cost a turn of the loop for each of a million. */
function startParser(read: (fields: readonly string[], line: number) => void): Parser {
  const parser = parse({
    bom: true,
    skip_empty_lines: true,
    max_record_size: largestLineBytes,
    on_record: (record: unknown, { lines }: InfoRecord) => {
      read(asFields(record), lines);
      return null;
    },
  });
  // Told to the writer too, who throws it: without a listener the process would end.
  parser.on("error", () => undefined);
  return parser.resume();
}

/** Guarantee: without the option `columns` a record is the list of its fields. */
const asFields = (record: unknown): readonly string[] => record as readonly string[];

const settled = (act: (done: (error?: Error | null) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    act((error) => (error ? reject(error instanceof CsvError ? refusalOf(error) : error) : resolve()));
  });

const details: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "Expected a closing quote, got the end of the file.",
  CSV_INVALID_CLOSING_QUOTE: "Expected a comma or the end of the line after a closing quote, got more text.",
  INVALID_OPENING_QUOTE: "Expected a quote only at the beginning of a field; one inside is written twice.",
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: "Expected as many fields as the first line has, got another number.",
  CSV_MAX_RECORD_SIZE: `Expected a row of at most ${largestLineBytes} bytes, got a longer one.`,
};

function refusalOf(error: CsvError): ImportRefused {
  const line = "lines" in error && typeof error.lines === "number" ? error.lines : 1;
  return new ImportRefused(line, details[error.code] ?? "Expected a row of CSV, got something else.");
}
