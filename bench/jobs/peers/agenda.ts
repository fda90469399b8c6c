// Agenda on its PostgreSQL backend, looking five times a second and, tuned, told by NOTIFY; it deletes a job that is done.
import { PostgresBackend } from "@agendajs/postgres-backend";
import { Agenda } from "agenda";
import { connect, isEmpty } from "../connect.ts";
import { jobName, makeJob, type Job } from "../job.ts";
import type { Peer } from "../peer.ts";

const mostAtOnce = 1000;
const everySecond = "* * * * * *";
/** A schedule of Agenda's is one job name, so each has its own; the worker knows so many. */
const mostSchedules = 10;
const scheduleName = (number: number): string => `${jobName}.${number}`;

const openJobs = "select from agenda_jobs";

export const peer: Peer = {
  async prepare({ postgres }) {
    const agenda = await open(postgres, false);
    await agenda.stop(true);
  },
  async openProducer({ postgres, tuned }) {
    const agenda = await open(postgres, tuned);
    // It tells others only once it is started; without a definition it takes no job itself.
    if (tuned) await agenda.start();
    return {
      addOne: (job) => agenda.now(jobName, job),
      addMany: (jobs) => Promise.all(jobs.map((job) => agenda.now(jobName, job))),
      addAt: (jobs) => Promise.all(jobs.map((job) => agenda.schedule(new Date(job.at), jobName, job))),
      async recur(schedules) {
        for (let number = 0; number < Math.min(schedules, mostSchedules); number++)
          await agenda.every(everySecond, scheduleName(number), makeJob(number, 0));
      },
      close: () => agenda.stop(true),
    };
  },
  async openWorker({ postgres, tuned }, onStart) {
    const client = await connect(postgres);
    const agenda = await open(postgres, tuned);
    const names = [jobName, ...Array.from({ length: mostSchedules }, (_, number) => scheduleName(number))];
    for (const name of names) agenda.define<Job>(name, async ({ attrs }) => onStart(attrs.data));
    await agenda.start();
    return {
      isDone: () => isEmpty(client, openJobs),
      async close() {
        await client.end();
        await agenda.stop(true);
      },
    };
  },
};

async function open(connectionString: string, notifies: boolean): Promise<Agenda> {
  const agenda = new Agenda({
    backend: new PostgresBackend({
      poolConfig: { connectionString, max: 20 },
      disableNotifications: !notifies,
    }),
    processEvery: 200,
    maxConcurrency: mostAtOnce,
    defaultConcurrency: mostAtOnce,
    lockLimit: mostAtOnce,
    defaultLockLimit: mostAtOnce,
    removeOnComplete: true,
  });
  agenda.on("error", (error) => console.error(error));
  await agenda.ready;
  return agenda;
}
