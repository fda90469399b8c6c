// Generates the typed statements of a repository, or tells which of them are stale.
import { readFile, rm, writeFile } from "node:fs/promises";
import { relative } from "node:path";
import { Client } from "pg";
import { readCatalog } from "./column-types.ts";
import { readNotNull } from "./nullability.ts";
import { orphans, statementFiles } from "./repository-sql.ts";
import { statementSource, type Describer } from "./statement-source.ts";

export interface Generation {
  readonly root: string;
  /** Of a database to which every migration was applied. */
  readonly connectionString: string;
  /** Write nothing. */
  readonly check: boolean;
}

export interface GenerationReport {
  /** Paths from the root: written anew, or with `check` only found stale. */
  readonly stale: readonly string[];
  /** Generated files without a .sql: removed, or with `check` only found. */
  readonly orphaned: readonly string[];
  /** One line per statement that PostgreSQL refuses: path, line, its message. */
  readonly refused: readonly string[];
}

export async function generate({ root, connectionString, check }: Generation): Promise<GenerationReport> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const describer = { client, catalog: await readCatalog(client), notNull: await readNotNull(client) };
    const stale: string[] = [];
    const refused: string[] = [];
    for (const file of statementFiles(root)) {
      const outcome = await refresh(file, describer, check);
      if (outcome === "written") stale.push(relative(root, `${file}.ts`));
      else if (outcome !== "fresh") refused.push(relative(root, outcome.refused));
    }
    return { stale, orphaned: await removeOrphans(root, check), refused };
  } finally {
    await client.end();
  }
}

type Outcome = "written" | "fresh" | { readonly refused: string };

async function refresh(file: string, describer: Describer, check: boolean): Promise<Outcome> {
  let source: string;
  try {
    source = await statementSource(file, describer);
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
  const present = await readFile(`${file}.ts`, "utf8").catch(() => null);
  if (present === source) return "fresh";
  if (!check) await writeFile(`${file}.ts`, source);
  return "written";
}

async function removeOrphans(root: string, check: boolean): Promise<string[]> {
  const found = orphans(root);
  if (!check) for (const file of found) await rm(file);
  return found.map((file) => relative(root, file));
}
