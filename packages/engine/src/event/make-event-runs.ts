// Makes the runs that events give to the targets of rules: in one statement, unless there are very many.
import type { Database, Queryable } from "@punctual/database";
import { v5 as uuidv5, v7 as uuidv7 } from "uuid";
import type { EngineContext } from "../engine-context.ts";
import { ruleArn } from "../dead-letter/target-request.ts";
import type { Place } from "../payload/schedule-arn.ts";
import type { Target } from "../schedule/schedule-definition.ts";
import type { FiringTarget } from "../rule/bus-rules.ts";
import { eventObject, eventText, type BusEvent } from "./bus-event.ts";
import { insertEventRuns } from "./insert-event-runs.sql.ts";
import { requestValues } from "./request-values.ts";
import { shapeInput } from "./shape-input.ts";

/** One target that gets one event. */
export interface Given {
  readonly event: BusEvent;
  readonly bus: string;
  readonly rule: string;
  readonly target: FiringTarget;
}

export interface Origin {
  readonly tenant: string;
  readonly actor: string;
  /** The run by which the event came, whose attempts may repeat it; null: it came once. */
  readonly run: { readonly runId: string; readonly scheduledAt: Date } | null;
  /** When it came. */
  readonly ingestedAt: Date;
}

interface Making {
  readonly given: readonly Given[];
  readonly origin: Origin;
}

/** All of them or none. Answers how many were made: those that an attempt before has made are not made again. */
export async function makeEventRuns(
  database: Database,
  { placeOf }: Pick<EngineContext, "placeOf">,
  { given, origin }: Making,
): Promise<number> {
  const [first, ...rest] = batchesOf(given);
  if (first === undefined) return 0;
  const place = await placeOf(origin.tenant);
  const rowsOf = (batch: readonly Given[]): readonly Row[] => batch.map((one) => rowOf(one, place, origin));
  if (rest.length === 0) return insert(database, origin, rowsOf(first));
  return database.transaction(async (transaction) => {
    let made = 0;
    for (const batch of [first, ...rest]) made += await insert(transaction, origin, rowsOf(batch));
    return made;
  });
}

/** The rows of a statement, and the characters of their events: what it has to hold in memory stays small. */
const mostRows = 1_000;
const mostCharacters = 8_388_608;

function batchesOf(given: readonly Given[]): readonly (readonly Given[])[] {
  const batches: Given[][] = [];
  let room = 0;
  for (const one of given) {
    const current = batches.at(-1);
    if (current === undefined || current.length === mostRows || room <= 0) {
      batches.push([one]);
      room = mostCharacters;
    } else current.push(one);
    room -= one.event.detail.length;
  }
  return batches;
}

async function insert(
  queryable: Queryable,
  { tenant, actor, run }: Origin,
  rows: readonly Row[],
): Promise<number> {
  const made = await queryable.query(insertEventRuns, {
    tenant,
    actor,
    runIds: rows.map(({ runId }) => runId),
    scheduleIds: rows.map(({ scheduleId }) => scheduleId),
    versions: rows.map(({ version }) => version),
    inputs: rows.map(({ input }) => input),
    targets: rows.map(({ target }) => target),
    events: rows.map(({ event }) => event),
    scheduledAts: rows.map(() => run?.scheduledAt ?? null),
  });
  return made.length;
}

interface Row {
  readonly runId: string;
  readonly scheduleId: string;
  readonly version: number;
  readonly input: string;
  /** In place of the version's. */
  readonly target: string | null;
  /** Where the input is something else. */
  readonly event: string | null;
}

function rowOf({ event, bus, rule, target }: Given, place: Place, { run, ingestedAt }: Origin): Row {
  const { scheduleId, version, shape } = target;
  const arn = ruleArn({ bus, rule }, place);
  const whole = eventText(event);
  const shaped = shapeInput(shape, { event, rule: { arn, name: rule }, ingestedAt });
  const request = requestValues(target.target, () => eventObject(event));
  const input = "fault" in shaped ? whole : shaped.text;
  const fault = "fault" in shaped ? shaped.fault : "fault" in request ? request.fault : null;
  return {
    // The same for the same attempt at the same target: the second finds the first one's run.
    runId: run === null ? uuidv7() : uuidv5(scheduleId, run.runId),
    scheduleId,
    version,
    input,
    target: fault === null ? filledTarget(request) : JSON.stringify({ kind: unshapedKind, fault }),
    event: input === whole ? null : whole,
  };
}

/** Stands in the place of a target that nothing can be made for; see `refuseUnshaped`. */
export const unshapedKind = "unshaped";

const filledTarget = (
  request: { readonly target: Target | null } | { readonly fault: string },
): string | null => ("target" in request && request.target !== null ? JSON.stringify(request.target) : null);
