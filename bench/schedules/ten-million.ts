// Ten million schedules: what they take, what looking costs while nothing is due, and how many move on a second.
import type { Scenario } from "../contest/scenario.ts";
import { startRole, type RunningRole } from "../http/role/start-role.ts";
import { enabledShare } from "./fill-schedules.ts";
import { moveClock } from "./move-clock.ts";
import type { Moved } from "./mover.ts";
import {
  dayMs,
  nextMidnight,
  openFilled,
  openStage,
  wantedCount,
  type OpenDatabase,
  type Stage,
} from "./stage.ts";
import { gigabytes, isHot, tableSizes } from "./table-sizes.ts";

const count = wantedCount(10_000_000);
/** Moved in a round with and without the runs. */
const perRound = Math.min(100_000, Math.floor((count * enabledShare) / 10_000) * 1000);
/** More than a round moves, so that no batch is short. */
const duePerRound = perRound * 2 + 20_000;
const looks = 2_000;
const ping = "select 1, prepared";

interface Open {
  readonly stage: Stage;
  readonly filled: OpenDatabase;
  readonly mover: RunningRole<null, number | Moved>;
  round: number;
}
let opened: Open | null = null;

function scene(): Open {
  if (opened === null) throw new Error("Expected the scenario to be open, got one that is not.");
  return opened;
}

async function open(): Promise<Readonly<Record<string, string>>> {
  const stage = await openStage();
  const filled = await openFilled(stage, count);
  for (const { name, bytes } of await tableSizes(filled.database))
    console.log(`${name}: ${(bytes / 1e6).toFixed(0)} MB`);
  const mover = await startRole<null, number | Moved>(new URL("./mover.ts", import.meta.url), {
    settings: { databaseUrl: filled.url },
    nodeFlags: ["--expose-gc"],
  });
  opened = { stage, filled, mover, round: 0 };
  return { PostgreSQL: stage.server.version };
}

async function close(): Promise<void> {
  await opened?.mover.stop();
  await opened?.stage.close();
}

async function measure() {
  const scenery = scene();
  const { filled, mover } = scenery;
  const sizes = await tableSizes(filled.database);
  scenery.round += 1;
  const dayShare = (scenery.round * duePerRound) / (count * enabledShare);
  await moveClock(filled.database, nextMidnight() + dayShare * dayMs);
  const own = (await mover.ask({ kind: "move", schedules: perRound, runs: false })) as Moved;
  const fired = (await mover.ask({ kind: "move", schedules: perRound, runs: true })) as Moved;
  await filled.database.execute("truncate punctual.runs, punctual.queue");
  // A look while nothing is due: autovacuum has had its minute by then.
  await filled.database.execute("vacuum punctual.next_occurrences");
  return {
    size: gigabytes(sizes),
    hot: gigabytes(sizes.filter(isHot)),
    look: Number(await mover.ask({ kind: "poll", times: looks })),
    moved: own.perSecond,
    fired: fired.perSecond,
    memory: fired.megabytes,
  };
}

export const scenario: Scenario<"size" | "hot" | "look" | "moved" | "fired" | "memory"> = {
  name: "ten-million",
  shows: `${count.toLocaleString("en")} schedules over a day, nine in ten enabled, moved on by 1000 in two transactions at once`,
  readings: {
    size: { label: "tables and indexes", unit: "GB", better: "lower" },
    hot: { label: "of it what the planner reads", unit: "GB", better: "lower" },
    look: { label: "a look for what is due, p50", unit: "ms", better: "lower" },
    moved: { label: "schedules locked and moved on", unit: "/s", better: "higher" },
    fired: { label: "the same with their runs written", unit: "/s", better: "higher" },
    memory: { label: "planner's memory", unit: "MB", better: "lower" },
  },
  contestants: [
    { name: "Punctual", version: null, role: "ours", measure },
    {
      name: ping,
      version: null,
      role: "reference",
      measure: async () => ({ look: Number(await scene().mover.ask({ kind: "ping", times: looks })) }),
    },
  ],
  bars: [
    { goal: 14, reading: "look", against: [ping], factor: 2 },
    { goal: 14, reading: "moved", limit: 25_000 },
    { goal: 14, reading: "fired", limit: 25_000 },
    { goal: 14, reading: "size", limit: 1.7 },
  ],
  open,
  close,
};
