// Reads products from CSV whose first line names the columns.
import { CsvError, parse, type InfoRecord, type Parser } from "csv-parse";
import type { Product } from "../product/product.ts";
import { csvColumns, type Columns } from "./csv-columns.ts";
import { csvProduct } from "./csv-product.ts";
import { ImportRefused, largestLineBytes } from "./import-refused.ts";
import { plainRows } from "./plain-rows.ts";
import { utf8Text } from "./utf8-text.ts";

/** Answers what each piece of the file completes. Throws ImportRefused with the line of the first row that is not a product. */
export async function* csvProducts(source: AsyncIterable<Buffer>): AsyncGenerator<readonly Product[]> {
  const reader = productReader();
  const plain = plainRows(reader.takePlain);
  let parsing: Parsing | null = null;
  for await (const text of utf8Text(source)) {
    if (parsing === null) {
      const left = plain.read(text);
      if (left !== null) parsing = await parseFrom(left, { reader, linesBefore: plain.lines });
    } else await parsing.write(text);
    yield reader.products();
  }
  const left = parsing === null ? plain.end() : null;
  if (left !== null) parsing = await parseFrom(left, { reader, linesBefore: plain.lines });
  await parsing?.end();
  yield reader.end();
}

interface Reader {
  read(fields: readonly string[], line: number): void;
  /** False for a row with another number of fields than the first line has. */
  takePlain(fields: readonly string[], line: number): boolean;
  /** The names of the columns as they came; null before the first line. */
  header(): readonly string[] | null;
  /** Those read since the last call. */
  products(): readonly Product[];
  end(): readonly Product[];
}

function productReader(): Reader {
  let header: readonly string[] | null = null;
  let columns: Columns | null = null;
  let products: Product[] = [];
  const read = (fields: readonly string[], line: number): void => {
    if (columns !== null) return void products.push(csvProduct(fields, columns, line));
    columns = csvColumns(fields);
    header = fields;
  };
  const taken = (): readonly Product[] => {
    const all = products;
    products = [];
    return all;
  };
  return {
    read,
    takePlain(fields, line) {
      if (header !== null && fields.length !== header.length) return false;
      read(fields, line);
      return true;
    },
    header: () => header,
    products: taken,
    end: () => (columns === null ? csvColumns([]) && [] : taken()),
  };
}

interface Parsing {
  write(text: string): Promise<void>;
  end(): Promise<void>;
}

interface Before {
  readonly reader: Reader;
  readonly linesBefore: number;
}

/** Goes on in the middle of a file: the parser is shown the first line again, by which it counts the fields of all others. */
async function parseFrom(left: string, { reader, linesBefore }: Before): Promise<Parsing> {
  const header = reader.header();
  const linesMissed = header === null ? linesBefore : linesBefore - 1;
  let isHeader = header !== null;
  const parser = startParser((fields, line) => {
    if (!isHeader) reader.read(fields, line + linesMissed);
    isHeader = false;
  });
  const act = (start: (done: Done) => void): Promise<void> => settled(start, linesMissed);
  const write = (text: string): Promise<void> => act((done) => void parser.write(text, done));
  await write(header === null ? left : `${header.join(",")}\n${left}`);
  return { write, end: () => act((done) => void parser.end(done)) };
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

type Done = (error?: Error | null) => void;

const settled = (act: (done: Done) => void, linesMissed: number): Promise<void> =>
  new Promise((resolve, reject) => {
    act((error) =>
      error ? reject(error instanceof CsvError ? refusalOf(error, linesMissed) : error) : resolve(),
    );
  });

const details: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "Expected a closing quote, got the end of the file.",
  CSV_INVALID_CLOSING_QUOTE: "Expected a comma or the end of the line after a closing quote, got more text.",
  INVALID_OPENING_QUOTE: "Expected a quote only at the beginning of a field; one inside is written twice.",
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: "Expected as many fields as the first line has, got another number.",
  CSV_MAX_RECORD_SIZE: `Expected a row of at most ${largestLineBytes} bytes, got a longer one.`,
};

function refusalOf(error: CsvError, linesMissed: number): ImportRefused {
  const line = "lines" in error && typeof error.lines === "number" ? error.lines : 1;
  return new ImportRefused(
    line + linesMissed,
    details[error.code] ?? "Expected a row of CSV, got something else.",
  );
}
