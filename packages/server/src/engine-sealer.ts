// Seals what workloads must keep secret, with the engine's secret keys.
import { rewrap, seal, unseal, type EngineContext, type SecretPlace } from "@punctual/engine";
import type { Sealer } from "@punctual/jobs";

export const engineSealer = (
  { secretKeys }: Pick<EngineContext, "secretKeys">,
  workload: string,
): Sealer => ({
  seal: (text, place) => seal(secretKeys, text, within(workload, place)),
  open: (sealed, place) => unseal(secretKeys, sealed, within(workload, place)),
  reseal: (sealed, place) => rewrap(secretKeys, sealed, within(workload, place)),
});

/** No workload opens what another has sealed, nor what the engine has. */
const within = (workload: string, place: string): SecretPlace => ({
  tenant: "default",
  id: `workload ${workload}: ${place}`,
  version: 0,
});
