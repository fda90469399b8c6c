// The ways from a schedule to what it calls: a timed rule, an event that a rule carries on, a queue, a bus.
import { ExpressionError, parse } from "@punctual/expression";
import type { SourceSchedule } from "../source.ts";
import type { Properties } from "../topology.ts";
import { arn, arnOf, type Value } from "../value.ts";
import { awsName } from "./aws-name.ts";
import type { Draft } from "./draft.ts";
import { isJson } from "./input.ts";
import { queueArn, roleIds, useQueue, type Ways } from "./roles.ts";

interface Way {
  readonly draft: Draft;
  readonly ways: Ways;
  readonly notes: readonly string[];
}

interface HttpWay extends Way {
  /** JSON. */
  readonly input: string;
  readonly call: { readonly destination: string; readonly http: Properties };
}

/** What a rule can say: UTC, no beginning, no end, no window. */
export const fitsRule = (schedule: SourceSchedule): boolean =>
  ["UTC", "Etc/UTC"].includes(schedule.timezone) &&
  schedule.startAt === null &&
  schedule.endAt === null &&
  schedule.flexibleWindowMinutes === 0 &&
  isRuleExpression(schedule.expression);

function isRuleExpression(expression: string): boolean {
  try {
    // Where a rule's rate begins is another moment than where a schedule's does.
    return parse(expression, { dialect: "rule" }).kind === "cron";
  } catch (error) {
    if (error instanceof ExpressionError) return false;
    throw error;
  }
}

export function addTimedRule(schedule: SourceSchedule, way: HttpWay): void {
  addRule(schedule, way, {
    properties: { ScheduleExpression: schedule.expression, State: stateOf(schedule) },
    sent: { Input: way.input },
    notes: way.notes,
  });
}

const source = "punctual";
const detailType = "Punctual Schedule";

export function addEventSchedule(schedule: SourceSchedule, way: HttpWay): void {
  const label = `${schedule.group}/${schedule.name}`;
  addRule(schedule, way, {
    properties: {
      EventPattern: { source: [source], "detail-type": [detailType], detail: { schedule: [label] } },
      State: "ENABLED",
    },
    sent: { InputPath: "$.detail.input" },
    notes: [],
  });
  way.ways.buses.add("default");
  addScheduled(schedule, way, {
    Arn: busArn("default"),
    EventBridgeParameters: { Source: source, DetailType: detailType },
    Input: `{"schedule":${JSON.stringify(label)},"input":${way.input}}`,
  });
}

export function addQueueSchedule(schedule: SourceSchedule, way: Way): string | null {
  const { target, input } = schedule;
  if (target.kind !== "queue") return null;
  const text = input === undefined || typeof input === "string" ? input : JSON.stringify(input);
  useQueue(way.draft, target.queue);
  way.ways.queues.add(target.queue);
  const notes =
    target.messageGroupId === undefined
      ? way.notes
      : [...way.notes, "its message group is left out: the queue is a standard one"];
  addScheduled(
    schedule,
    { ...way, notes },
    {
      Arn: queueArn(target.queue),
      ...(text === undefined ? {} : { Input: text }),
    },
  );
  return null;
}

export function addBusSchedule(schedule: SourceSchedule, way: Way): string | null {
  const { target, input = {} } = schedule;
  if (target.kind !== "event-bus") return null;
  const { bus, source: from, detailType: type } = target;
  if (from === undefined || type === undefined) return "it carries on the events of a rule";
  const text = typeof input === "string" ? input : JSON.stringify(input);
  if (!isJson(text)) return "its input is no JSON, which an event's detail must be";
  if (bus !== "default") way.draft.add("AWS::Events::EventBus", bus, { properties: { Name: bus } });
  way.ways.buses.add(bus);
  addScheduled(schedule, way, {
    Arn: busArn(bus),
    EventBridgeParameters: { Source: from, DetailType: type },
    Input: text,
  });
  return null;
}

const busArn = (bus: string): Value => arn("events", `event-bus/${bus}`);

interface RuleParts {
  readonly properties: Properties;
  readonly sent: Properties;
  readonly notes: readonly string[];
}

function addRule(schedule: SourceSchedule, way: HttpWay, { properties, sent, notes }: RuleParts): void {
  const name = nameOf(schedule);
  const { destination, http } = way.call;
  const queue = deadLetterQueueOf(schedule, way);
  way.ways.rules.set(name, queue);
  way.ways.destinations.add(destination);
  way.draft.add("AWS::Events::Rule", name, {
    notes,
    properties: {
      Name: name,
      ...described(schedule),
      ...properties,
      Targets: [
        {
          Id: "1",
          Arn: arnOf(destination),
          RoleArn: arnOf(roleIds.rules),
          ...sent,
          ...(Object.keys(http).length === 0 ? {} : { HttpParameters: http }),
          ...delivery(schedule, queue),
        },
      ],
    },
  });
}

function addScheduled(schedule: SourceSchedule, way: Way, target: Properties): void {
  const { group, expression, timezone, startAt, endAt, flexibleWindowMinutes: minutes } = schedule;
  const queue = deadLetterQueueOf(schedule, way);
  way.ways.groups.add(group);
  way.ways.scheduleQueues.add(queue);
  if (group !== "default")
    way.draft.add("AWS::Scheduler::ScheduleGroup", group, { properties: { Name: group } });
  way.draft.add("AWS::Scheduler::Schedule", `${group === "default" ? "" : `${group}/`}${schedule.name}`, {
    notes: way.notes,
    properties: {
      Name: schedule.name,
      GroupName: group,
      ...described(schedule),
      ScheduleExpression: expression,
      ScheduleExpressionTimezone: timezone,
      ...(startAt === null ? {} : { StartDate: startAt.toISOString() }),
      ...(endAt === null ? {} : { EndDate: endAt.toISOString() }),
      State: stateOf(schedule),
      FlexibleTimeWindow:
        minutes === 0 ? { Mode: "OFF" } : { Mode: "FLEXIBLE", MaximumWindowInMinutes: minutes },
      ...(schedule.afterCompletion === "delete" ? { ActionAfterCompletion: "DELETE" } : {}),
      Target: { ...target, RoleArn: arnOf(roleIds.schedules), ...delivery(schedule, queue) },
    },
  });
}

/** What becomes of a call that AWS gives up; Punctual keeps it by itself, AWS needs a queue for it. */
const ownQueue = "punctual-dead-letters";

function deadLetterQueueOf({ deadLetterQueue }: SourceSchedule, { draft }: Way): string {
  const queue = deadLetterQueue ?? ownQueue;
  useQueue(draft, queue);
  return queue;
}

const delivery = ({ retry }: SourceSchedule, queue: string): Properties => ({
  RetryPolicy: {
    MaximumRetryAttempts: retry.maxRetries,
    MaximumEventAgeInSeconds: retry.maxAgeSeconds,
  },
  DeadLetterConfig: { Arn: queueArn(queue) },
});

const nameOf = ({ group, name }: SourceSchedule): string =>
  group === "default" ? awsName(name) : awsName(group, name);

const stateOf = ({ state }: SourceSchedule): string => (state === "enabled" ? "ENABLED" : "DISABLED");

const described = ({ description }: SourceSchedule): Properties =>
  description === null ? {} : { Description: description };
