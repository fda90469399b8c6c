// How many runs of each tenant a node may make before it has to ask the database again.
import type { Queryable } from "@punctual/database";
import { defaultQuotas } from "./quota.ts";
import { reserveRuns } from "./reserve-runs.sql.ts";

/** What the database has granted and is not taken yet, and until when on this node's monotonic clock. */
interface Room {
  rate: number;
  open: number;
  readonly untilMs: number;
}

interface Wish {
  readonly tenant: string;
  /** Runs to be made. */
  readonly wanted: number;
  /** Those of them that the transaction has inserted already. Default 0. */
  readonly inserted?: number;
}

export interface Granted {
  /** At most what was wanted. */
  readonly runs: number;
  /** Null: all that was wanted was granted. */
  readonly refusal: Refusal | null;
}

export interface Refusal {
  readonly quota: "runs-per-minute" | "open-runs";
  readonly most: number;
  /** Until the next minute begins. */
  readonly secondsLeft: number;
}

/** Beyond so many tenants the map is begun anew: asking again costs one statement. */
const mostTenants = 10_000;

export class RunRooms {
  readonly #byTenant = new Map<string, Room>();

  /**
   * Takes room for runs that are about to be made; what is then not made is lost until the minute ends. Runs that others
   * make meanwhile are seen with the next look, which comes after a tenth of the room for open runs at the latest.
   */
  async take(queryable: Queryable, wish: Wish): Promise<Granted> {
    const { tenant, wanted } = wish;
    const room = this.#valid(tenant);
    const isEnough = room !== null && room.rate >= wanted && room.open >= wanted;
    return isEnough ? granted(room, wanted) : this.#ask(queryable, wish);
  }

  #valid(tenant: string): Room | null {
    const room = this.#byTenant.get(tenant);
    return room !== undefined && performance.now() < room.untilMs ? room : null;
  }

  async #ask(queryable: Queryable, { tenant, wanted, inserted = 0 }: Wish): Promise<Granted> {
    const before = this.#valid(tenant);
    const missing = Math.max(0, wanted - (before?.rate ?? 0));
    const countOpen = before === null || before.open < wanted;
    const fallback = { rate: defaultQuotas["runs-per-minute"], open: defaultQuotas["open-runs"] };
    const askedMs = performance.now();
    const [row] = await queryable.query(reserveRuns, { tenant, missing, countOpen, ...fallback });
    if (row === undefined) throw new Error("Expected the room for runs to be answered, got no row.");
    // Others may have asked meanwhile: what all of them were granted is there for all.
    const room = this.#valid(tenant) ?? this.#begin(tenant, askedMs + row.msLeft);
    room.rate += row.granted;
    const free = row.openNow === null ? room.open : Math.max(0, row.open - row.openNow + inserted);
    if (row.openNow !== null) room.open = Math.floor(free / 10);
    const runs = Math.min(wanted, room.rate, free);
    const all = granted(room, runs);
    if (runs === wanted) return all;
    const secondsLeft = Math.max(1, Math.ceil(row.msLeft / 1000));
    const refusal: Refusal =
      runs < free
        ? { quota: "runs-per-minute", most: row.rate, secondsLeft }
        : { quota: "open-runs", most: row.open, secondsLeft };
    return { runs, refusal };
  }

  #begin(tenant: string, untilMs: number): Room {
    if (this.#byTenant.size >= mostTenants) this.#byTenant.clear();
    const room: Room = { rate: 0, open: 0, untilMs };
    this.#byTenant.set(tenant, room);
    return room;
  }
}

function granted(room: Room, runs: number): Granted {
  room.rate -= runs;
  room.open = Math.max(0, room.open - runs);
  return { runs, refusal: null };
}
