// The node's place among the others: a sign of life, and which time zone data count.
import type { EngineContext } from "../engine-context.ts";
import {
  announce,
  announcedEveryMs,
  noteRecomputed,
  recomputedVersion,
  type Node,
} from "../node/membership.ts";
import { databaseNow } from "../now.ts";
import { recomputeOccurrences } from "../schedule/recompute-occurrences.ts";

export class Member {
  readonly #engine: EngineContext;
  readonly node: Node;
  #newestTz: string;

  constructor(engine: EngineContext, node: Node) {
    this.#engine = engine;
    this.node = node;
    this.#newestTz = node.tzVersion;
  }

  /** False while another node has newer time zone data: two that differ would compute two instants for one wall time. */
  get timezonesAreCurrent(): boolean {
    return this.node.tzVersion >= this.#newestTz;
  }

  get newestTz(): string {
    return this.#newestTz;
  }

  /** One pass; answers how long to sleep. */
  async announce(): Promise<number> {
    const { database, log, events } = this.#engine;
    const before = this.#newestTz;
    const { newestTz, isAlone } = await announce(database, this.node);
    this.#newestTz = newestTz;
    events.isAlone = isAlone;
    if (!this.timezonesAreCurrent) {
      if (before !== this.#newestTz)
        log.warn(this.#versions(), "older time zone data than another node's: only rates are planned here");
    } else await this.#recompute();
    return announcedEveryMs;
  }

  async #recompute(): Promise<void> {
    const { database, log, events } = this.#engine;
    const { tzVersion } = this.node;
    const computed = await recomputedVersion(database);
    if (computed !== null && computed >= tzVersion) return;
    const schedules =
      computed === null ? 0 : await recomputeOccurrences(database, await databaseNow(database));
    await noteRecomputed(database, tzVersion);
    if (computed === null) return;
    log.info({ ...this.#versions(), schedules }, "next occurrences recomputed with newer time zone data");
    events.emit("planned");
    events.tell({ kind: "planned" });
  }

  #versions() {
    return { tzVersion: this.node.tzVersion, newestTzVersion: this.#newestTz };
  }
}
