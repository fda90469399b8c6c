// Says what came of redriven dead letters: how many of their runs stand how.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import type { RunState } from "../run/run.ts";
import { storedValue } from "../stored-value.ts";
import { databaseOf } from "../tenant-database.ts";
import { countOutcomes } from "./count-outcomes.sql.ts";
import { columnsOfFilter, type DeadLetterFilter } from "./dead-letter-filter.ts";

export interface ListOutcomes extends Omit<DeadLetterFilter, "ids"> {
  /** Of redrivenAt, both included. */
  readonly redrivenFrom?: Date | null;
  readonly redrivenTo?: Date | null;
}

export interface Outcomes {
  readonly redriven: number;
  /** A state that none is in is absent; so are runs that are gone. */
  readonly runs: Readonly<Partial<Record<RunState, number>>>;
}

export async function listOutcomes(
  engine: EngineContext,
  principal: Principal,
  { redrivenFrom = null, redrivenTo = null, ...filter }: ListOutcomes,
): Promise<Outcomes> {
  const { ids: _ids, ...columns } = columnsOfFilter(filter);
  const rows = await databaseOf(engine, principal).query(countOutcomes, {
    ...columns,
    tenant: principal.tenant,
    redrivenFromAt: redrivenFrom,
    redrivenToAt: redrivenTo,
  });
  const known = rows.flatMap(({ state, count }) =>
    state === null ? [] : [[storedValue<RunState>(state), count] as const],
  );
  return {
    redriven: rows.reduce((sum, { count }) => sum + count, 0),
    runs: Object.fromEntries(known),
  };
}
