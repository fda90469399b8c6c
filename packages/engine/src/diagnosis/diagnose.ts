// Looks for what is wrong or soon will be, each with its remedy.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { runCheck } from "./check.ts";
import type { Finding } from "./finding.ts";
import { installationFindings } from "./installation-checks.ts";
import { brokenInvariants } from "./invariants.ts";
import { tenantChecks } from "./tenant-checks.ts";

/** A tenant's own findings; those of the whole installation only for an admin of the tenant `default`. */
export async function diagnose(engine: EngineContext, principal: Principal): Promise<readonly Finding[]> {
  const { tenant, role } = principal;
  const looksAtAll = tenant === "default" && role === "admin";
  // Side by side: some read whole tables, and somebody waits for the last of them.
  const found = await Promise.all([
    ...(looksAtAll ? [brokenInvariants(engine.database)] : []),
    ...(looksAtAll ? [installationFindings(engine.database, () => engine.clock.machineNow())] : []),
    ...tenantChecks.map((check) => runCheck(databaseOf(engine, principal), check, { tenant })),
  ]);
  return found.flat();
}
