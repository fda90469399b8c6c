// Refuses an API destination that could not be called, before anything is stored.
import { checkTarget } from "../delivery/egress.ts";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { ApiDestinationDefinition } from "./api-destination-definition.ts";
import { destinationUrlFault } from "./destination-url.ts";

/** Throws Problem: invalid-request, target-refused. */
export function checkApiDestination(
  { egress }: Pick<EngineContext, "egress">,
  { url }: Pick<ApiDestinationDefinition, "url">,
): void {
  checkTarget(url, egress, "url");
  const fault = destinationUrlFault(url);
  if (fault !== null) throw new Problem("invalid-request", `Expected url to ${fault}.`, { field: "url" });
}
