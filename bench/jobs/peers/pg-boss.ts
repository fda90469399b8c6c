// pg-boss, woken by NOTIFY and fetching in batches; it keeps the row of a completed job.
import { PgBoss } from "pg-boss";
import { connect, isEmpty } from "../connect.ts";
import { jobName, type Job } from "../job.ts";
import type { Peer } from "../peer.ts";

const documented = { batchSize: 500, localConcurrency: 2 } as const;
const tuned = { batchSize: 1000, localConcurrency: 4 } as const;
const pollingSeconds = 0.5;

const openJobs = `select from pgboss.job where name = '${jobName}' and state < 'completed'`;

export const peer: Peer = {
  async prepare({ postgres }) {
    const boss = await open(postgres);
    await boss.createQueue(jobName, { notify: true });
    await boss.stop({ graceful: false });
  },
  async openProducer({ postgres }) {
    const boss = await open(postgres);
    return {
      addOne: (job) => boss.send(jobName, job),
      addMany: (jobs) =>
        boss.insert(
          jobName,
          jobs.map((data) => ({ data })),
        ),
      addAt: (jobs) =>
        boss.insert(
          jobName,
          jobs.map((data) => ({ data, startAfter: new Date(data.at) })),
        ),
      close: () => boss.stop({ graceful: false }),
    };
  },
  async openWorker(opening, onStart) {
    const boss = await open(opening.postgres);
    const client = await connect(opening.postgres);
    const options = {
      ...(opening.tuned ? tuned : documented),
      burstWhenBatchFull: true,
      pollingIntervalSeconds: pollingSeconds,
      notifyPollingIntervalSeconds: pollingSeconds,
    };
    await boss.work<Job>(jobName, options, async (jobs) => {
      for (const { data } of jobs) onStart(data);
    });
    return {
      isDone: () => isEmpty(client, openJobs),
      async close() {
        await client.end();
        await boss.stop({ graceful: false });
      },
    };
  },
};

async function open(connectionString: string): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString, max: 20, useListenNotify: true, schedule: false });
  boss.on("error", (error) => console.error(error));
  await boss.start();
  return boss;
}
