// Planned runs as the columns of one statement.
import type { fireOccurrences } from "./fire-occurrences.sql.ts";
import { arrayText } from "./array-text.ts";
import type { PlannedRun } from "./planned-run.ts";

type Columns = NonNullable<(typeof fireOccurrences)["shape"]>["parameters"];

export function runColumns(runs: readonly PlannedRun[]): Columns {
  const { shared, shares } = sharedBy(runs);
  return {
    tenants: shared.map((run) => run.tenant),
    jobs: shared.map((run) => run.job),
    limitKeys: shared.map((run) => run.limitKeys),
    runIds: arrayText(runs.map((run) => run.runId)),
    scheduleIds: arrayText(runs.map((run) => run.scheduleId)),
    versions: arrayText(runs.map((run) => run.version)),
    scheduledMs: arrayText(runs.map((run) => run.scheduledMs)),
    dueMs: arrayText(runs.map((run) => run.dueMs)),
    expiresMs: arrayText(runs.map((run) => run.expiresMs)),
    states: arrayText(runs.map((run) => run.state)),
    reasons: runs.map((run) => run.reason),
    behinds: arrayText(runs.map((run) => run.behind)),
    shares: arrayText(shares),
  };
}

/** One run of each kind that differs in tenant, job or limits, and each run's number among them, counted from 1. */
function sharedBy(runs: readonly PlannedRun[]) {
  const shared: PlannedRun[] = [];
  const numbers = new Map<string, number>();
  const shares = runs.map((run) => {
    const key = `${run.tenant}\n${run.limitKeys}\n${run.job ?? ""}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    shared.push(run);
    numbers.set(key, shared.length);
    return shared.length;
  });
  return { shared, shares };
}
