// CoinGecko, or the simulator that stands in for it in development.
import type { Database } from "@punctual/database";
import type { Upstream, WorkloadLog } from "@punctual/jobs";
import { nowIn } from "./clock/now-in.ts";

export interface OpenUpstream {
  readonly upstream: Upstream;
  close(): Promise<void>;
}

/** Where no address is given, a simulator is started. */
export async function upstreamOf(
  baseUrl: string | null,
  { database, log }: { readonly database: Database; readonly log: WorkloadLog },
): Promise<OpenUpstream> {
  const name = "CoinGecko";
  if (baseUrl !== null)
    return { upstream: { name, address: baseUrl, simulated: false }, close: async () => undefined };
  const { startCoinGecko } = await import("../simulator/start-coingecko.ts");
  const simulator = await startCoinGecko({ now: () => nowIn(database) });
  const { address } = simulator;
  log.warn(
    { upstream: name, address },
    "CoinGecko is simulated: set COINGECKO_API_KEY to call the real service",
  );
  return { upstream: { name, address, simulated: true }, close: () => simulator.close() };
}
