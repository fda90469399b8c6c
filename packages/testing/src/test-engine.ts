// An engine on a throwaway database whose time the test moves.
import {
  createEngine,
  egressPolicy,
  engineMigrations,
  silentLog,
  type Engine,
  type EngineOptions,
} from "@punctual/engine";
import { createTestDatabase, type TestDatabase } from "./database.ts";
import { manualClock, type ManualClock } from "./manual-clock.ts";

export interface TestEngine {
  readonly engine: Engine;
  readonly clock: ManualClock;
  readonly testDatabase: TestDatabase;
  /** Moves the time, and awaits everything that falls due by then to be planned, delivered and recorded. */
  advanceTo(instant: Date | string): Promise<void>;
  close(): Promise<void>;
}

export interface TestEngineOptions extends Partial<Omit<EngineOptions, "database">> {
  /** Where the time stands at first. */
  readonly now: Date | string;
  readonly migrations?: Parameters<typeof createTestDatabase>[0]["migrations"];
}

/** The engine's loops do not run: `advanceTo` does their work, in order and at once. Loopback targets are allowed. */
export async function createTestEngine({
  now,
  migrations = [],
  ...options
}: TestEngineOptions): Promise<TestEngine> {
  const testDatabase = await createTestDatabase({ migrations: [engineMigrations, ...migrations] });
  const clock = await manualClock(testDatabase.database, now);
  const engine = createEngine({
    jobs: [],
    egress: egressPolicy({ environment: "development", allow: [], ownPorts: [] }),
    secretKey: Buffer.alloc(32, 7),
    log: silentLog,
    nodeName: "test",
    holdAfterClockJump: false,
    ...options,
    database: testDatabase.database,
  });
  await engine.prepare();
  return {
    engine,
    clock,
    testDatabase,
    async advanceTo(instant) {
      await clock.set(instant);
      await engine.workOff();
    },
    async close() {
      await engine.stop({ graceSeconds: 5 });
      await testDatabase.drop();
    },
  };
}
