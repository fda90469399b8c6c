// The workload behind the real server, with calls kept in memory unless a test wants the engine's runs.
import { memoryLedger, type MemoryLedger } from "@punctual/testing";
import { openDoor as open, type Door as OpenDoor, type DoorAnswer } from "@punctual/testing/door";
import { productSnapshots, type ProductSnapshotsOptions } from "../src/index.ts";

export type { DoorAnswer };

export const key = "x6oZ2fB0mJr7cYbq0m3Jb1s5cVh0T8o2u4w6y8A0C2E=";

export interface DoorOptions extends ProductSnapshotsOptions {
  readonly now?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Calls become runs of the engine, which nobody works on. */
  readonly engineRuns?: boolean;
}

export interface Door extends OpenDoor {
  readonly ledger: MemoryLedger;
  /** The documented call. */
  daily(body?: unknown, headers?: Readonly<Record<string, string>>): Promise<DoorAnswer>;
  put(userId: string, items: readonly unknown[]): Promise<DoorAnswer>;
  snapshots(): Promise<readonly Record<string, unknown>[]>;
}

export async function openDoor(options: DoorOptions = {}): Promise<Door> {
  const {
    now = "2026-03-02T09:00:00Z",
    environment = { CRON_API_KEY: key },
    engineRuns = false,
    ...tuning
  } = options;
  let ledger = memoryLedger([]);
  const door = await open(productSnapshots(tuning), {
    now,
    environment,
    loops: false,
    ...(engineRuns
      ? {}
      : { ledger: ({ jobs }) => (ledger = memoryLedger(jobs, { now: () => new Date(now) })) }),
  });
  return {
    ...door,
    ledger,
    daily: (body, headers = {}) =>
      door.call({
        method: "POST",
        path: "/api/cron/snapshots/daily",
        headers: { "x-api-key": key, ...headers },
        body,
      }),
    put: (userId, items) =>
      door.call({
        method: "PUT",
        path: `/api/v1/users/${encodeURIComponent(userId)}/products`,
        role: "operator",
        body: { items },
      }),
    snapshots: () =>
      door.database.execute(
        "select user_id, product_id, date, value, currency from product_snapshots order by user_id, product_id, date",
      ),
  };
}

export const product = (id: string, value = 10, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  name: `Product ${id}`,
  value,
  currency: "EUR",
  ...more,
});
