// Starts the stand-in for Mercado Livre on this machine.
import type { Queryable } from "@punctual/database";
import { nowIn } from "./clock/now-in.ts";
import type { Simulated } from "./mercadolivre/connect.ts";

/** Loaded where it is wanted: production never reads it. */
export async function simulate(queryable: Queryable): Promise<Simulated> {
  const [{ startSimulator }, { sampleMarketplace }] = await Promise.all([
    import("../simulator/start-simulator.ts"),
    import("../simulator/sample-marketplace.ts"),
  ]);
  return startSimulator(sampleMarketplace(() => nowIn(queryable)));
}
