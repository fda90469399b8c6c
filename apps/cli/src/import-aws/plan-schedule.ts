// A schedule of EventBridge Scheduler as one of Punctual.
import type { GetScheduleOutput, Target as ScheduleTarget } from "@aws-sdk/client-scheduler";
import { busInArn, queueInArn, serviceOfArn } from "./arn.ts";
import type { Inventory } from "./inventory.ts";
import { deadLetterOf, destinationTarget, inputOf, retryOf, wasNote, type PlannedTarget } from "./parts.ts";
import type { Planned } from "./plan.ts";
import { throughRule } from "./through-rule.ts";

export function planSchedule(schedule: GetScheduleOutput, inventory: Inventory): Planned {
  const { Name = "", GroupName = "default" } = schedule;
  const name = `${GroupName}/${Name}`;
  const target = targetOf(schedule.Target, inventory);
  if ("reason" in target) return { noun: "schedule", name, reason: target.reason };
  const { RetryPolicy, Input } = schedule.Target ?? {};
  return {
    noun: "schedule",
    name,
    path: ["schedules", GroupName, Name],
    body: {
      ...timesOf(schedule),
      target: target.target,
      ...inputOf("input" in target ? target.input : Input),
      ...retryOf(RetryPolicy),
      ...deadLetterOf(schedule.Target),
      // Paused: AWS still fires, and both would call.
      state: "paused",
    },
    notes: [wasNote(schedule.State), ...(target.notes ?? [])],
  };
}

function timesOf(schedule: GetScheduleOutput): object {
  const { ScheduleExpression, ScheduleExpressionTimezone, StartDate, EndDate, Description } = schedule;
  const { FlexibleTimeWindow, ActionAfterCompletion } = schedule;
  const minutes =
    FlexibleTimeWindow?.Mode === "FLEXIBLE" ? FlexibleTimeWindow.MaximumWindowInMinutes : undefined;
  return {
    expression: ScheduleExpression,
    timezone: ScheduleExpressionTimezone ?? "UTC",
    ...(StartDate === undefined ? {} : { startAt: StartDate.toISOString() }),
    ...(EndDate === undefined ? {} : { endAt: EndDate.toISOString() }),
    ...(minutes === undefined ? {} : { flexibleWindowMinutes: minutes }),
    ...(ActionAfterCompletion === "DELETE" ? { afterCompletion: "delete" } : {}),
    ...(Description === undefined || Description === "" ? {} : { description: Description }),
  };
}

function targetOf(
  target: ScheduleTarget | undefined,
  inventory: Inventory,
): PlannedTarget | { readonly reason: string } {
  const arn = target?.Arn ?? "";
  const destination = destinationTarget(arn, inventory);
  if (destination !== null) return { target: destination };
  const queue = queueInArn(arn);
  if (queue !== null) return { target: { kind: "queue", queue } };
  const bus = busInArn(arn);
  if (bus === null || target?.EventBridgeParameters === undefined)
    return { reason: `its target is ${serviceOfArn(arn)}, which cannot be called from here: ${arn}` };
  const { Source = "", DetailType = "" } = target.EventBridgeParameters;
  const event = { bus, source: Source, detailType: DetailType, detail: target.Input ?? "{}" };
  return (
    throughRule(event, inventory) ?? {
      target: { kind: "event-bus", bus, source: Source, detailType: DetailType },
      notes: ["the rules that carry the event on are those of the bus here"],
    }
  );
}
