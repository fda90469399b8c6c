// Fetches the prices of a series, as often as it takes and CoinGecko allows.
import type { Gate } from "../gate/gate.ts";
import { SeriesFailed } from "../fetch/series-failed.ts";
import type { Wait } from "../wait.ts";
import type { ChartRequest, MarketChart } from "./market-chart.ts";
import type { Points } from "./points.ts";

export interface CoinGecko {
  readonly gate: Gate;
  readonly marketChart: MarketChart;
  readonly wait: Wait;
}

/** Before each further try. */
const pauseSeconds = [1, 4];
/** So often CoinGecko may say that it gets too much before a series gives up. */
const mostStops = 10;

/** Throws SeriesFailed, the signal's reason, and whatever is no fault of this series. */
export async function fetchPoints(
  { gate, marketChart, wait }: CoinGecko,
  request: ChartRequest,
  signal: AbortSignal,
): Promise<Points> {
  const pauses = [...pauseSeconds];
  let stops = 0;
  for (;;) {
    const reply = await gate.pass(() => marketChart(request, signal), signal);
    if (reply.kind === "answered") return reply.points;
    if (reply.kind === "refused") throw new SeriesFailed(reply.reason);
    // Before the next try it waits at the gate.
    if (reply.kind === "busy" && ++stops <= mostStops) continue;
    if (reply.kind === "busy") throw new SeriesFailed(`CoinGecko answered 429 ${stops} times.`);
    const pause = pauses.shift();
    if (pause === undefined) throw new SeriesFailed(reply.reason);
    await wait(pause, signal);
  }
}
