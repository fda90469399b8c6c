// What the workload's paths answer.
import { api, at, type Page } from "@punctual/console";

export interface Tenant {
  readonly id: string;
  readonly name: string;
  readonly timezone: string;
  readonly mercadolivre: { readonly userId: number } | null;
  readonly freshness: Freshness;
}

export interface Freshness {
  readonly status: "OK" | "DESATUALIZADO";
  /** Null without metrics. */
  readonly lastDate: string | null;
}

export interface Listing {
  readonly listingId: string;
  readonly title: string | null;
  readonly status: string | null;
  readonly visits: number;
  readonly orders: number;
  readonly unitsSold: number;
  readonly revenue: number;
  readonly conversionRate: number | null;
  readonly currency: string | null;
}

export interface Day {
  readonly date: string;
  readonly currency: string | null;
  readonly visits: number;
  readonly orders: number;
  readonly unitsSold: number;
  readonly revenue: number;
}

export type JobType = "metrics_aggregation" | "mercadolivre_sync";

export interface JobLog {
  /** Of its run. */
  readonly id: string;
  readonly jobType: JobType;
  readonly status: "running" | "succeeded" | "partial" | "failed";
  readonly startedAt: string;
  readonly durationMs: number | null;
  readonly recordsProcessed: number | null;
  readonly errorMessage: string | null;
  readonly metadata: {
    readonly from: string | null;
    readonly to: string | null;
    readonly trigger: string;
    readonly actor: string | null;
  };
}

export interface Range {
  readonly from: string;
  readonly to: string;
}

type Query = Readonly<Record<string, string | number>>;

/** Guarantee: the routes of this workload answer what is asked for here by its path. */
const send = async <Body>(path: string, query: Query = {}): Promise<Body> =>
  (await api.send({ method: "GET", path, query })).body as Body;

const pathOf = (tenantId: string, of = ""): string => `/api/v1/tenants/${encodeURIComponent(tenantId)}${of}`;

export const readTenants = (cursor: string | null): Promise<Page<Tenant>> =>
  send("/api/v1/tenants", { limit: 50, ...at(cursor) });

export const readTenant = (tenantId: string): Promise<Tenant> => send(pathOf(tenantId));

export interface DaysWanted {
  readonly tenantId: string;
  /** Null: all together. */
  readonly listingId: string | null;
  readonly range: Range;
}

/** Oldest first. */
export const readDays = async ({ tenantId, listingId, range }: DaysWanted): Promise<readonly Day[]> => {
  const query = { ...range, ...(listingId === null ? {} : { listingId }) };
  return (await send<{ readonly items: readonly Day[] }>(pathOf(tenantId, "/metrics"), query)).items;
};

export const readListings = (tenantId: string, range: Range, cursor: string | null): Promise<Page<Listing>> =>
  send(pathOf(tenantId, "/listings"), { ...range, limit: 50, ...at(cursor) });

export const readJobLogs = (tenantId: string, cursor: string | null): Promise<Page<JobLog>> =>
  send(pathOf(tenantId, "/jobs"), { limit: 20, ...at(cursor) });
