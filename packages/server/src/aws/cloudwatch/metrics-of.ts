// The metrics that are counted by a place, with the dimensions that name it.
import type { GivenDimension } from "./known-metric.ts";
import { eventsMetrics, queueMetric, schedulerMetrics, type NamedMetric } from "./metric-names.ts";
import { namespaceOf, type MetricPlace, type PlaceKind } from "./metric-places.ts";

export interface ListedMetric {
  readonly Namespace: string;
  readonly MetricName: string;
  readonly Dimensions: readonly GivenDimension[];
}

export const metricsOf = (kind: PlaceKind, place: MetricPlace): readonly ListedMetric[] =>
  namesOf(kind).map((MetricName) => ({
    Namespace: namespaceOf[kind],
    MetricName,
    Dimensions: dimensionsOf(kind, place),
  }));

function namesOf(kind: PlaceKind): readonly string[] {
  if (kind === "queue") return [queueMetric];
  return counted(kind === "events" || kind === "rule" ? eventsMetrics : schedulerMetrics);
}

/** Under the names that AWS has, where anything is counted. */
const counted = (metrics: Readonly<Record<string, NamedMetric>>): readonly string[] =>
  Object.entries(metrics).flatMap(([name, { what, properName }]) =>
    what === null || properName !== undefined ? [] : [name],
  );

function dimensionsOf(kind: PlaceKind, { name, group }: MetricPlace): readonly GivenDimension[] {
  if (kind === "group") return [{ Name: "ScheduleGroup", Value: name }];
  if (kind === "rule") return [{ Name: "RuleName", Value: name }];
  if (kind === "queue") return [{ Name: "QueueName", Value: name }];
  if (kind !== "schedule") return [];
  return [
    { Name: "ScheduleGroup", Value: group ?? "default" },
    { Name: "ScheduleName", Value: name },
  ];
}

export interface MetricFilter {
  readonly MetricName?: string | undefined;
  readonly Dimensions?: readonly { readonly Name: string; readonly Value?: string | undefined }[] | undefined;
}

/** A dimension without a value fits whatever value it has. */
export const fitsFilter = (
  metric: ListedMetric,
  { MetricName = metric.MetricName, Dimensions = [] }: MetricFilter,
): boolean =>
  metric.MetricName === MetricName &&
  Dimensions.every((wanted) =>
    metric.Dimensions.some(({ Name, Value }) => Name === wanted.Name && (wanted.Value ?? Value) === Value),
  );
