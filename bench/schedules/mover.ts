// A planner in a process of its own, which does as much of a planner's work as it is asked for.
import { openDatabase, type Database, type Statement } from "@punctual/database";
import { beRole } from "../http/role/be-role.ts";
import { spreadOf } from "../jobs/spread.ts";
import { fireBatch, lockDue, moveSchedules, planLocked, readNextPlan } from "./planner-steps.ts";

export interface Moving {
  readonly schedules: number;
  /** False: the planner's own work alone, the runs are not written. */
  readonly runs: boolean;
}

export interface Moved {
  readonly perSecond: number;
  readonly megabytes: number;
}

export type Question =
  { readonly kind: "poll" | "ping"; readonly times: number } | ({ readonly kind: "move" } & Moving);

/** As many batches at once as the planner has under way when more is due than one batch takes. */
const lanes = 2;

const ping: Statement<null, { readonly one: number }> = {
  name: "ping",
  text: "select 1 as one",
  parameters: [],
  columns: ["one"],
};

beRole<{ readonly databaseUrl: string }>({
  open({ databaseUrl }) {
    const database = openDatabase({
      connectionString: databaseUrl,
      applicationName: "planner",
      indexPlans: true,
    });
    return Promise.resolve({
      ready: null,
      answer: (question) => answer(database, question as Question),
      close: () => database.end(),
    });
  },
});

async function answer(database: Database, question: Question): Promise<number | Moved> {
  if (question.kind === "move") return move(database, question);
  const ask = question.kind === "poll" ? () => readNextPlan(database) : () => database.query(ping);
  return middleMs(ask, question.times);
}

async function middleMs(ask: () => Promise<unknown>, times: number): Promise<number> {
  const durations: number[] = [];
  for (let asked = 0; asked < times; asked++) {
    const beganMs = performance.now();
    await ask();
    durations.push(performance.now() - beganMs);
  }
  return spreadOf(durations).p50;
}

async function move(database: Database, { schedules, runs }: Moving): Promise<Moved> {
  const beganMs = performance.now();
  let moved = 0;
  const lane = async (): Promise<void> => {
    while (moved < schedules) {
      const batch = runs ? (await fireBatch(database, false)).schedules : await moveBatch(database);
      // What is left is under way in the other lane.
      if (batch === 0) return;
      moved += batch;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  const seconds = (performance.now() - beganMs) / 1000;
  if (moved < schedules) throw new Error(`Expected ${schedules} schedules to be due, got ${moved}.`);
  globalThis.gc?.();
  return { perSecond: moved / seconds, megabytes: process.memoryUsage().rss / 1e6 };
}

const moveBatch = (database: Database): Promise<number> =>
  database.transaction(async (transaction) => {
    const { moves } = planLocked(await lockDue(transaction, false), {
      open: new Map(),
      ruleOf: () => null,
    });
    await moveSchedules(transaction, moves);
    return moves.length;
  });
