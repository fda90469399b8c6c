// Keeps an app and the jobs that it serves, or replaces what it said.
import type { Queryable } from "@punctual/database";
import { audit } from "../audit/audit.ts";
import { holdConnection } from "../connection/hold-connection.ts";
import { checkTarget } from "../delivery/egress.ts";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { holdQuota } from "../quota/hold-quota.ts";
import { databaseOf } from "../tenant-database.ts";
import type { AppDefinition } from "./app-definition.ts";
import type { App } from "./app.ts";
import { assertUnneeded } from "./assert-unneeded.ts";
import { deleteUnservedJobs } from "./delete-unserved-jobs.sql.ts";
import { findOtherServers } from "./find-other-servers.sql.ts";
import { getApp } from "./get-app.ts";
import { insertServedJobs } from "./insert-served-jobs.sql.ts";
import { lockAppJobs } from "./lock-app-jobs.sql.ts";
import { upsertApp } from "./upsert-app.sql.ts";

export interface PutApp {
  readonly name: string;
  readonly definition: AppDefinition;
}

export interface PutAppAnswer {
  readonly created: boolean;
  readonly app: App;
}

/** Throws Problem: target-refused, unknown-connection, job-served-elsewhere, job-needed, quota-exceeded. */
export async function putApp(
  engine: EngineContext,
  principal: Principal,
  put: PutApp,
): Promise<PutAppAnswer> {
  checkTarget(put.definition.url, engine.egress, "url");
  assertNotOurs(engine, put.definition);
  const created = await databaseOf(engine, principal).transaction((transaction) =>
    write(transaction, { engine, principal }, put),
  );
  // Runs of its jobs may have waited for it.
  engine.events.emit("waiting");
  engine.events.tell({ kind: "waiting" });
  return { created, app: await getApp(engine, principal, put) };
}

interface Asking {
  readonly engine: EngineContext;
  readonly principal: Principal;
}

async function write(
  transaction: Queryable,
  { engine, principal }: Asking,
  { name, definition }: PutApp,
): Promise<boolean> {
  const { tenant } = principal;
  const { url, connection, timeoutSeconds } = definition;
  if (connection !== null)
    await holdConnection(transaction, { tenant, name: connection, field: "connection" });
  const [row] = await transaction.query(upsertApp, { tenant, name, url, connection, timeoutSeconds });
  await serve(transaction, engine, { tenant, app: name, jobs: [...new Set(definition.jobs)] });
  const created = row?.created === true;
  const detail = { url, connection, jobs: definition.jobs.length };
  await audit(transaction, principal, {
    action: created ? "app.create" : "app.replace",
    subject: name,
    detail,
  });
  if (created) await holdQuota(transaction, principal, "apps");
  return created;
}

interface Serving {
  readonly tenant: string;
  readonly app: string;
  readonly jobs: readonly string[];
}

async function serve(transaction: Queryable, engine: EngineContext, serving: Serving): Promise<void> {
  const { tenant, app, jobs } = serving;
  const before = await transaction.query(lockAppJobs, { tenant, app });
  // What this node has come to run itself goes on without the app.
  const gone = before.map(({ job }) => job).filter((job) => !jobs.includes(job) && !engine.jobs.has(job));
  await assertUnneeded(transaction, tenant, gone);
  await transaction.query(deleteUnservedJobs, { tenant, app, jobs });
  const served = await transaction.query(insertServedJobs, { tenant, app, jobs });
  if (served.length === jobs.length) return;
  const [other] = await transaction.query(findOtherServers, { tenant, app, jobs });
  throw new Problem(
    "job-served-elsewhere",
    `Expected jobs that no other app serves, got "${other?.job}", which ${other?.app} serves.`,
    { field: "jobs" },
  );
}

function assertNotOurs({ jobs }: EngineContext, definition: AppDefinition): void {
  const own = definition.jobs.find((job) => jobs.has(job));
  if (own === undefined) return;
  throw new Problem(
    "job-served-elsewhere",
    `Expected jobs that no other app serves, got "${own}", which Punctual runs itself.`,
    { field: "jobs" },
  );
}
