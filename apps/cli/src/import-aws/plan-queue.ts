// The queues that schedules and rules of AWS name: they are made here, empty.
import { isOrdered, queueInArn } from "./arn.ts";
import type { Inventory } from "./inventory.ts";
import type { Planned } from "./plan.ts";

export const planQueues = (inventory: Inventory): readonly Planned[] =>
  [...new Set(namedQueues(inventory))].sort().map(planQueue);

function namedQueues({ schedules, rules }: Inventory): readonly string[] {
  const targets = [
    ...schedules.flatMap(({ Target }) => (Target === undefined ? [] : [Target])),
    ...rules.flatMap(({ targets: ofRule }) => ofRule),
  ];
  return targets
    .flatMap(({ Arn, DeadLetterConfig }) => [Arn, DeadLetterConfig?.Arn])
    .flatMap((arn) => queueInArn(arn ?? "") ?? []);
}

const planQueue = (name: string): Planned =>
  isOrdered(name)
    ? { noun: "queue", name, reason: "it is FIFO: Punctual's queues keep no order" }
    : {
        noun: "queue",
        name,
        made: { kind: "queue", queue: name },
        notes: ["empty, with the default settings: messages and settings stayed in AWS"],
      };
