// Says in the log whom the workloads call.
import type { OpenWorkload } from "@punctual/jobs";
import type { Log } from "../log/make-log.ts";

export function logUpstreams(workloads: readonly OpenWorkload[], log: Log): void {
  for (const { name: workload, upstreams = [] } of workloads) {
    // Of one that is simulated the workload itself has told, and which variable to set.
    for (const { name: upstream, address } of upstreams.filter(({ simulated }) => !simulated))
      log.info({ workload, upstream, address }, `${upstream} is called at ${address}`);
  }
}
