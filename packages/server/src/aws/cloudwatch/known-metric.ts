// What a metric that somebody names counts here, and what there is to say of the name.
import type { Metric } from "@punctual/engine";
import {
  eventsMetrics,
  eventsNamespace,
  queueMetric,
  queuesNamespace,
  schedulerMetrics,
  schedulerNamespace,
  type NamedMetric,
} from "./metric-names.ts";

export interface GivenDimension {
  readonly Name: string;
  readonly Value: string;
}

export interface GivenMetric {
  readonly Namespace: string;
  readonly MetricName: string;
  readonly Dimensions?: readonly GivenDimension[] | undefined;
}

export interface KnownMetric {
  /** Null: nothing here counts it. */
  readonly metric: Metric | null;
  readonly unit: string;
  /** What its user should know of the name; null: nothing. */
  readonly note: string | null;
}

export function knownMetric(given: GivenMetric): KnownMetric {
  const { Namespace, MetricName } = given;
  if (Namespace === schedulerNamespace) return named(given, schedulerMetrics, ofSchedules);
  if (Namespace === eventsNamespace) return named(given, eventsMetrics, ofRules);
  if (Namespace === queuesNamespace && MetricName === queueMetric) return ofQueue(given);
  return uncounted(`Punctual counts no metric ${MetricName} in ${Namespace}.`);
}

type MetricOf = (named: NamedMetric, dimensions: Dimensions) => Metric | null;
/** By name; null for one that was given twice. */
type Dimensions = ReadonlyMap<string, string>;

function named(
  given: GivenMetric,
  names: Readonly<Record<string, NamedMetric>>,
  metricOf: MetricOf,
): KnownMetric {
  const { Namespace, MetricName } = given;
  const known = Object.hasOwn(names, MetricName) ? names[MetricName] : undefined;
  if (known === undefined) return uncounted(`Punctual counts no metric ${MetricName} in ${Namespace}.`);
  const { unit, properName } = known;
  const note =
    properName === undefined
      ? null
      : `${MetricName} is no metric of ${Namespace}: use ${properName}, which is what is counted here.`;
  const dimensions = dimensionsOf(given);
  if (known.what === null) return { metric: null, unit, note };
  const metric = metricOf(known, dimensions);
  return metric === null ? uncounted(strange(given, dimensions)) : { metric, unit, note };
}

const uncounted = (note: string): KnownMetric => ({ metric: null, unit: "Count", note });

const strange = ({ Namespace, MetricName }: GivenMetric, dimensions: Dimensions): string =>
  `${MetricName} of ${Namespace} has no dimensions ${[...dimensions.keys()].join(", ")}: nothing is counted by them.`;

const dimensionsOf = ({ Dimensions = [] }: GivenMetric): Dimensions =>
  new Map(Dimensions.map(({ Name, Value }) => [Name, Value]));

const ofSchedules: MetricOf = ({ what }, dimensions) =>
  what !== null && areAmong(dimensions, ["ScheduleGroup", "ScheduleName"])
    ? {
        of: "schedules",
        what,
        group: dimensions.get("ScheduleGroup"),
        schedule: dimensions.get("ScheduleName"),
      }
    : null;

/** Without a bus a rule is one of the default bus. */
const ofRules: MetricOf = ({ what }, dimensions) =>
  what !== null && areAmong(dimensions, ["RuleName", "EventBusName"])
    ? {
        of: "rules",
        what,
        bus: dimensions.get("EventBusName") ?? (dimensions.has("RuleName") ? "default" : undefined),
        rule: dimensions.get("RuleName"),
      }
    : null;

function ofQueue(given: GivenMetric): KnownMetric {
  const dimensions = dimensionsOf(given);
  const queue = dimensions.get("QueueName");
  if (queue === undefined || dimensions.size > 1) return uncounted(strange(given, dimensions));
  return { metric: { of: "queue", queue }, unit: "Count", note: null };
}

const areAmong = (dimensions: Dimensions, known: readonly string[]): boolean =>
  [...dimensions.keys()].every((name) => known.includes(name));
