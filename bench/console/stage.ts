// A node on a database with 10,000 schedules and a million runs of 30 days, and a browser in front of it.
import { migrate, openDatabase, type Database } from "@punctual/database";
import { engineMigrations } from "@punctual/engine";
import { seedHistory } from "@punctual/testing";
import { chromium, type Browser } from "playwright-core";
import { setTimeout as pause } from "node:timers/promises";
import { chromiumPath, noChromium } from "../../apps/console/test/support/chromium.ts";
import { startPunctual, type PunctualProcess } from "../../apps/console/test/support/punctual-process.ts";
import { firstItem, textOf } from "../../apps/console/test/support/text-of.ts";
import { freshDatabase, startPostgres } from "../servers/postgres.ts";
import type { Found } from "./pages.ts";

export const history = { schedules: 10_000, runs: 1_000_000, days: 30 } as const;

export interface Stage {
  readonly url: string;
  readonly browser: Browser;
  readonly found: Found;
  /** Of PostgreSQL and Chromium. */
  readonly versions: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  if (chromiumPath === null) throw new Error(`Expected a browser to measure with, got none: ${noChromium}.`);
  const server = await startPostgres();
  const closing: (() => Promise<unknown>)[] = [() => server.stop()];
  const close = async (): Promise<void> => {
    for (const step of closing.toReversed()) await step();
  };
  try {
    const databaseUrl = await freshDatabase(server, "console");
    const database = openDatabase({ connectionString: databaseUrl, applicationName: "bench" });
    closing.push(() => database.end());
    await migrate(database, [engineMigrations]);
    await seedHistory(database, history);
    const punctual = await startPunctual({ databaseUrl });
    closing.push(() => punctual.close());
    await daysCounted(database);
    const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
    closing.push(() => browser.close());
    const versions = { PostgreSQL: server.version, Chromium: browser.version() };
    return { url: punctual.url, browser, found: await find(punctual), versions, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const lookEveryMs = 200;

/** The pruner does it once a day that is over; after so many days at once it is at it for a while. */
async function daysCounted(database: Database): Promise<void> {
  for (;;) {
    const [row] = await database.execute("select count(*)::integer as days from punctual.counted_days");
    if (Number(row?.days) >= history.days - 1) return;
    await pause(lookEveryMs);
  }
}

async function find({ ask }: PunctualProcess): Promise<Found> {
  const first = async (path: string) => firstItem(await ask("GET", path));
  const dead = await first("/api/v1/runs?state=dead&limit=1");
  const letter = await first("/api/v1/dead-letters?limit=1");
  return { schedule: textOf(dead, "schedule"), runId: textOf(dead, "id"), letterId: textOf(letter, "id") };
}
