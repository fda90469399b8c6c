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
  const { tenant } = principal;
  const found: Finding[] = [];
  for (const check of tenantChecks)
    found.push(...(await runCheck(databaseOf(engine, principal), check, { tenant })));
  if (tenant !== "default" || principal.role !== "admin") return found;
  return [
    ...(await brokenInvariants(engine.database)),
    ...(await installationFindings(engine.database, () => engine.clock.machineNow())),
    ...found,
  ];
}
