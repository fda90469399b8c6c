// Adds to the bare queue: calls that come while an insert is on its way travel together in the next; a notice follows the commit.
import type { Client } from "pg";
import type { Job } from "../job.ts";
import type { Producer } from "../peer.ts";

const add = {
  name: "add",
  text: `insert into queue (due_at, payload)
         select coalesce(to_timestamp(due_ms / 1000), now()), payload
           from unnest($1::double precision[], $2::text[]) as job (due_ms, payload)`,
};

export interface ProducerEnds {
  readonly client: Client;
  /** For notices: inside the insert they would keep commits from going together. */
  readonly mouth: Client;
}

export function produce({ client, mouth }: ProducerEnds): Producer {
  let gathered: Job[] = [];
  let next: Promise<void> | null = null;
  let last: Promise<void> = Promise.resolve();
  let notice: Promise<unknown> | null = null;
  const insert = async (jobs: readonly Job[], dueMs: readonly (number | null)[]): Promise<void> => {
    await client.query({ ...add, values: [dueMs, jobs.map((job) => JSON.stringify(job))] });
    notice ??= mouth.query("notify added").finally(() => (notice = null));
  };
  const insertNow = (jobs: readonly Job[]): Promise<void> =>
    insert(
      jobs,
      jobs.map(() => null),
    );
  const sendAfter = async (before: Promise<void>): Promise<void> => {
    await before;
    const batch = gathered;
    gathered = [];
    next = null;
    await insertNow(batch);
  };
  return {
    addOne(job) {
      gathered.push(job);
      return (next ??= last = sendAfter(last));
    },
    addMany: insertNow,
    addAt: (jobs) =>
      insert(
        jobs,
        jobs.map(({ at }) => at),
      ),
    async close() {
      await client.end();
      await notice;
      await mouth.end();
    },
  };
}
