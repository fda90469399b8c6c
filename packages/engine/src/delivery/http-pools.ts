// Connections to targets, kept open for the next delivery: one pool per origin.
import { Pool } from "undici";
import type { EgressPolicy } from "./egress.ts";
import { guardedConnector } from "./guarded-connector.ts";
import { hostResolver, type ResolveHost } from "./resolve-host.ts";

export interface HttpPoolsOptions {
  readonly egress: EgressPolicy;
  readonly resolveHost?: ResolveHost;
  /** From the look-up of the name to the open connection. */
  readonly connectMs?: number;
  readonly tlsMs?: number;
  /** From the sent request to the complete headers. Default: none beside the delivery's own, since a target may work for as long. */
  readonly headersMs?: number;
  /** Certificates (PEM) trusted in place of the usual authorities. */
  readonly authorities?: string;
  /** So many origins keep a pool; the one longest unused makes room. */
  readonly mostOrigins?: number;
}

/** Connections to an origin are as many as its deliveries under way: the dispatcher bounds those. */
export class HttpPools {
  readonly #pools = new Map<string, Pool>();
  readonly #mostOrigins: number;
  readonly #options: Pool.Options;
  #isClosed = false;

  constructor(options: HttpPoolsOptions) {
    const { egress, resolveHost = hostResolver(), connectMs = 10_000, tlsMs = 10_000 } = options;
    this.#mostOrigins = options.mostOrigins ?? 256;
    const authorities = options.authorities ?? null;
    this.#options = {
      connect: guardedConnector({ egress, resolveHost, connectMs, tlsMs, authorities }),
      headersTimeout: options.headersMs ?? 0,
      // Each delivery has a limit of its own, from connecting to the last byte.
      bodyTimeout: 0,
      pipelining: 1,
      allowH2: false,
    };
  }

  /** The pool of an origin such as `https://example.com:8443`. Throws after `close`. */
  for(origin: string): Pool {
    if (this.#isClosed) throw new Error("Expected the connections to targets to be open, got closed ones.");
    const pool = this.#pools.get(origin) ?? new Pool(origin, this.#options);
    // Last in the map is last used.
    this.#pools.delete(origin);
    this.#pools.set(origin, pool);
    this.#makeRoom();
    return pool;
  }

  get origins(): readonly string[] {
    return [...this.#pools.keys()];
  }

  #makeRoom(): void {
    const [oldest] = this.#pools;
    if (this.#pools.size <= this.#mostOrigins || oldest === undefined) return;
    this.#pools.delete(oldest[0]);
    // Deliveries under way on it end as they would have; only then are its connections closed.
    void oldest[1].close();
  }

  /** Ends every connection; deliveries under way fail. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const pools = [...this.#pools.values()];
    this.#pools.clear();
    await Promise.all(pools.map((pool) => pool.destroy()));
  }
}
