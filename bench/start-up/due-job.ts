// The job of a run that is due before anybody is up: it says on standard output that its run was claimed.
import { defineJob } from "@punctual/jobs";
import { z } from "zod";

export const dueJobName = "start-up.due";
export const claimedLine = "the run that was due has begun";

export const dueJob = defineJob({
  name: dueJobName,
  input: z.object({}),
  async run() {
    process.stdout.write(`${claimedLine}\n`);
  },
});
