// A topology in the making: what is added twice is there once.
import type { LeftOut, Parameter, Resource, ResourceKind, Topology } from "../topology.ts";
import { pascal } from "./aws-name.ts";

export interface Draft {
  /** Answers the resource's id; the same kind and name is the same resource. */
  add(kind: ResourceKind, name: string, rest: Pick<Resource, "properties"> & Partial<Resource>): string;
  parameter(parameter: Parameter): string;
  leaveOut(left: LeftOut): void;
  topology(): Topology;
}

export function draft(): Draft {
  const resources = new Map<string, Resource>();
  const parameters = new Map<string, Parameter>();
  const leftOut: LeftOut[] = [];
  const ids = new Set<string>();
  return {
    add(kind, name, { properties, notes = [] }) {
      const key = `${kind} ${name}`;
      const known = resources.get(key);
      if (known !== undefined) return known.id;
      const id = freeId(ids, `${pascal(name)}${suffixes[kind]}`);
      resources.set(key, { kind, id, properties, notes });
      return id;
    },
    parameter(parameter) {
      parameters.set(parameter.name, parameter);
      return parameter.name;
    },
    leaveOut: (left) => void leftOut.push(left),
    topology: () => ({
      parameters: [...parameters.values()],
      resources: order.flatMap((kind) => [...resources.values()].filter((one) => one.kind === kind)),
      leftOut,
    }),
  };
}

function freeId(taken: Set<string>, wanted: string): string {
  let id = /^[A-Za-z]/.test(wanted) ? wanted : `R${wanted}`;
  for (let count = 2; taken.has(id.toLowerCase()); count++) id = `${wanted}${count}`;
  taken.add(id.toLowerCase());
  return id;
}

const suffixes: Readonly<Record<ResourceKind, string>> = {
  "AWS::Events::EventBus": "Bus",
  "AWS::Events::Connection": "Connection",
  "AWS::Events::ApiDestination": "Destination",
  "AWS::Events::Rule": "Rule",
  "AWS::Scheduler::ScheduleGroup": "Group",
  "AWS::Scheduler::Schedule": "Schedule",
  "AWS::SQS::Queue": "Queue",
  "AWS::SQS::QueuePolicy": "QueuePolicy",
  "AWS::IAM::Role": "Role",
  "AWS::CloudWatch::Alarm": "Alarm",
};

/** What is referred to comes first. */
const order: readonly ResourceKind[] = [
  "AWS::Scheduler::ScheduleGroup",
  "AWS::Events::EventBus",
  "AWS::SQS::Queue",
  "AWS::Events::Connection",
  "AWS::Events::ApiDestination",
  "AWS::IAM::Role",
  "AWS::SQS::QueuePolicy",
  "AWS::Events::Rule",
  "AWS::Scheduler::Schedule",
  "AWS::CloudWatch::Alarm",
];
