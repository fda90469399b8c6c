// Makes the next runs of one backfill, as many as it has room for, and moves it on; all in one transaction.
import type { Database, Queryable, RowOf } from "@punctual/database";
import { v7 as uuidv7 } from "uuid";
import type { CalendarRule } from "../calendar/calendar-rule.ts";
import { readRule } from "../calendar/read-rules.ts";
import { judgeTime } from "./judge-time.ts";
import { judgeTimes } from "./judge-times.sql.ts";
import { lockBackfill } from "./lock-backfill.sql.ts";
import { makeBackfillRuns } from "./make-backfill-runs.sql.ts";
import { moveBackfill } from "./move-backfill.sql.ts";
import { pastTimes } from "./past-times.ts";
import { readPage } from "./read-page.sql.ts";
import { reopenBackfillRuns } from "./reopen-backfill-runs.sql.ts";
import { stopBackfill } from "./stop-backfill.sql.ts";

export interface MadePage {
  /** Runs that wait for a dispatcher now. */
  readonly waiting: number;
}

/** So many times are looked at in one transaction. */
const timesPerPage = 1_000;

/** Null: no backfill has both runs to make and room for them, or another node makes its page. */
export function makePage(database: Database): Promise<MadePage | null> {
  return database.transaction(async (transaction) => {
    const [locked] = await transaction.query(lockBackfill);
    if (locked === undefined) return null;
    const { id } = locked;
    const [page] = await transaction.query(readPage, { id });
    if (page === undefined || page.scheduleState === "deleted") {
      await transaction.query(stopBackfill, { id });
      return { waiting: 0 };
    }
    return makeRuns(transaction, id, page);
  });
}

type Page = RowOf<typeof readPage>;

async function makeRuns(transaction: Queryable, id: string, page: Page): Promise<MadePage> {
  const times = timesOf(page, await readRule(transaction, page));
  const asked = times.slice(0, timesPerPage).map((time) => new Date(time));
  const rows = await transaction.query(judgeTimes, { scheduleId: page.scheduleId, times: asked });
  const plan = planPage(rows, page);
  const made = await makeNew(transaction, id, plan);
  const reopened = await reopenEnded(transaction, id, plan);
  const waiting = made + reopened;
  const next = times[plan.looked];
  await transaction.query(moveBackfill, {
    id,
    nextAt: next === undefined ? null : new Date(next),
    made: waiting,
    skipped: plan.looked - waiting,
  });
  return { waiting };
}

async function makeNew(transaction: Queryable, id: string, plan: PagePlan): Promise<number> {
  if (plan.make.length === 0) return 0;
  const made = await transaction.query(makeBackfillRuns, {
    id,
    runIds: plan.make.map(() => uuidv7()),
    scheduledAts: plan.make.map((run) => run.at),
    kinds: plan.make.map((run) => run.kind),
  });
  return made.length;
}

async function reopenEnded(transaction: Queryable, id: string, plan: PagePlan): Promise<number> {
  const [first, last] = [plan.reopen[0], plan.reopen.at(-1)];
  if (first === undefined || last === undefined) return 0;
  const runIds = plan.reopen.map((run) => run.runId);
  const reopened = await transaction.query(reopenBackfillRuns, {
    id,
    runIds,
    firstAt: first.at,
    lastAt: last.at,
  });
  return reopened.length;
}

/** One more than a page holds: where the next page begins. */
function timesOf({ fromAt, toAt, nextAt, ...timing }: Page, rule: CalendarRule | null): readonly number[] {
  return pastTimes({ timing, range: { from: fromAt, to: toAt }, rule }, nextAt)
    .take(timesPerPage + 1)
    .toArray();
}

interface PagePlan {
  readonly make: readonly { readonly at: Date; readonly kind: string }[];
  readonly reopen: readonly { readonly at: Date; readonly runId: string }[];
  /** So many times are settled by it. */
  readonly looked: number;
}

function planPage(rows: readonly RowOf<typeof judgeTimes>[], { room, includeSucceeded }: Page): PagePlan {
  const make: { at: Date; kind: string }[] = [];
  const reopen: { at: Date; runId: string }[] = [];
  let looked = 0;
  for (const row of rows) {
    const judgement = judgeTime(row, { includeSucceeded });
    if (judgement.act !== "pass" && make.length + reopen.length >= room) break;
    looked += 1;
    if (judgement.act === "make") make.push({ at: row.at, kind: judgement.kind });
    if (judgement.act === "reopen") reopen.push({ at: row.at, runId: judgement.runId });
  }
  return { make, reopen, looked };
}
