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
  /** These runs were cancelled or withdrawn: whoever works on them must stop. */
  cancelled: [readonly string[]];
  /** An attempt began, with the run's id; tests await it instead of sleeping. */
  started: [readonly string[]];
  /** A loop looked and found nothing to do. */
  idle: [string];
}

export type Notice =
  | { readonly kind: "planned" | "waiting" }
  | { readonly kind: "cancelled" | "ended"; readonly ids: readonly string[] };

export class Events extends EventEmitter<EventMap> {
  #outgoing: Notice[] = [];
  #send: ((notices: readonly Notice[]) => void) | null = null;

  constructor() {
    super();
    // Every caller that waits for a run listens for its end.
    this.setMaxListeners(0);
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
