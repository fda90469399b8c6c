// How many runs of each tenant a node may make before it has to ask the database again.
import type { Queryable } from "@punctual/database";
import { defaultQuotas } from "./quota.ts";
import { reserveRuns } from "./reserve-runs.sql.ts";

/** What the database granted at once, and until when on this node's monotonic clock. */
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
    const known = this.#known(tenant);
    if (known !== null && known.rate >= wanted && known.open >= wanted) {
      known.rate -= wanted;
      known.open -= wanted;
      return { runs: wanted, refusal: null };
    }
    return this.#ask(queryable, wish);
  }

  #known(tenant: string): Room | null {
    const room = this.#byTenant.get(tenant);
    return room !== undefined && performance.now() < room.untilMs ? room : null;
  }

  async #ask(queryable: Queryable, { tenant, wanted, inserted = 0 }: Wish): Promise<Granted> {
    const known = this.#known(tenant);
    const countOpen = known === null || known.open < wanted;
    const fallback = { rate: defaultQuotas["runs-per-minute"], open: defaultQuotas["open-runs"] };
    const [row] = await queryable.query(reserveRuns, { tenant, wanted, countOpen, ...fallback });
    if (row === undefined) throw new Error("Expected the room for runs to be answered, got no row.");
    const { granted, secondsLeft, open, openNow } = row;
    const free = openNow === null ? (known?.open ?? 0) : Math.max(0, open - openNow + inserted);
    const runs = Math.min(wanted, granted, free);
    this.#keep(tenant, {
      rate: granted - runs,
      open: openNow === null ? free - runs : Math.max(0, Math.floor(free / 10) - runs),
      untilMs: performance.now() + Math.max(0, secondsLeft - 1) * 1000,
    });
    if (runs === wanted) return { runs, refusal: null };
    const [quota, most] =
      granted < wanted ? (["runs-per-minute", row.rate] as const) : (["open-runs", open] as const);
    return { runs, refusal: { quota, most, secondsLeft: Math.max(1, secondsLeft) } };
  }

  #keep(tenant: string, room: Room): void {
    if (this.#byTenant.size >= mostTenants) this.#byTenant.clear();
    this.#byTenant.set(tenant, room);
  }
}
