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
  /** A loop looked and found nothing to do. */
  idle: [string];
}

export type Notice =
  | { readonly kind: "planned" | "waiting" | "watching" }
  | { readonly kind: "cancelled" | "ended" | "changed"; readonly ids: readonly string[] };

export class Events extends EventEmitter<EventMap> {
  #outgoing: Notice[] = [];
  #watchers = 0;
  #send: ((notices: readonly Notice[]) => void) | null = null;

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

  /** Connects the way to the other nodes; `send` is called with what has gathered since. */
  connect(send: (notices: readonly Notice[]) => void): void {
    this.#send = send;
  }

  /** Tells the other nodes. NOTIFY takes one database-wide lock at commit, so what comes in one turn goes out as one. */
  tell(notice: Notice): void {
    if (this.#send === null) return;
    this.#outgoing.push(notice);
    if (this.#outgoing.length === 1) setImmediate(() => this.#flush());
  }

  #flush(): void {
    const notices = this.#outgoing;
    this.#outgoing = [];
    this.#send?.(notices);
  }
}
