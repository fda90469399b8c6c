// The names of buses, rules, connections and API destinations, and their ARNs, as EventBridge has them.
import { parseArn } from "../target/arn.ts";
import type { AwsCaller } from "../aws-operation.ts";
import { events } from "../services/events.ts";
import { text, whole } from "../shape/shape.ts";

/** Of a rule, a target, a connection or an API destination. */
export const name = () => text({ min: 1, max: 64, pattern: "[\\.\\-_A-Za-z0-9]+" });
export const busName = () => text({ min: 1, max: 256, pattern: "[/\\.\\-_A-Za-z0-9]+" });
export const busNameOrArn = () =>
  text({
    min: 1,
    max: 1600,
    pattern: "(arn:aws[\\w-]*:events:[a-z]+-[a-z]+-[\\w-]+:[0-9]{12}:event-bus\\/)?[/\\.\\-_A-Za-z0-9]+",
  });
export const description = () => text({ max: 512 });
export const anyArn = () => text({ min: 1, max: 1600 });
export const nextToken = () => text({ min: 1, max: 2048 });
export const limit = () => whole({ min: 1, max: 100 });
/** How many a list gives when its caller does not say [inferred]. */
export const defaultPageSize = 100;

export const defaultBus = "default";

type Place = Pick<AwsCaller, "region" | "accountId">;

const arn = ({ region, accountId }: Place, resource: string): string =>
  `arn:aws:events:${region}:${accountId}:${resource}`;

export interface Identified {
  readonly name: string;
  /** So that one of the same name that comes later has another ARN. */
  readonly id: string;
}

export const busArn = (place: Place, bus: string): string => arn(place, `event-bus/${bus}`);
export const connectionArn = (place: Place, { name: named, id }: Identified): string =>
  arn(place, `connection/${named}/${id}`);
export const apiDestinationArn = (place: Place, { name: named, id }: Identified): string =>
  arn(place, `api-destination/${named}/${id}`);

/** A rule of the bus `default` is named without it. */
export const ruleArn = (
  place: Place,
  { bus, rule }: { readonly bus: string; readonly rule: string },
): string => arn(place, bus === defaultBus ? `rule/${rule}` : `rule/${bus}/${rule}`);

/** Of a name or an ARN. Throws AwsProblem for a bus of another account or region, as for one that there is not. */
export function busNamed(named: string | undefined, caller: Place): string {
  if (named === undefined) return defaultBus;
  const bus = ownBus(named, caller);
  if (bus !== null) return bus;
  throw events.problem("ResourceNotFoundException", `Event bus ${nameInArn(named)} does not exist.`);
}

/** Null: another account's or region's. */
export function ownBus(named: string, { accountId, region }: Place): string | null {
  const found = parseArn(named);
  if (found === null) return named;
  return found.account === accountId && found.region === region ? nameInArn(named) : null;
}

const nameInArn = (named: string): string => named.replace(/^arn:[^/]*:event-bus\//, "");

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What an ARN of `connection/<name>/<id>` or `api-destination/<name>/<id>` names; null for one of another kind or place. */
export function identifiedBy(
  named: string,
  kind: "connection" | "api-destination",
  place: Place,
): Identified | null {
  const found = parseArn(named);
  const [of, called = "", id = "", ...more] = found?.resource.split("/") ?? [];
  const isHere =
    found?.service === "events" && found.account === place.accountId && found.region === place.region;
  return isHere && of === kind && uuid.test(id) && more.length === 0 ? { name: called, id } : null;
}
