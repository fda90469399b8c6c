// GET /system: what this node is, hosts and calls, which regions and jobs the tenant has, and what time it is.
import { databaseNow, listJobs, listNodes, listRegions } from "@punctual/engine";
import type { OpenWorkload } from "@punctual/jobs";
import { z } from "zod";
import { operation, type Operation } from "../operation.ts";
import { noBody, nothing, shownInstant } from "./shape/parts.ts";

const upstreamShape = z.object({
  name: z.string(),
  address: z.string(),
  simulated: z.boolean(),
  workload: z.string(),
});

const nodeShape = z.object({ name: z.string(), startedAt: shownInstant, lastSeenAt: shownInstant });

/** What no database knows. */
export interface ThisNode {
  readonly workloads: readonly OpenWorkload[];
  readonly isDevelopment: boolean;
  /** Of Punctual; null where the host does not say. */
  readonly version: string | null;
}

export const systemOperation = ({ workloads, isDevelopment, version: ownVersion }: ThisNode): Operation =>
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
        now: shownInstant.meta({ description: "By the database's clock, the only one that counts." }),
        mode: z.enum(["development", "production"]),
        version: z.string().nullable().meta({ description: "Of Punctual." }),
        node: z.string().meta({ description: "The version of Node.js." }),
        platform: z.string(),
        uptimeSeconds: z.int(),
        region: z.string().meta({ description: "The home region." }),
        regions: z.array(z.string()).meta({ description: "Those beside it that hold anything." }),
        jobs: z.array(z.string()),
        workloads: z.array(z.string()),
        upstreams: z.array(upstreamShape),
        nodes: z.array(nodeShape).meta({ description: "Shown to the tenant default alone." }),
      }),
    },
    async handle({ engine, principal }) {
      const { version, platform, arch } = process;
      return {
        status: 200,
        body: {
          now: await databaseNow(engine.database),
          mode: isDevelopment ? "development" : "production",
          version: ownVersion,
          node: version,
          platform: `${platform}-${arch}`,
          uptimeSeconds: Math.floor(process.uptime()),
          region: engine.homeRegion,
          regions: await listRegions(engine, principal),
          jobs: await listJobs(engine, principal),
          workloads: workloads.map(({ name }) => name),
          upstreams: workloads.flatMap(upstreamsOf),
          nodes: await listNodes(engine, principal),
        },
      };
    },
  });

/** As the API describes it, whatever a node hosts. */
export const getSystemOperation = systemOperation({ workloads: [], isDevelopment: false, version: null });

const upstreamsOf = ({ name: workload, upstreams = [] }: OpenWorkload): z.output<typeof upstreamShape>[] =>
  upstreams.map(({ name, address, simulated }) => ({ name, address, simulated, workload }));
