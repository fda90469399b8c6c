// The jobs of this node, as one tenant has them: another's are none.
import { tenantOf } from "../access/namespace-of.ts";
import type { JobRunner } from "../delivery/job-runner.ts";
import type { EngineContext } from "../engine-context.ts";

type Known = Pick<EngineContext, "jobs">;

/** Undefined where this node has no such job for the tenant. */
export function nodeJob({ jobs }: Known, tenant: string, name: string): JobRunner | undefined {
  const runner = jobs.get(name);
  return runner !== undefined && isFor(runner, tenant) ? runner : undefined;
}

export const nodeJobNames = ({ jobs }: Known, tenant: string): readonly string[] =>
  [...jobs.values()].filter((runner) => isFor(runner, tenant)).map(({ name }) => name);

/** In every region of the tenant that has it. */
const isFor = (runner: JobRunner, tenant: string): boolean =>
  runner.tenant === undefined || runner.tenant === tenantOf(tenant);
