// An API destination as the API shows it.
import type { RowOf } from "@punctual/database";
import { Problem } from "../errors.ts";
import { storedValue } from "../stored-value.ts";
import type { ApiDestinationDefinition } from "./api-destination-definition.ts";
import type { listApiDestinations } from "./list-api-destinations.sql.ts";

export interface ApiDestination extends ApiDestinationDefinition {
  readonly name: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export const toApiDestination = (row: RowOf<typeof listApiDestinations>): ApiDestination => ({
  ...row,
  method: storedValue<ApiDestination["method"]>(row.method),
});

/** The key that its schedules' runs wait under; `punctual.schedule_versions.limit_keys` says the same. */
export const apiDestinationKey = (name: string): string => `api-destination:${name}`;

export const apiDestinationNotFound = (name: string): Problem =>
  new Problem("not-found", `Expected the API destination "${name}" to exist, got none.`);
