// A connection as the API shows it: everything but its secret.
import { Problem } from "../errors.ts";
import { storedValue } from "../stored-value.ts";
import type { ConnectionSettings } from "./connection-definition.ts";

export type Connection = ConnectionSettings & {
  readonly name: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

export interface ConnectionRow {
  readonly name: string;
  readonly kind: string;
  readonly settings: unknown;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export const toConnection = ({ name, kind, settings, createdAt, updatedAt }: ConnectionRow): Connection => ({
  name,
  ...settingsOf(kind, settings),
  createdAt,
  updatedAt,
});

/** What is stored in the open beside the sealed secret. */
export const settingsOf = (kind: string, settings: unknown): ConnectionSettings => ({
  ...storedValue<ConnectionSettings>(settings),
  kind: storedValue<never>(kind),
});

export const connectionNotFound = (name: string): Problem =>
  new Problem("not-found", `Expected the connection "${name}" to exist, got none.`);
