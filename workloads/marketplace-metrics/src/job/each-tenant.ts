// One run over many tenants: each has a run of its own, with its own key, record and end.
import type { Database } from "@punctual/database";
import type { FanOutResult, JobContext, Ledger } from "@punctual/jobs";
import { originOf } from "../job-log/origin-of.ts";
import { tenantPages } from "../tenant/tenant-pages.ts";
import { callAndWait } from "./call-and-wait.ts";

export interface EachTenantSetting {
  readonly database: Database;
  readonly ledger: Ledger;
  readonly job: string;
  /** Only those that are connected to Mercado Livre. */
  readonly connected: boolean;
}

export interface EachTenantResult {
  readonly results: {
    readonly total: number;
    readonly successful: number;
    readonly failed: number;
    /** The first hundred by tenant. */
    readonly errors: readonly { readonly tenantId: string; readonly error: string }[];
    readonly errorsOmitted: number;
  };
  /** What the runs counted, each. */
  readonly counted: readonly unknown[];
}

/** Tenants at once. */
const concurrency = 4;

/** `input` is each tenant's, but for the tenant and whom the run was begun by. */
export async function eachTenant(
  { database, ledger, job, connected }: EachTenantSetting,
  context: Pick<JobContext<unknown>, "run" | "signal" | "fanOut">,
  input: Readonly<Record<string, unknown>>,
): Promise<EachTenantResult> {
  const { run, signal, fanOut } = context;
  const origin = await originOf(database, run.id);
  const counted: unknown[] = [];
  const tally = await fanOut(
    tenantPages(database, { connected }),
    { key: (tenantId) => tenantId, concurrency },
    async ([tenantId]) => {
      if (tenantId === undefined) return;
      const call = {
        job,
        input: { ...input, tenantId, ...origin },
        scheduledAt: run.scheduledAt,
        // A rescued run finds the runs that it had made.
        idempotencyKey: `${run.id}:${tenantId}`,
        actor: origin.actor ?? job,
      };
      counted.push((await callAndWait(ledger, call, signal)).result);
    },
  );
  return { results: resultsOf(tally), counted };
}

const resultsOf = ({ total, successful, failed, errors, errorsOmitted }: FanOutResult) => ({
  total,
  successful,
  failed,
  errors: errors.map(({ key, error }) => ({ tenantId: key, error })),
  errorsOmitted,
});
