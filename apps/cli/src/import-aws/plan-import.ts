// Plans an import: what an account's inventory becomes here, and in which order.
import type { Inventory } from "./inventory.ts";
import { planBuses } from "./plan-bus.ts";
import { planConnection } from "./plan-connection.ts";
import { planDestination } from "./plan-destination.ts";
import { planQueues } from "./plan-queue.ts";
import { planRule } from "./plan-rule.ts";
import { planSchedule } from "./plan-schedule.ts";
import { isLeft, type Plan, type Planned } from "./plan.ts";

export function planImport(inventory: Inventory): Plan {
  const planned: readonly Planned[] = [
    ...inventory.groups.filter((name) => name !== "default").map(planGroup),
    ...planQueues(inventory),
    ...planBuses(inventory),
    ...inventory.connections.map(planConnection),
    ...inventory.destinations.map(planDestination),
    ...inventory.schedules.map((schedule) => planSchedule(schedule, inventory)),
    ...inventory.rules.flatMap((rule) => planRule(rule, inventory)),
  ];
  return {
    steps: planned.flatMap((one) => (isLeft(one) ? [] : [one])),
    left: planned.filter(isLeft),
  };
}

const planGroup = (name: string): Planned => ({
  noun: "group",
  name,
  path: ["schedule-groups", name],
  notes: [],
});
