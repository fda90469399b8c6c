// Forgets an app whose jobs no schedule needs.
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { appNotFound } from "./app.ts";
import { assertUnneeded } from "./assert-unneeded.ts";
import { deleteApp as deleteAppStatement } from "./delete-app.sql.ts";
import { lockAppJobs } from "./lock-app-jobs.sql.ts";
import { lockApp } from "./lock-app.sql.ts";

/** Throws Problem: not-found, job-needed. */
export async function deleteApp(
  engine: EngineContext,
  principal: Principal,
  { name }: { readonly name: string },
): Promise<void> {
  const { tenant } = principal;
  await databaseOf(engine, principal).transaction(async (transaction) => {
    const [found] = await transaction.query(lockApp, { tenant, name });
    if (found === undefined) throw appNotFound(name);
    const served = await transaction.query(lockAppJobs, { tenant, app: name });
    await assertUnneeded(
      transaction,
      tenant,
      // What this node has come to run itself goes on without the app.
      served.map(({ job }) => job).filter((job) => !engine.jobs.has(job)),
    );
    await transaction.query(deleteAppStatement, { tenant, name });
    await audit(transaction, principal, { action: "app.delete", subject: name });
  });
}
