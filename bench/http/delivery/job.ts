// What every contestant delivers, and how much of it.

/** Deliveries of one round. */
export const deliveries = 40_000;

/** Requests under way at once in the contestants that only send, and in the reference. */
export const connections = 100;

/** About the size of a schedule's usual input. */
export const body = JSON.stringify({
  report: "daily",
  account: "c9a1f2d4-7b1e-4a75-9a55-2a6d1c3f8e10",
  since: "2026-01-01T00:00:00Z",
});

export interface Round {
  /** The receiver's. */
  readonly origin: string;
  readonly databaseUrl: string;
}

export interface Delivered {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

/** How long the work took, and what it cost this process. */
export async function timed(work: () => Promise<void>): Promise<Delivered> {
  const [startMs, cpu] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return {
    seconds: (performance.now() - startMs) / 1000,
    cpuSeconds: (user + system) / 1_000_000,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}
