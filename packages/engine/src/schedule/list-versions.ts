// Lists what a schedule said, newest version first.
import type { Queryable, RowOf } from "@punctual/database";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import { pageOf, readCursor, type Page, type PageRequest } from "../page.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { saidBy, type Said } from "./definition-of.ts";
import { listVersions as listVersionsStatement } from "./list-versions.sql.ts";
import { readSchedule } from "./read-schedule.ts";
import type { ScheduleDefinition } from "./schedule-definition.ts";
import { scheduleNameOf, type ScheduleName } from "./schedule-name.ts";
import { toKeptSchedule, toSchedule } from "./schedule.ts";

export interface ScheduleVersion extends Omit<ScheduleDefinition, "state" | "aws"> {
  readonly version: number;
  readonly createdAt: Date;
  readonly actor: string;
}

/** Throws Problem: not-found, invalid-cursor. */
export async function listVersions(
  engine: EngineContext,
  principal: Principal,
  { group, name, limit, cursor }: ScheduleName & PageRequest,
): Promise<Page<ScheduleVersion>> {
  const { tenant } = principal;
  const identity = { list: "versions", tenant, group, name };
  const before = readCursor(cursor, identity)?.[0] ?? null;
  const database = databaseOf(engine, principal);
  await readSchedule(database, principal, { group, name });
  const rows = await database.query(listVersionsStatement, {
    tenant,
    groupName: group,
    name,
    version: null,
    before: before === null ? null : Number(before),
    limit: limit + 1,
  });
  const page = pageOf(rows, { limit, identity, position: (row) => [String(row.version)] });
  return { items: page.items.map(toVersion), nextCursor: page.nextCursor };
}

/** Throws Problem `not-found`. */
export const readVersion = async (
  queryable: Queryable,
  principal: Principal,
  wanted: WantedVersionOf,
): Promise<ScheduleVersion> => toVersion(await readRow(queryable, principal, wanted));

/** All that it said, as it can be said again. Throws Problem `not-found`. */
export const readSaid = async (
  queryable: Queryable,
  principal: Principal,
  wanted: WantedVersionOf,
): Promise<Said> => saidBy(toKeptSchedule(await readRow(queryable, principal, wanted)));

type WantedVersionOf = ScheduleName & { readonly version: number };
type Row = RowOf<typeof listVersionsStatement>;

async function readRow(
  queryable: Queryable,
  { tenant }: Principal,
  { group, name, version }: WantedVersionOf,
): Promise<Row> {
  const wanted = { tenant, groupName: group, name, version, before: null, limit: 1 };
  const [row] = await queryable.query(listVersionsStatement, wanted);
  if (row !== undefined) return row;
  const schedule = scheduleNameOf({ group, name });
  throw new Problem("not-found", `Expected version ${version} of ${schedule} to exist, got none.`);
}

function toVersion({ actor, ...row }: Row): ScheduleVersion {
  return { version: row.version, createdAt: row.createdAt, actor, ...saidBy(toSchedule(row)) };
}
