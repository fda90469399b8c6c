// Puts events on buses: every target of every rule that an event fits gets a run.
import type { EngineContext } from "../engine-context.ts";
import { databaseNow } from "../now.ts";
import type { Principal } from "../principal.ts";
import { refusedRun } from "../quota/refused-run.ts";
import { rulesReader } from "../rule/bus-rules.ts";
import { tellWaiting } from "../run/retry-run.ts";
import { databaseOf } from "../tenant-database.ts";
import {
  entryBytes,
  mostEntries,
  mostEntryBytes,
  readEntry,
  type EntryFault,
  type EventEntry,
  type ReadEntry,
} from "./event-entry.ts";
import { EventProblem } from "./event-fault.ts";
import { makeEventRuns, type Given } from "./make-event-runs.ts";
import { matchEvent } from "./match-event.ts";

/** In the order of the entries. */
export type PutEvent = { readonly eventId: string } | { readonly fault: EntryFault };

/**
 * The runs of all of them are there when it answers, or none. An event for a bus that is not there goes nowhere, and has an id all
 * the same. Throws EventProblem: too-many-events, events-too-large; Problem: rate-exceeded, quota-exceeded.
 */
export async function putEvents(
  engine: EngineContext,
  principal: Principal,
  entries: readonly EventEntry[],
): Promise<readonly PutEvent[]> {
  assertSize(entries);
  const { tenant, actor } = principal;
  const now = await databaseNow(databaseOf(engine, principal));
  const place = await engine.placeOf(tenant);
  const read = entries.map((entry) => readEntry(entry, { ...place, now }));
  const given = await matchAll(engine, principal, read);
  await holdRuns(engine, principal, given.length);
  const origin = { tenant, actor, run: null, ingestedAt: now };
  const made = await makeEventRuns(databaseOf(engine, principal), engine, { given, origin });
  if (made > 0) tellWaiting(engine);
  return read.map((one) => ("fault" in one ? one : { eventId: one.event.id }));
}

function assertSize(entries: readonly EventEntry[]): void {
  if (entries.length > mostEntries) throw new EventProblem({ code: "too-many-events" });
  const bytes = entries.reduce((sum, entry) => sum + entryBytes(entry), 0);
  if (bytes > mostEntryBytes) throw new EventProblem({ code: "events-too-large" });
}

async function matchAll(
  engine: EngineContext,
  principal: Principal,
  read: readonly (ReadEntry | { readonly fault: EntryFault })[],
): Promise<readonly Given[]> {
  const rulesOf = rulesReader(engine.database, databaseOf(engine, principal), principal.tenant);
  const given: Given[] = [];
  for (const one of read) {
    if ("fault" in one) continue;
    given.push(...(await matchEvent(rulesOf, one)).given);
  }
  return given;
}

/** All of them or none: half of an event would be worse than a refusal, which can be repeated. */
async function holdRuns(engine: EngineContext, { tenant }: Principal, wanted: number): Promise<void> {
  if (wanted === 0) return;
  const { refusal } = await engine.runRooms.take(databaseOf(engine, { tenant }), { tenant, wanted });
  if (refusal !== null) throw refusedRun(refusal);
}
