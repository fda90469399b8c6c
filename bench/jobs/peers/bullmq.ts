// BullMQ on Redis, which acknowledges before the disk has it; it deletes a job that is done.
import { Queue, Worker } from "bullmq";
import { jobName, type Job } from "../job.ts";
import type { Peer } from "../peer.ts";

const queueName = "bench";
const concurrency = 100;
const everySecond = "* * * * * *";
const open = ["active", "waiting", "delayed", "prioritized"] as const;

export const peer: Peer = {
  prepare: () => Promise.resolve(),
  async openProducer({ redis }) {
    const queue = await openQueue(redis);
    return {
      addOne: (job) => queue.add(jobName, job),
      addMany: (jobs) => queue.addBulk(jobs.map((data) => ({ name: jobName, data }))),
      addAt: (jobs) =>
        queue.addBulk(
          jobs.map((data) => ({
            name: jobName,
            data,
            opts: { delay: Math.max(0, data.at - Date.now()) },
          })),
        ),
      async recur(schedules) {
        for (let number = 0; number < schedules; number++)
          await queue.upsertJobScheduler(
            `schedule-${number}`,
            { pattern: everySecond },
            {
              name: jobName,
              data: { number, at: 0, text: "" },
            },
          );
      },
      close: () => queue.close(),
    };
  },
  async openWorker({ redis }, onStart) {
    const queue = await openQueue(redis);
    const worker = new Worker<Job>(queueName, async ({ data }) => onStart(data), {
      connection: { url: redis },
      concurrency,
      removeOnComplete: { count: 0 },
    });
    worker.on("error", (error) => console.error(error));
    await worker.waitUntilReady();
    return {
      async isDone() {
        const counts = await queue.getJobCounts(...open);
        return Object.values(counts).every((count) => count === 0);
      },
      async close() {
        await worker.close();
        await queue.close();
      },
    };
  },
};

async function openQueue(url: string): Promise<Queue<Job>> {
  const queue = new Queue<Job>(queueName, {
    connection: { url },
    defaultJobOptions: { removeOnComplete: true },
  });
  queue.on("error", (error) => console.error(error));
  await queue.waitUntilReady();
  return queue;
}
