// Lists what has a log of its own: schedule groups and rules.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { storedValue } from "../stored-value.ts";
import { databaseOf } from "../tenant-database.ts";
import { listLogSources as listLogSourcesStatement } from "./list-log-sources.sql.ts";

export interface NamedLogSource {
  readonly kind: "group" | "rule";
  readonly name: string;
  readonly createdAt: Date;
}

export interface ListLogSources {
  readonly kind: NamedLogSource["kind"] | null;
  readonly name: string | null;
  readonly after: Pick<NamedLogSource, "kind" | "name"> | null;
  readonly limit: number;
}

export async function listLogSources(
  engine: EngineContext,
  { tenant }: Principal,
  { after, ...wanted }: ListLogSources,
): Promise<readonly NamedLogSource[]> {
  const rows = await databaseOf(engine, { tenant }).query(listLogSourcesStatement, {
    tenant,
    ...wanted,
    afterKind: after?.kind ?? null,
    afterName: after?.name ?? null,
  });
  return rows.map(({ kind, ...row }) => ({ ...row, kind: storedValue<NamedLogSource["kind"]>(kind) }));
}
