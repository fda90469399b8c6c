// The engine as workloads use it: their ledger, their schedules, and what seals their secrets.
import type { EngineContext } from "@punctual/engine";
import type { WorkloadSetting } from "@punctual/jobs";
import { engineLedger } from "./engine-ledger.ts";
import { engineSchedules } from "./engine-schedules.ts";
import { engineSealer } from "./engine-sealer.ts";
import { lateBound } from "./late-bound.ts";

export type EngineParts = Pick<WorkloadSetting<EngineContext["database"]>, "ledger" | "schedules" | "sealer">;

export interface LateEngine {
  /** Each is usable once the engine is bound. */
  partsFor(workload: string): EngineParts;
  bind(engine: EngineContext): void;
}

export function lateEngine(): LateEngine {
  const { get, bind } = lateBound<EngineContext>(
    "the engine",
    "Use ledger, schedules and sealer in jobs, routes, seed and started, not in open.",
  );
  return {
    bind,
    partsFor: (workload) => ({
      ledger: {
        call: (call) => later(() => engineLedger(get()).call(call)),
        wait: (runId, patience) => later(() => engineLedger(get()).wait(runId, patience)),
      },
      schedules: {
        find: (names) => later(() => engineSchedules(get(), workload).find(names)),
        change: (work) => later(() => engineSchedules(get(), workload).change(work)),
      },
      sealer: {
        seal: (text, place) => engineSealer(get(), workload).seal(text, place),
        open: (sealed, place) => engineSealer(get(), workload).open(sealed, place),
        reseal: (sealed, place) => engineSealer(get(), workload).reseal(sealed, place),
      },
    }),
  };
}

/** A call too early rejects, as every other failure of it does. */
const later = async <Answer>(call: () => Promise<Answer>): Promise<Answer> => call();
