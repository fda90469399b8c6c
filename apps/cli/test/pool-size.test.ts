// PUNCTUAL_POOL_SIZE: how many connections a node takes from its PostgreSQL.
import { silentLog } from "@punctual/engine";
import { createTestDatabase } from "@punctual/testing";
import { expect, onTestFinished, test } from "vitest";
import { readSettings } from "../src/config/settings.ts";
import { closing } from "../src/start/closing.ts";
import { openDatabases } from "../src/start/open-databases.ts";

test("each of a node's three pools opens as many connections as it says, and no more", async () => {
  const clone = await createTestDatabase({ migrations: [] });
  const values = { DATABASE_URL: clone.connectionString, PUNCTUAL_POOL_SIZE: "2" };
  const open = closing(silentLog);
  onTestFinished(async () => {
    await open.close();
    await clone.drop();
  });
  const { engine, loops, workloads } = await openDatabases({
    settings: readSettings(values, "/srv").settings,
    log: silentLog,
    closing: open,
    stop: new AbortController().signal,
  });
  for (const database of [engine, loops, workloads]) {
    let under = 0;
    const full = Promise.withResolvers<void>();
    const held = Array.from({ length: 5 }, () =>
      database.transaction(async (transaction) => {
        under += 1;
        if (under === 2) full.resolve();
        await full.promise;
        const [row] = await transaction.execute("select pg_backend_pid() as pid");
        return row?.pid;
      }),
    );
    expect(new Set(await Promise.all(held)).size).toBe(2);
  }
});
