// A rule that waits for events, with those of its targets that can be called from here.
import type { Target as AwsTarget } from "@aws-sdk/client-eventbridge";
import { busInArn, isOrdered, queueInArn, serviceOfArn } from "./arn.ts";
import type { Inventory, InventoryRule } from "./inventory.ts";
import { destinationTarget } from "./parts.ts";
import type { Planned } from "./plan.ts";

const eventsNote = "it hears what is put to this bus; events of AWS's own services stay in AWS";

export function planEventRule(rule: InventoryRule, inventory: Inventory): readonly Planned[] {
  const { bus, Name = "", EventPattern = "", Description, State, targets } = rule;
  const name = nameOfRule(rule);
  if (rule.ManagedBy !== undefined)
    return [{ noun: "rule", name, reason: `${rule.ManagedBy} keeps it for itself` }];
  const callable = targets.filter((target) => canCall(target, inventory));
  const left = targets
    .filter((target) => !callable.includes(target))
    .map((target): Planned => ({ noun: "rule", name: `${name} ${target.Id ?? ""}`, reason: whyNot(target) }));
  if (callable.length === 0 && left.length > 0) return left;
  const made = { kind: "rule", bus, rule: Name, pattern: EventPattern } as const;
  return [
    {
      noun: "rule",
      name,
      made: { ...made, description: Description, state: State, targets: callable },
      notes: [eventsNote, ...(callable.length === 0 ? ["it has no target"] : [])],
    },
    ...left,
  ];
}

export const nameOfRule = ({ bus, Name = "" }: InventoryRule): string =>
  bus === "default" ? Name : `${bus}/${Name}`;

function canCall({ Arn = "" }: AwsTarget, inventory: Inventory): boolean {
  const [queue, bus] = [queueInArn(Arn), busInArn(Arn)];
  if (queue !== null) return !isOrdered(queue);
  if (bus !== null) return inventory.buses.some(({ Name }) => Name === bus);
  return destinationTarget(Arn, inventory) !== null;
}

const whyNot = ({ Arn = "" }: AwsTarget): string =>
  `its target is ${serviceOfArn(Arn)}, which cannot be called from here: ${Arn}`;
