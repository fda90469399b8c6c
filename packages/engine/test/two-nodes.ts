// Two nodes on one database whose time the test moves.
import { createTestEngine, type TestEngine, type TestEngineOptions } from "@punctual/testing";
import { createEngine, egressPolicy, silentLog, type Engine } from "../src/index.ts";

export interface TwoNodes {
  readonly bench: TestEngine;
  readonly nodes: readonly [Engine, Engine];
  /** Moves the time by steps; both nodes work off what is due in turn. */
  pass(seconds: number, stepMs?: number): Promise<void>;
  close(): Promise<void>;
}

export async function twoNodes(options: TestEngineOptions): Promise<TwoNodes> {
  const bench = await createTestEngine(options);
  const other = createEngine({
    jobs: [],
    egress: egressPolicy({ environment: "development", allow: [], ownPorts: [] }),
    secretKey: Buffer.alloc(32, 7),
    log: silentLog,
    holdAfterClockJump: false,
    ...options,
    nodeName: "other",
    database: bench.testDatabase.database,
  });
  await other.prepare();
  return {
    bench,
    nodes: [bench.engine, other],
    async pass(seconds, stepMs = 50) {
      for (let passedMs = 0; passedMs < seconds * 1000; passedMs += stepMs) {
        await bench.clock.advance({ milliseconds: stepMs });
        await (passedMs % (2 * stepMs) === 0 ? bench.engine : other).workOff();
      }
    },
    async close() {
      await other.stop({ graceSeconds: 0 });
      await bench.close();
    },
  };
}
