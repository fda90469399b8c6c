// An API destination with all that is known of it: for doors that say more than the REST API.
import type { Queryable, RowOf } from "@punctual/database";
import { storedValue } from "../stored-value.ts";
import type { ApiDestinationDefinition } from "./api-destination-definition.ts";
import type { ApiDestination } from "./api-destination.ts";
import { listKeptApiDestinations } from "./list-kept-api-destinations.sql.ts";

export interface KeptApiDestination extends ApiDestination {
  /** Of this one, and of no other that has the name later. */
  readonly id: string;
  readonly description: string | null;
  /** Null: it names no connection, or one that is gone. */
  readonly connectionId: string | null;
  /** Its connection, if it names one, lets requests in. */
  readonly isActive: boolean;
}

export const toKeptApiDestination = (row: RowOf<typeof listKeptApiDestinations>): KeptApiDestination => ({
  ...row,
  method: storedValue<ApiDestinationDefinition["method"]>(row.method),
});

/** Null where there is none. */
export async function readKeptApiDestination(
  queryable: Queryable,
  named: { readonly tenant: string; readonly name: string },
): Promise<KeptApiDestination | null> {
  const wanted = { ...named, prefix: null, connectionId: null, after: null, limit: 1 };
  const [row] = await queryable.query(listKeptApiDestinations, wanted);
  return row === undefined ? null : toKeptApiDestination(row);
}
