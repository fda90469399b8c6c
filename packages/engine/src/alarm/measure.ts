// Asks the queries of the alarms of kind stale, each by one node at a time.
import type { RowOf } from "@punctual/database";
import type { EngineContext } from "../engine-context.ts";
import { noteFreshness } from "./note-freshness.sql.ts";
import { readFreshness } from "./read-freshness.ts";
import { takeUnmeasured } from "./take-unmeasured.sql.ts";

/** At least so long apart, however many nodes watch, and however often they are woken. */
const everySeconds = 10;
/** Longer than a query and its note can take. */
const leaseSeconds = 30;

/** Answers how many were asked. Throws when the database is away. */
export async function measureAll(engine: EngineContext, signal: AbortSignal): Promise<number> {
  for (let count = 0; ; count += 1) {
    if (signal.aborted) return count;
    // One by one: a slow query neither takes a second connection nor lets the leases of others run out.
    const [alarm] = await engine.database.query(takeUnmeasured, { everySeconds, leaseSeconds, limit: 1 });
    if (alarm === undefined) return count;
    await measure(engine, alarm);
  }
}

async function measure(
  { database, log }: EngineContext,
  { id, name, freshnessSql: sql, freshnessError }: RowOf<typeof takeUnmeasured>,
): Promise<void> {
  const answer = await readFreshness(database, sql);
  const error = answer.kind === "failed" ? answer.error : null;
  const freshAt = answer.kind === "answered" ? answer.freshAt : null;
  await database.query(noteFreshness, { id, sql, freshAt, error });
  // Once for as long as it fails alike: it is asked again and again.
  if (answer.kind === "failed" && error !== freshnessError)
    log.error({ alarm: name, err: answer.cause ?? error }, "a freshness query failed");
}
