// What happened, told inside the process at once and to the other nodes by one coalesced NOTIFY after the commit.
import { EventEmitter } from "node:events";

export interface EndedRun {
  readonly id: string;
  readonly state: string;
}

interface EventMap {
  /** A schedule's next occurrence may be sooner than the planner believes. */
  planned: [];
  /** Runs are waiting that may be due sooner than the dispatcher believes. */
  waiting: [];
  /** Runs ended; for those who wait for them. */
  ended: [readonly EndedRun[]];
  /** These runs wait again, for a retry. */
  postponed: [readonly string[]];
  /** These runs were cancelled or withdrawn: whoever works on them must stop. */
  cancelled: [readonly string[]];
  /** An attempt began, with the run's id; tests await it instead of sleeping. */
  started: [readonly string[]];
  /** These runs began, ended or went back to waiting, here or on another node; told while somebody watches here. */
  changed: [readonly string[]];
  /** Somebody begins to watch runs on this node. */
  watching: [];
  /** Messages were sent to these queues, or may be received sooner; for those who wait for them. */
  sent: [readonly string[]];
  /** Something was published to a topic, on this node. */
  published: [];
  /** A loop looked and found nothing to do. */
  idle: [string];
}

export type Notice =
  | { readonly kind: "planned" | "waiting" | "watching" }
  | { readonly kind: "cancelled" | "ended" | "changed" | "sent"; readonly ids: readonly string[] };

/** To the other nodes. */
interface Way {
  /** Called with what has gathered since. */
  send(notices: readonly Notice[]): void;
  after(delayMs: number, callback: () => void): void;
}

/** The first notice goes at once; those that follow within so many milliseconds wait for its end. */
const leastApartMs = 3;

export class Events extends EventEmitter<EventMap> {
  /** As far as this node knows there is no other to be told of anything. */
  isAlone = false;
  #outgoing: Notice[] = [];
  #watchers = 0;
  #sentMs = Number.NEGATIVE_INFINITY;
  #way: Way | null = null;

  constructor() {
    super();
    // Every caller that waits for a run listens for its end.
    this.setMaxListeners(0);
  }

  /** True while somebody on this node watches runs. */
  get watched(): boolean {
    return this.#watchers > 0;
  }

  /** Begins to watch runs, on all nodes; call what it answers to end it. */
  watch(onChange: (runIds: readonly string[]) => void): () => void {
    this.#watchers += 1;
    this.on("changed", onChange);
    if (this.#watchers === 1) this.emit("watching");
    return () => {
      this.#watchers -= 1;
      this.off("changed", onChange);
    };
  }

  connect(way: Way): void {
    this.#way = way;
  }

  /** Tells the other nodes. NOTIFY takes one database-wide lock at commit, so what comes close together goes out as one. */
  tell(notice: Notice): void {
    if (this.#way === null || this.isAlone) return;
    if (!("ids" in notice) && this.#outgoing.some(({ kind }) => kind === notice.kind)) return;
    this.#outgoing.push(notice);
    if (this.#outgoing.length > 1) return;
    const waitMs = this.#sentMs + leastApartMs - performance.now();
    if (waitMs <= 0) setImmediate(() => this.#flush());
    else this.#way.after(waitMs, () => this.#flush());
  }

  #flush(): void {
    const notices = this.#outgoing;
    this.#outgoing = [];
    this.#sentMs = performance.now();
    this.#way?.send(notices);
  }
}
