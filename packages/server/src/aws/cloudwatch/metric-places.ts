// What metrics are counted by: schedule groups, schedules, rules and queues of a tenant.
import {
  listGroups,
  listLogSources,
  listQueues,
  listSchedules,
  type EngineContext,
  type Principal,
} from "@punctual/engine";
import { eventsNamespace, queuesNamespace, schedulerNamespace } from "./metric-names.ts";

export type PlaceKind = "scheduler" | "group" | "schedule" | "events" | "rule" | "queue";

export const namespaceOf: Readonly<Record<PlaceKind, string>> = {
  scheduler: schedulerNamespace,
  group: schedulerNamespace,
  schedule: schedulerNamespace,
  events: eventsNamespace,
  rule: eventsNamespace,
  queue: queuesNamespace,
};

const all: readonly PlaceKind[] = ["scheduler", "group", "schedule", "events", "rule", "queue"];

export const kindsOf = ({ Namespace }: { readonly Namespace?: string | undefined }): readonly PlaceKind[] =>
  all.filter((kind) => Namespace === undefined || namespaceOf[kind] === Namespace);

/** Its name, and for a schedule that of its group. */
export interface MetricPlace {
  readonly name: string;
  readonly group?: string;
}

export interface ReadPlaces {
  readonly kind: PlaceKind;
  readonly after: string | null;
  readonly limit: number;
}

export interface MetricPlaces {
  readonly items: readonly MetricPlace[];
  /** Null: these were the last. */
  readonly next: string | null;
}

interface Reader {
  readonly engine: EngineContext;
  readonly principal: Principal;
}

/** Throws Problem `invalid-cursor`. */
export async function readPlaces({ engine, principal }: Reader, wanted: ReadPlaces): Promise<MetricPlaces> {
  const { kind, after, limit } = wanted;
  const page = { limit, cursor: after };
  switch (kind) {
    case "scheduler":
    case "events":
      return { items: [{ name: "" }], next: null };
    case "group":
      return placesOf(await listGroups(engine, principal, page));
    case "schedule": {
      const filter = { group: null, prefix: null, state: null, search: null };
      return placesOf(await listSchedules(engine, principal, { ...filter, ...page }));
    }
    case "rule":
      return readRules({ engine, principal }, wanted);
    case "queue":
      return placesOf(await listQueues(engine, principal, { ...page, prefix: null }));
  }
}

const placesOf = (page: {
  readonly items: readonly MetricPlace[];
  readonly nextCursor: string | null;
}): MetricPlaces => ({
  items: page.items.map(({ name, group }) => ({ name, ...(group === undefined ? {} : { group }) })),
  next: page.nextCursor,
});

async function readRules({ engine, principal }: Reader, { after, limit }: ReadPlaces): Promise<MetricPlaces> {
  const from = after === null ? null : { kind: "rule" as const, name: after };
  const rules = await listLogSources(engine, principal, { kind: "rule", name: null, after: from, limit });
  return { items: rules, next: rules.length < limit ? null : (rules.at(-1)?.name ?? null) };
}
