// GET /system: which jobs this node knows or an app of the tenant serves, and which Node and platform it runs on.
import { listJobs } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { noBody, nothing } from "./shape/parts.ts";

export const getSystemOperation = operation({
  method: "GET",
  path: "/api/v1/system",
  summary: "Show the system",
  role: "viewer",
  params: nothing,
  query: nothing,
  body: noBody,
  answers: {
    200: z.object({
      node: z.string(),
      platform: z.string(),
      uptimeSeconds: z.int(),
      jobs: z.array(z.string()),
    }),
  },
  async handle({ engine, principal }) {
    const { version, platform, arch } = process;
    const jobs = await listJobs(engine, principal);
    return {
      status: 200,
      body: {
        node: version,
        platform: `${platform}-${arch}`,
        uptimeSeconds: Math.floor(process.uptime()),
        jobs,
      },
    };
  },
});
