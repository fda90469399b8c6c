// A connection with all that is known of it, its secret aside: for doors that say more than the REST API.
import type { RowOf } from "@punctual/database";
import { storedValue } from "../stored-value.ts";
import type { ConnectionSettings } from "./connection-definition.ts";
import { settingsOf } from "./connection.ts";
import type { listKeptConnections } from "./list-kept-connections.sql.ts";

/** `authorizing`: no access token was asked for yet. */
export type ConnectionState = "authorized" | "deauthorized" | "authorizing";

export interface KeptConnection {
  /** Of this one, and of no other that has the name later. */
  readonly id: string;
  readonly name: string;
  readonly settings: ConnectionSettings;
  readonly description: string | null;
  /** Null: nothing. */
  readonly aws: unknown;
  /** Grows with every secret that it is given. */
  readonly version: number;
  /** Its secret was taken away. */
  readonly isDeauthorized: boolean;
  readonly state: ConnectionState;
  /** Why it is deauthorized, where that was nobody's wish. */
  readonly stateReason: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Null: never yet. */
  readonly authorizedAt: Date | null;
}

export function toKeptConnection(row: RowOf<typeof listKeptConnections>): KeptConnection {
  const { kind, settings, stateReason, ...rest } = row;
  const state = storedValue<ConnectionState>(row.state);
  return {
    ...rest,
    state,
    settings: settingsOf(kind, settings),
    stateReason: state === "deauthorized" ? stateReason : null,
  };
}
