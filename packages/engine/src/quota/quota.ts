// How much one tenant may have and do unless punctual.config.ts says otherwise.

export const defaultQuotas = {
  schedules: 1_000_000,
  "schedule-groups": 500,
  connections: 3000,
  "api-destinations": 3000,
  apps: 1000,
  alarms: 10_000,
  "access-keys": 1000,
  queues: 10_000,
  "event-buses": 500,
  rules: 10_000,
  "stored-secrets": 10_000,
  "metric-alarms": 5000,
  topics: 10_000,
  subscriptions: 100_000,
  "mail-identities": 10_000,
  /** Beside the home one. */
  regions: 100,
  /** Runs that have not ended; those that a schedule's time makes are counted and never refused. */
  "open-runs": 1_000_000,
  /** Runs made by hand and by calls, within a minute of the clock. */
  "runs-per-minute": 100_000,
} as const;

export type QuotaName = keyof typeof defaultQuotas;

export const isQuotaName = (name: string): name is QuotaName => Object.hasOwn(defaultQuotas, name);

export const quotaNames: readonly QuotaName[] = Object.keys(defaultQuotas).filter(isQuotaName);

export type QuotaSettings = Readonly<Partial<Record<QuotaName, number | undefined>>>;

/** As punctual.config.ts has them. */
export interface Quotas {
  /** For every tenant. */
  readonly default?: QuotaSettings | undefined;
  /** For single ones, in place of those for all. */
  readonly tenants?: Readonly<Record<string, QuotaSettings>> | undefined;
}

export interface Usage {
  readonly name: QuotaName;
  readonly limit: number;
  readonly used: number;
}
