// Works on the bare queue: one loop, one armed timer; what is due soon waits in memory, what is done travels with the next claim.
import type { Client } from "pg";
import { isEmpty } from "../connect.ts";
import type { Job } from "../job.ts";
import type { OnStart, Worker } from "../peer.ts";

/** Ends what was done since the last claim, writes its history, and claims the next: one round trip and one commit. */
const exchange = {
  name: "exchange",
  text: `with done as (
           select * from unnest($1::bigint[], $2::double precision[]) as d (id, started_ms)
         ), ended as (
           delete from queue where id = any($1::bigint[]) returning id, due_at, payload
         ), kept as (
           insert into history
           select e.id, e.due_at, to_timestamp(d.started_ms / 1000), clock_timestamp(), e.payload
             from ended e join done d using (id)
         ), due as materialized (
           select id from queue
            where claimed_at is null and due_at <= clock_timestamp() + interval '1 s'
            order by due_at limit $3 for update skip locked
         )
         update queue q set claimed_at = clock_timestamp() where q.id = any(array(select id from due))
         returning q.id, extract(epoch from q.due_at)::double precision * 1000 as due_ms, q.payload`,
};

const batchSize = 500;
const mostHeld = 5000;
const longestSleepMs = 500;

export interface WorkerEnds {
  readonly client: Client;
  /** For notices, and for who asks whether all is done. */
  readonly ear: Client;
  readonly onStart: OnStart;
}

interface Held {
  readonly id: unknown;
  readonly dueMs: number;
  readonly payload: string;
}

export class Work implements Worker {
  readonly #ends: WorkerEnds;
  #held: Held[] = [];
  #doneIds: unknown[] = [];
  #startedMs: number[] = [];
  #wake = (): void => undefined;
  #told = false;
  #stopping = false;
  #loop: Promise<void> = Promise.resolve();

  constructor(ends: WorkerEnds) {
    this.#ends = ends;
  }

  async start(): Promise<void> {
    const { ear } = this.#ends;
    ear.on("notification", () => {
      this.#told = true;
      this.#wake();
    });
    await ear.query("listen added");
    this.#loop = this.#run();
  }

  isDone(): Promise<boolean> {
    return isEmpty(this.#ends.ear, "select from queue");
  }

  async close(): Promise<void> {
    this.#stopping = true;
    this.#wake();
    await this.#loop;
    await this.#ends.ear.end();
    await this.#ends.client.end();
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      const more = await this.#exchange();
      this.#startDue();
      if (more || this.#doneIds.length > 0) continue;
      await this.#sleep();
      this.#startDue();
    }
  }

  /** Answers whether there is more to claim. */
  async #exchange(): Promise<boolean> {
    const values = [this.#doneIds, this.#startedMs, Math.min(batchSize, mostHeld - this.#held.length)];
    this.#doneIds = [];
    this.#startedMs = [];
    this.#told = false;
    const { rows } = await this.#ends.client.query({ ...exchange, values });
    if (rows.length === 0) return false;
    this.#held.push(...rows.map(asHeld));
    this.#held.sort((one, other) => one.dueMs - other.dueMs);
    return rows.length === batchSize;
  }

  #startDue(): void {
    const nowMs = Date.now();
    const firstLater = this.#held.findIndex(({ dueMs }) => dueMs > nowMs);
    const due = firstLater === -1 ? this.#held : this.#held.slice(0, firstLater);
    this.#held = firstLater === -1 ? [] : this.#held.slice(firstLater);
    for (const { id, payload } of due) {
      this.#doneIds.push(id);
      this.#startedMs.push(nowMs);
      this.#ends.onStart(JSON.parse(payload) as Job);
    }
  }

  /** Until the next is due, or a notice comes. */
  #sleep(): Promise<void> {
    if (this.#told || this.#stopping) return Promise.resolve();
    const nextMs = (this.#held[0]?.dueMs ?? Number.POSITIVE_INFINITY) - Date.now();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.min(longestSleepMs, Math.max(1, Math.ceil(nextMs))));
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** Guarantee: the statement's own columns. */
const asHeld = (row: Record<string, unknown>): Held => ({
  id: row.id,
  dueMs: Number(row.due_ms),
  payload: String(row.payload),
});
