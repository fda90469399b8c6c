// The engine's ledger passes the suite of all ledgers, on a real PostgreSQL with its loops running.
import { createEngine, egressPolicy, engineMigrations, silentLog } from "@punctual/engine";
import { engineLedger } from "@punctual/server";
import { createTestDatabase } from "@punctual/testing";
import { ledgerConformance } from "./ledger-conformance.ts";

ledgerConformance("of the engine", async (jobs) => {
  const { database, drop } = await createTestDatabase({ migrations: [engineMigrations] });
  const engine = createEngine({
    database,
    jobs: jobs.map(({ runner }) => runner),
    egress: egressPolicy({ environment: "development", allow: [], ownPorts: [] }),
    secretKey: null,
    log: silentLog,
    nodeName: "test",
  });
  await engine.start();
  const close = async (): Promise<void> => {
    await engine.stop({ graceSeconds: 5 });
    await drop();
  };
  return { ledger: engineLedger(engine), close };
});
