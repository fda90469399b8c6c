// Puts a principal into the region that its request names beside the credential.
import type { IncomingHttpHeaders } from "node:http";
import { inRegion, type EngineContext, type Principal } from "@punctual/engine";

export const regionHeader = "Punctual-Region";

/** Where none is named: at home. Throws Problem: invalid-request for what is no region, quota-exceeded. */
export async function inAskedRegion(
  engine: EngineContext,
  principal: Principal,
  headers: IncomingHttpHeaders,
): Promise<Principal> {
  const region = headers[regionHeader.toLowerCase()];
  return region === undefined ? principal : inRegion(engine, principal, String(region));
}
