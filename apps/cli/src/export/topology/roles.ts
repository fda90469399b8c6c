// Who may do what: roles and queue policies that allow exactly what the ways need.
import { account, arn, arnOf, join, region, urlOf, type Value } from "../value.ts";
import type { Properties } from "../topology.ts";
import type { Draft } from "./draft.ts";

/** What the exported schedules go by. */
export interface Ways {
  /** Names of rules, each with the queue of its dead letters. */
  readonly rules: Map<string, string>;
  /** Ids of API destinations. */
  readonly destinations: Set<string>;
  readonly buses: Set<string>;
  /** Queues that schedules send to. */
  readonly queues: Set<string>;
  /** Queues of schedules' dead letters. */
  readonly scheduleQueues: Set<string>;
  readonly groups: Set<string>;
}

export const ways = (): Ways => ({
  rules: new Map(),
  destinations: new Set(),
  buses: new Set(),
  queues: new Set(),
  scheduleQueues: new Set(),
  groups: new Set(),
});

/** The ids that `draft` gives them. */
export const roleIds = { rules: "PunctualRulesRole", schedules: "PunctualSchedulesRole" } as const;

export const queueArn = (name: string): Value => arn("sqs", name);

/** Two weeks, the longest that a queue keeps anything. */
const keptSeconds = 1_209_600;

export const useQueue = (draft: Draft, name: string): string =>
  draft.add("AWS::SQS::Queue", name, {
    properties: { QueueName: name, MessageRetentionPeriod: keptSeconds },
  });

export function addRoles(draft: Draft, taken: Ways): void {
  if (taken.rules.size > 0)
    addRole(draft, "punctual-rules", {
      service: "events.amazonaws.com",
      statements: [allow("events:InvokeApiDestination", [...taken.destinations].map(arnOf))],
    });
  if (taken.groups.size > 0)
    addRole(draft, "punctual-schedules", {
      service: "scheduler.amazonaws.com",
      statements: scheduled(taken),
    });
  for (const queue of new Set(taken.rules.values())) addQueuePolicy(draft, queue, taken);
}

/** Scheduler puts dead letters into their queue by its role, a rule by the queue's policy. */
function scheduled({ buses, queues, scheduleQueues }: Ways): readonly Value[] {
  const busArns = [...buses].map((bus) => arn("events", `event-bus/${bus}`));
  const queueArns = [...new Set([...queues, ...scheduleQueues])].map(queueArn);
  return [
    ...(busArns.length === 0 ? [] : [allow("events:PutEvents", busArns)]),
    ...(queueArns.length === 0 ? [] : [allow("sqs:SendMessage", queueArns)]),
  ];
}

const allow = (Action: string, Resource: readonly Value[]): Value => ({ Effect: "Allow", Action, Resource });

interface Role {
  readonly service: string;
  readonly statements: readonly Value[];
}

const addRole = (draft: Draft, name: string, { service, statements }: Role): string =>
  draft.add("AWS::IAM::Role", name, {
    properties: {
      RoleName: name,
      AssumeRolePolicyDocument: document([
        {
          Effect: "Allow",
          Principal: { Service: service },
          Action: "sts:AssumeRole",
          // Nobody else's rules and schedules may borrow it.
          Condition: { StringEquals: { "aws:SourceAccount": account } },
        },
      ]),
      Policies: [{ PolicyName: name, PolicyDocument: document(statements) }],
    },
  });

function addQueuePolicy(draft: Draft, queue: string, { rules }: Ways): void {
  const senders = [...rules].filter(([, letters]) => letters === queue).map(([rule]) => rule);
  const statement = {
    Effect: "Allow",
    Principal: { Service: "events.amazonaws.com" },
    Action: "sqs:SendMessage",
    Resource: queueArn(queue),
    Condition: {
      ArnEquals: {
        "aws:SourceArn": senders.map((rule) =>
          join("arn:aws:events:", region, ":", account, `:rule/${rule}`),
        ),
      },
    },
  };
  draft.add("AWS::SQS::QueuePolicy", queue, {
    properties: { Queues: [urlOf(useQueue(draft, queue))], PolicyDocument: document([statement]) },
  });
}

const document = (Statement: readonly Value[]): Properties => ({ Version: "2012-10-17", Statement });
