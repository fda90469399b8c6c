// The job: a tenant's listings, orders and visits brought up to date with Mercado Livre, or those of every tenant.
import { dateIn, defineJob, GiveUp, type Job, type JobContext, type Sealer } from "@punctual/jobs";
import { z } from "zod";
import { syncName } from "../job-log/job-type.ts";
import { marketplace, type MarketplaceOptions } from "../mercadolivre/client.ts";
import { openSession } from "../mercadolivre/session.ts";
import { daysAfter, type DateRange } from "../range/date-range.ts";
import { coverOf } from "../range/resolve-range.ts";
import { syncTenant } from "../sync/sync-tenant.ts";
import { accessTokenOf } from "../tenant/access-token.ts";
import { findTenant } from "../tenant/find-tenant.ts";
import type { Tenant } from "../tenant/tenant.ts";
import { tenantId } from "../tenant/tenant-id.ts";
import { timezonesOf } from "../tenant/timezones.ts";
import { addedUp } from "./added-up.ts";
import { eachTenant } from "./each-tenant.ts";
import { loggedRun } from "./logged-run.ts";
import type { JobSetting } from "./rebuild.ts";
import { stopwatch } from "./stopwatch.ts";
import { unknownTenant } from "./unknown-tenant.ts";

export interface SyncSetting extends JobSetting {
  readonly sealer: Sealer;
  /** Null where the application's credentials are not set. */
  readonly mercadolivre: MarketplaceOptions | null;
}

const daysBack = z
  .int("Expected daysBack to be a whole number from 1 to 365, got something else.")
  .min(1, "Expected daysBack to be 1 to 365, got less.")
  .max(365, "Expected daysBack to be 1 to 365, got more.")
  .default(30);

/** What callers say of it: always of one tenant. */
export const syncBody = z.strictObject({ tenantId, daysBack });

/** `trigger` and `actor` come from a run over all tenants and are never taken from a caller. */
const syncInput = z.strictObject({
  tenantId: tenantId.optional(),
  daysBack,
  trigger: z.string().max(64).optional(),
  actor: z.string().max(200).optional(),
});

type Context = JobContext<z.output<typeof syncInput>>;

export const syncJob = (setting: SyncSetting): Job =>
  defineJob({
    name: syncName,
    input: syncInput,
    key: (input) => input.tenantId ?? "all",
    run(context) {
      const { run, log, input } = context;
      const logged = { jobType: "mercadolivre_sync", tenantId: input.tenantId ?? null, run, log } as const;
      return loggedRun<object>(logged, () =>
        input.tenantId === undefined ? syncAll(setting, context) : syncOne(setting, context, input.tenantId),
      );
    },
  });

async function syncOne(setting: SyncSetting, context: Context, id: string) {
  const { input, run, progress } = context;
  const duration = stopwatch();
  const tenant = await findTenant(setting.database, id);
  if (tenant === null) throw unknownTenant(id);
  const { timezone } = tenant;
  const dateRange = rangeOf(input.daysBack, { timezone, scheduledAt: run.scheduledAt });
  const synced = await syncTenant({
    database: setting.database,
    session: sessionOf(setting, context, id),
    tenantId: id,
    userId: userOf(tenant),
    runId: run.id,
    timezone,
    range: dateRange,
    cursor: progress.cursor,
    save: (cursor) => progress.save(cursor),
  });
  return { success: true, jobLogId: run.id, duration: duration(), ...synced, dateRange };
}

function sessionOf({ database, sealer, mercadolivre }: SyncSetting, { signal }: Context, id: string) {
  if (mercadolivre === null)
    throw new GiveUp(
      "Expected the credentials of an application at Mercado Livre, got none. Set MERCADOLIVRE_CLIENT_ID and MERCADOLIVRE_CLIENT_SECRET.",
    );
  const { refresh, get } = marketplace(mercadolivre);
  const tokens = { database, sealer, refresh };
  return openSession({
    marketplace: { get, refresh },
    signal,
    accessToken: (refused) => accessTokenOf(tokens, { tenantId: id, refused }),
  });
}

function userOf({ id, mercadolivre }: Tenant): number {
  if (mercadolivre !== null) return mercadolivre.userId;
  throw new GiveUp(
    `Expected the tenant to be connected to Mercado Livre, got one that is not. Connect it with PUT /api/v1/tenants/${id}.`,
  );
}

async function syncAll({ database, ledger }: SyncSetting, context: Context) {
  const { input, run } = context;
  const duration = stopwatch();
  const setting = { database, ledger, job: syncName, connected: true };
  const { results, counted } = await eachTenant(setting, context, { daysBack: input.daysBack });
  const timezones = await timezonesOf(database, { connected: true });
  const ranges = (timezones.length === 0 ? ["UTC"] : timezones).map((timezone) =>
    rangeOf(input.daysBack, { timezone, scheduledAt: run.scheduledAt }),
  );
  return {
    success: results.failed === 0,
    jobLogId: run.id,
    duration: duration(),
    ...(counted.length === results.successful ? sums(counted) : {}),
    dateRange: coverOf(ranges),
    results,
  };
}

function sums(counted: readonly unknown[]) {
  return {
    listingsSynced: addedUp(counted, "listingsSynced"),
    ordersSynced: addedUp(counted, "ordersSynced"),
    visitsSynced: addedUp(counted, "visitsSynced"),
  };
}

/** Up to the day of the run where the tenant is, that day included. */
function rangeOf(
  days: number,
  { timezone, scheduledAt }: { readonly timezone: string; readonly scheduledAt: Date },
): DateRange {
  const to = dateIn(scheduledAt, timezone);
  return { from: daysAfter(to, -days), to };
}
