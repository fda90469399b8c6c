// The part of the drivers `pg` and `pg-copy-streams` that this package uses; neither ships types of its own.
declare module "pg" {
  import type { EventEmitter } from "node:events";

  export interface FieldDescription {
    readonly name: string;
    readonly tableID: number;
    readonly columnID: number;
    readonly dataTypeID: number;
  }
  export interface QueryConfig {
    readonly name?: string;
    readonly text: string;
    readonly values?: readonly unknown[];
    readonly rowMode?: "array";
    readonly query_timeout?: number;
  }
  export interface ArrayResult {
    readonly command: string;
    readonly rowCount: number | null;
    readonly rows: unknown[][];
    readonly fields: readonly FieldDescription[];
  }
  export interface ObjectResult {
    readonly command: string;
    readonly rowCount: number | null;
    readonly rows: Record<string, unknown>[];
  }
  export interface WireConnection extends EventEmitter {
    parse(message: { name: string; text: string; types: readonly number[] }): void;
    describe(message: { type: "S" | "P"; name: string }): void;
    sync(): void;
    readonly stream: { destroy(error?: Error): void };
  }
  export interface Submittable {
    submit(connection: WireConnection): void;
  }
  export interface Notification {
    readonly channel: string;
    readonly payload?: string;
  }
  export interface TypeParsers {
    getTypeParser(oid: number, format?: "text" | "binary"): (value: string) => unknown;
  }
  export interface ClientConfig {
    readonly connectionString?: string;
    readonly host?: string;
    readonly port?: number;
    readonly user?: string;
    readonly password?: string;
    readonly database?: string;
    readonly ssl?: boolean | object;
    readonly application_name?: string;
    readonly connectionTimeoutMillis?: number;
    readonly statement_timeout?: number;
    readonly lock_timeout?: number;
    readonly idle_in_transaction_session_timeout?: number;
    readonly query_timeout?: number;
    readonly keepAlive?: boolean;
    readonly keepAliveInitialDelayMillis?: number;
    readonly types?: TypeParsers;
  }
  export interface PoolConfig extends ClientConfig {
    readonly max?: number;
    readonly idleTimeoutMillis?: number;
    readonly onConnect?: (client: Client) => Promise<void>;
  }
  export class Client extends EventEmitter {
    constructor(config?: ClientConfig);
    readonly connection: WireConnection;
    connect(): Promise<unknown>;
    query(config: QueryConfig & { rowMode: "array" }): Promise<ArrayResult>;
    query(text: string, values?: readonly unknown[]): Promise<ObjectResult>;
    query(config: QueryConfig): Promise<ObjectResult>;
    query<T extends Submittable>(query: T): T;
    end(): Promise<void>;
  }
  export class PoolClient extends Client {
    release(destroy?: boolean): void;
  }
  export class Pool extends EventEmitter {
    constructor(config?: PoolConfig);
    connect(): Promise<PoolClient>;
    end(): Promise<void>;
  }
  export class DatabaseError extends Error {
    readonly code?: string;
    readonly constraint?: string;
    readonly table?: string;
    readonly position?: string;
    readonly detail?: string;
  }
  const driver: {
    readonly types: TypeParsers & {
      readonly arrayParser: {
        create(source: string, parse: (entry: string | null) => unknown): { parse(): unknown[] };
      };
    };
  };
  export const escapeIdentifier: (name: string) => string;
  export const escapeLiteral: (text: string) => string;
  export default driver;
}

declare module "pg-copy-streams" {
  import type { Writable } from "node:stream";
  import type { Submittable } from "pg";

  export interface CopyFrom extends Writable, Submittable {
    readonly rowCount: number;
  }
  export function from(text: string): CopyFrom;
}
