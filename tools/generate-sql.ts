// `npm run generate`: typed statements from every .sql file; with --check, exit 1 when one is stale.
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { migrate, openDatabase, startEmbeddedServer } from "@punctual/database";
import { generate, type GenerationReport } from "./sql/generate.ts";
import { migrationSets } from "./sql/repository-sql.ts";

const root = resolve(import.meta.dirname, "..");
const check = process.argv.includes("--check");

const report = await withServer(async (connectionString) => {
  const database = openDatabase({ connectionString, applicationName: "generate-sql" });
  try {
    await migrate(database, migrationSets(root));
  } finally {
    await database.end();
  }
  return generate({ root, connectionString, check });
});
print(report);
const failed = report.refused.length > 0 || (check && report.stale.length + report.orphaned.length > 0);
process.exitCode = failed ? 1 : 0;

async function withServer<T>(use: (connectionString: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), "punctual-generate-"));
  // mkdtemp keeps everyone else out; as root the server runs as another user.
  await chmod(directory, 0o755);
  const server = await startEmbeddedServer({
    dataDirectory: join(directory, "data"),
    losesDataOnCrash: true,
  });
  try {
    return await use(server.connectionString);
  } finally {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

function print({ stale, orphaned, refused }: GenerationReport): void {
  for (const line of refused) console.error(line);
  for (const path of stale) console.log(check ? `stale: ${path} (run npm run generate)` : `wrote ${path}`);
  for (const path of orphaned) console.log(check ? `without its .sql: ${path}` : `removed ${path}`);
}
