// The stretch of time that dates are where a tenant is.
import type { Queryable } from "@punctual/database";
import type { DateRange } from "../range/date-range.ts";
import { readInstants } from "./read-instants.sql.ts";

export interface InstantsRequest {
  readonly range: DateRange;
  readonly timezone: string;
}

export async function instantsOf(
  queryable: Queryable,
  { range, timezone }: InstantsRequest,
): Promise<{ readonly from: Date; readonly to: Date }> {
  const [row] = await queryable.query(readInstants, { from: range.from, to: range.to, timezone });
  if (row === undefined) throw new Error("Expected the database to tell the time of two dates, got no row.");
  return { from: row.fromAt, to: row.toAt };
}
