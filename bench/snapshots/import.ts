// `node bench/snapshots/import.ts`: a CSV file of 1,000,000 products through the import beside COPY of the same rows.
import { createReadStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Route } from "@punctual/jobs";
import { interleaved, printOutcomes, requireRatio } from "./contest.ts";
import { clear, onStage, type Stage } from "./stage.ts";

const users = 100_000;
const products = 10;

function* lines(ending: string): Generator<string> {
  for (let user = 1; user <= users; user++) {
    let text = "";
    for (let product = 0; product < products; product++) {
      const value = (((user * 7919 + product * 104_729) % 10_000_000) / 100).toFixed(2);
      text += `user-${String(user).padStart(6, "0")},product-${product},Product ${product},${value},EUR${ending}\n`;
    }
    yield text;
  }
}

async function importFile({ workload }: Stage, file: string): Promise<number> {
  const route = workload.routes.find(
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

const directory = await mkdtemp(join(tmpdir(), "punctual-import-"));
const [file, copied] = [join(directory, "import.csv"), join(directory, "copy.csv")];
await writeFile(file, ["userId,id,name,value,currency\n", ...lines("")].join(""));
await writeFile(copied, [...lines(",2026-01-01T00:00:00Z")].join(""));
try {
  await onStage(async (stage) => {
    const { database } = stage;
    const before = (): Promise<void> => clear(database, "products, users");
    const into = "products (user_id, product_id, name, value, currency, updated_at)";
    const outcomes = await interleaved(
      [
        { name: "import", before, write: () => importFile(stage, file) },
        { name: "COPY", before, write: () => database.copyIn({ into, rows: createReadStream(copied) }) },
      ],
      3,
    );
    console.log(
      `${users * products} products as CSV into empty tables, median of 3 interleaved rounds, fsync on\n`,
    );
    printOutcomes(outcomes);
    requireRatio(outcomes, { to: "COPY", bar: 0.6 });
    const again = [
      {
        name: "import of what is there",
        before: async () => undefined,
        write: () => importFile(stage, file),
      },
    ];
    printOutcomes(await interleaved(again, 1));
  });
} finally {
  await rm(directory, { recursive: true, force: true });
}
