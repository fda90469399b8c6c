// What fires next on this installation.
import {
  listSchedules,
  nextOccurrences,
  scheduleNameOf,
  type EngineContext,
  type Schedule,
} from "@punctual/engine";
import { operator } from "./operator.ts";

export interface Fire {
  readonly at: Date;
  /** `group/name`. */
  readonly schedule: string;
}

/** The soonest times of all enabled schedules; one schedule may come several times. */
export async function nextFires(engine: EngineContext, count: number): Promise<readonly Fire[]> {
  const soonest = (await enabledSchedules(engine)).toSorted(byNext).slice(0, count);
  const fires = await Promise.all(soonest.map((schedule) => firesOf(engine, schedule, count)));
  return fires
    .flat()
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
    .slice(0, count);
}

/** Pages are read one at a time, and no further than anybody would wait for at a start. */
const mostPages = 25;

async function enabledSchedules(engine: EngineContext): Promise<Schedule[]> {
  const found: Schedule[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < mostPages; page++) {
    const list = { group: null, state: "enabled", search: null, limit: 200, cursor } as const;
    const { items, nextCursor } = await listSchedules(engine, operator, list);
    found.push(...items.filter(({ nextAt }) => nextAt !== null));
    if (nextCursor === null) break;
    cursor = nextCursor;
  }
  return found;
}

const byNext = (one: Schedule, other: Schedule): number =>
  (one.nextAt?.getTime() ?? 0) - (other.nextAt?.getTime() ?? 0);

async function firesOf(engine: EngineContext, { group, name }: Schedule, count: number): Promise<Fire[]> {
  const { next } = await nextOccurrences(engine, operator, { group, name, count });
  return next.map((at) => ({ at, schedule: scheduleNameOf({ group, name }) }));
}
