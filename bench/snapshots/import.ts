// Goal 15: a CSV file of a million products through the import, beside COPY of the same rows and one insert for each.
import { createReadStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Route } from "@punctual/jobs";
import type { Figures, Scenario } from "../contest/scenario.ts";
import { clear, openStage, type Stage } from "./stage.ts";

const users = 100_000;
const products = 10;
/** Row by row is timed on so many rows: its rate does not depend on how many there are. */
const sample = 3000;
const columns = "user_id, product_id, name, value, currency, updated_at";
const updatedAt = "2026-01-01T00:00:00Z";

const userId = (user: number): string => `user-${String(user).padStart(6, "0")}`;
const amount = (user: number, product: number): string =>
  (((user * 7919 + product * 104_729) % 10_000_000) / 100).toFixed(2);
const rowOf = (user: number, product: number): readonly string[] => [
  userId(user),
  `product-${product}`,
  `Product ${product}`,
  amount(user, product),
  "EUR",
];

function* lines(more: readonly string[]): Generator<string> {
  for (let user = 1; user <= users; user++) {
    let text = "";
    for (let product = 0; product < products; product++)
      text += `${[...rowOf(user, product), ...more].join(",")}\n`;
    yield text;
  }
}

interface Open {
  readonly stage: Stage;
  readonly directory: string;
  /** As it is sent to the import, with its first line. */
  readonly file: string;
  /** As COPY reads it. */
  readonly copied: string;
}

let open: Open | null = null;

function opened(): Open {
  if (open === null) throw new Error("Expected the scenario to be open, got a measurement before.");
  return open;
}

type Name = "first" | "again";

/** Imported again, it finds every product there and replaces it. */
async function byImport(): Promise<Figures<Name>> {
  await empty();
  return { first: await ratePerSecond(importFile), again: await ratePerSecond(importFile) };
}

async function importFile(): Promise<number> {
  const { stage, file } = opened();
  const route = stage.workload.routes.find(
    (each): each is Route => each.path === "/api/v1/products/import" && "handle" in each,
  );
  const answer = await route?.handle({
    method: "POST",
    path: route.path,
    headers: { "content-type": "text/csv" },
    query: {},
    params: {},
    body: undefined,
    rawBody: createReadStream(file),
    address: "127.0.0.1",
    actor: "bench",
  });
  if (answer?.status !== 200)
    throw new Error(`Expected the import to answer 200, got ${JSON.stringify(answer)}`);
  return users * products;
}

async function byCopy(): Promise<Figures<Name>> {
  const { stage, copied } = opened();
  await empty();
  const rows = createReadStream(copied);
  return { first: await ratePerSecond(() => stage.database.copyIn({ into: `products (${columns})`, rows })) };
}

async function byRow(): Promise<Figures<Name>> {
  await empty();
  return { first: await ratePerSecond(insertRows) };
}

async function insertRows(): Promise<number> {
  const { database } = opened().stage;
  const text = `insert into products (${columns}) values ($1, $2, $3, $4, $5, $6) returning *`;
  for (let row = 0; row < sample; row++) {
    const [user, product] = [Math.floor(row / products) + 1, row % products];
    await database.execute(text, [...rowOf(user, product), updatedAt]);
  }
  return sample;
}

const empty = (): Promise<void> => clear(opened().stage.database, "products, users");

async function ratePerSecond(write: () => Promise<number>): Promise<number> {
  const start = performance.now();
  const rows = await write();
  return rows / ((performance.now() - start) / 1000);
}

export const scenario: Scenario<Name> = {
  name: "import",
  shows: `${users * products} products as CSV into empty tables, one file`,
  readings: {
    first: { label: "rows a second", unit: "/s", better: "higher" },
    again: { label: "the same file again", unit: "/s", better: "higher" },
  },
  contestants: [
    {
      name: "Punctual",
      version: null,
      role: "ours",
      settings: "POST /api/v1/products/import, every row checked, one transaction",
      measure: byImport,
    },
    { name: "COPY", version: null, role: "reference", settings: "nothing checked before", measure: byCopy },
    {
      name: "row by row",
      version: null,
      role: "peer",
      settings: `${sample} rows, one insert … returning * each`,
      measure: byRow,
    },
  ],
  bars: [
    { goal: 15, reading: "first", against: ["COPY"], factor: 0.6 },
    { goal: 15, reading: "first", against: ["row by row"], factor: 50 },
  ],
  async open() {
    const stage = await openStage();
    const directory = await mkdtemp(join(tmpdir(), "punctual-import-"));
    open = { stage, directory, file: join(directory, "import.csv"), copied: join(directory, "copy.csv") };
    await writeFile(open.file, ["userId,id,name,value,currency\n", ...lines([])].join(""));
    await writeFile(open.copied, [...lines([updatedAt])].join(""));
    return { PostgreSQL: stage.version };
  },
  async close() {
    if (open === null) return;
    await open.stage.close();
    await rm(open.directory, { recursive: true, force: true });
  },
};
