// GET /system: what this node hosts and whom it calls, which jobs are known or served by an app of the tenant.
import { listJobs } from "@punctual/engine";
import type { OpenWorkload } from "@punctual/jobs";
import { z } from "zod";
import { operation, type Operation } from "../operation.ts";
import { noBody, nothing } from "./shape/parts.ts";

const upstreamShape = z.object({
  name: z.string(),
  address: z.string(),
  simulated: z.boolean(),
  workload: z.string(),
});

/** Of a node with these workloads. */
export const systemOperation = (workloads: readonly OpenWorkload[]): Operation =>
  operation({
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
        workloads: z.array(z.string()),
        upstreams: z.array(upstreamShape),
      }),
    },
    async handle({ engine, principal }) {
      const { version, platform, arch } = process;
      return {
        status: 200,
        body: {
          node: version,
          platform: `${platform}-${arch}`,
          uptimeSeconds: Math.floor(process.uptime()),
          jobs: await listJobs(engine, principal),
          workloads: workloads.map(({ name }) => name),
          upstreams: workloads.flatMap(upstreamsOf),
        },
      };
    },
  });

/** As the API describes it, whatever a node hosts. */
export const getSystemOperation = systemOperation([]);

const upstreamsOf = ({ name: workload, upstreams = [] }: OpenWorkload): z.output<typeof upstreamShape>[] =>
  upstreams.map(({ name, address, simulated }) => ({ name, address, simulated, workload }));
