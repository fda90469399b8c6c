// graphile-worker with a local queue and completions sent in batches; it deletes a job that is done.
import { Logger, makeWorkerUtils, run, type WorkerUtils } from "graphile-worker";
import { connect, isEmpty } from "../connect.ts";
import { jobName, type Job } from "../job.ts";
import type { Peer } from "../peer.ts";

const documentedSize = 500;
const tunedSize = 5000;

const silent = new Logger(() => () => undefined);

const openJobs = "select from graphile_worker._private_jobs";

export const peer: Peer = {
  async prepare({ postgres }) {
    const utils = await openUtils(postgres);
    await utils.migrate();
    await utils.release();
  },
  async openProducer({ postgres }) {
    const utils = await openUtils(postgres);
    return {
      addOne: (job) => utils.addJob(jobName, job),
      addMany: (jobs) => utils.addJobs(jobs.map((payload) => ({ identifier: jobName, payload }))),
      addAt: (jobs) =>
        utils.addJobs(jobs.map((payload) => ({ identifier: jobName, payload, runAt: new Date(payload.at) }))),
      close: async () => utils.release(),
    };
  },
  async openWorker({ postgres, tuned }, onStart) {
    const client = await connect(postgres);
    const runner = await run({
      logger: silent,
      noHandleSignals: true,
      taskList: { [jobName]: (payload) => onStart(payload as Job) },
      preset: {
        worker: {
          connectionString: postgres,
          maxPoolSize: 20,
          concurrentJobs: 24,
          pollInterval: 100,
          localQueue: { size: tuned ? tunedSize : documentedSize },
          completeJobBatchDelay: 0,
          failJobBatchDelay: 0,
        },
      },
    });
    return {
      isDone: () => isEmpty(client, openJobs),
      async close() {
        await client.end();
        await runner.stop();
      },
    };
  },
};

const openUtils = (connectionString: string): Promise<WorkerUtils> =>
  makeWorkerUtils({ connectionString, maxPoolSize: 20, logger: silent });
