// Keeps so many requests under way for a while, and tells how many ended a second and how long they took.

export interface Load {
  readonly callers: number;
  readonly warmUpMs: number;
  readonly measuredMs: number;
}

export interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** Each caller sends its next request when its last was answered; what began in the warm-up does not count. */
export async function inFlight(load: Load, send: () => Promise<void>): Promise<Measured> {
  const beginMs = performance.now() + load.warmUpMs;
  const endMs = beginMs + load.measuredMs;
  const tookMs: number[] = [];
  const call = async (): Promise<void> => {
    for (let sentMs = performance.now(); sentMs < endMs; sentMs = performance.now()) {
      await send();
      if (sentMs >= beginMs) tookMs.push(performance.now() - sentMs);
    }
  };
  await Promise.all(Array.from({ length: load.callers }, call));
  const seconds = (performance.now() - beginMs) / 1000;
  const sorted = Float64Array.from(tookMs).sort();
  const at = (part: number): number => sorted[Math.floor(part * (sorted.length - 1))] ?? Number.NaN;
  return { perSecond: tookMs.length / seconds, p50: at(0.5), p99: at(0.99) };
}
