// Whether this node can do its work: the database answers, the loops turn, the clock and the time zone data can be trusted.
import type { EngineContext } from "./engine-context.ts";
import type { Loop } from "./loop/loop.ts";
import type { Member } from "./loop/member.ts";
import { databaseNow } from "./now.ts";

export interface HealthCheck {
  readonly ok: boolean;
  readonly detail?: string;
}

export interface Health {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, HealthCheck>>;
}

interface Watched {
  readonly all: readonly Loop[];
  readonly member: Member;
}

/** A loop that has not finished a pass for so long is stuck, or its database is away. */
const longestSilenceSeconds = 60;
/** These sleep longer than that between two passes. */
const slowLoops = new Set(["pruner"]);

export async function readHealth(engine: EngineContext, { all, member }: Watched): Promise<Health> {
  const silent = all
    .filter((loop) => !slowLoops.has(loop.name) && loop.silentSeconds > longestSilenceSeconds)
    .map(({ name }) => name);
  const checks = {
    database: await databaseCheck(engine),
    loops:
      silent.length === 0
        ? ok
        : { ok: false, detail: `silent for over ${longestSilenceSeconds} s: ${silent.join(", ")}` },
    clock: engine.clock.held
      ? { ok: false, detail: "the database clock jumped; firing is held until it is confirmed" }
      : ok,
    timezones: member.timezonesAreCurrent
      ? ok
      : {
          ok: false,
          detail: `time zone data ${member.node.tzVersion}, another node has ${member.newestTz}: upgrade Node`,
        },
  };
  return { ready: Object.values(checks).every((check) => check.ok), checks };
}

const ok: HealthCheck = { ok: true };

async function databaseCheck({ database, log }: EngineContext): Promise<HealthCheck> {
  try {
    await databaseNow(database);
    return ok;
  } catch (error) {
    log.debug({ err: error }, "health check of the database failed");
    return { ok: false, detail: "does not answer" };
  }
}
