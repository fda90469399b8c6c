// Follows a schedule's event through the one rule that carries it to an API destination: here the schedule calls it itself.
import type { Target as AwsTarget } from "@aws-sdk/client-eventbridge";
import { testPattern } from "@punctual/engine";
import type { Inventory, InventoryRule } from "./inventory.ts";
import { destinationTarget, type PlannedTarget } from "./parts.ts";

export interface ScheduledEvent {
  readonly bus: string;
  readonly source: string;
  readonly detailType: string;
  /** JSON, as Scheduler has it. */
  readonly detail: string;
}

/** Null where no rule, more than one, or one with another kind of target or input carries it on. */
export function throughRule(event: ScheduledEvent, inventory: Inventory): PlannedTarget | null {
  const [rule, ...others] = inventory.rules.filter((one) => one.bus === event.bus && carries(one, event));
  const [target, ...more] = rule?.targets ?? [];
  if (rule === undefined || target === undefined || others.length + more.length > 0) return null;
  const destination = destinationTarget(target.Arn ?? "", inventory, target.HttpParameters);
  const input = carriedInput(target, event);
  if (destination === null || input === null) return null;
  return { target: destination, input, notes: [`called directly, not through the rule ${rule.Name ?? ""}`] };
}

function carries({ EventPattern }: InventoryRule, { source, detailType, detail }: ScheduledEvent): boolean {
  if (EventPattern === undefined) return false;
  const event = { version: "0", source, "detail-type": detailType, resources: [], detail: parsed(detail) };
  try {
    return testPattern({ pattern: EventPattern, event: JSON.stringify(event) });
  } catch {
    // A pattern with something that is not known here: better two steps than a wrong one.
    return false;
  }
}

/** Null where it is more than a text of the schedule's own: made of the whole event, or by a transformer. */
function carriedInput(
  { Input, InputPath, InputTransformer }: AwsTarget,
  { detail }: ScheduledEvent,
): string | null {
  if (Input !== undefined) return Input;
  if (InputTransformer !== undefined || InputPath === undefined) return null;
  const [root, first, ...names] = InputPath.split(".");
  if (root !== "$" || first !== "detail") return null;
  const found = names.reduce(memberOf, parsed(detail));
  return found === undefined ? null : JSON.stringify(found);
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(name)
    : undefined;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
