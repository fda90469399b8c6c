// A connection as the API shows it: everything but its secret.
import { Problem } from "../errors.ts";
import { storedValue } from "../stored-value.ts";
import type { ConnectionDefinition } from "./connection-definition.ts";

export interface Connection {
  readonly name: string;
  readonly kind: ConnectionDefinition["kind"];
  readonly header: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** What is stored in the open beside the sealed value. */
export type ConnectionSettings = Pick<ConnectionDefinition, "header">;

export interface ConnectionRow {
  readonly name: string;
  readonly kind: string;
  readonly settings: unknown;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export function toConnection({ name, kind, settings, createdAt, updatedAt }: ConnectionRow): Connection {
  const { header } = storedValue<ConnectionSettings>(settings);
  return { name, kind: storedValue<Connection["kind"]>(kind), header, createdAt, updatedAt };
}

export const connectionNotFound = (name: string): Problem =>
  new Problem("not-found", `Expected the connection "${name}" to exist, got none.`);
