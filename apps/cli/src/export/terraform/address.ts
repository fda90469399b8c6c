// What the AWS provider of Terraform calls a resource, and where others find it.
import type { ResourceKind } from "../topology.ts";
import type { AddressOf } from "./expression.ts";

export const types: Readonly<Record<ResourceKind, string>> = {
  "AWS::Events::EventBus": "aws_cloudwatch_event_bus",
  "AWS::Events::Connection": "aws_cloudwatch_event_connection",
  "AWS::Events::ApiDestination": "aws_cloudwatch_event_api_destination",
  "AWS::Events::Rule": "aws_cloudwatch_event_rule",
  "AWS::Scheduler::ScheduleGroup": "aws_scheduler_schedule_group",
  "AWS::Scheduler::Schedule": "aws_scheduler_schedule",
  "AWS::SQS::Queue": "aws_sqs_queue",
  "AWS::SQS::QueuePolicy": "aws_sqs_queue_policy",
  "AWS::IAM::Role": "aws_iam_role",
  "AWS::CloudWatch::Alarm": "aws_cloudwatch_metric_alarm",
};

const suffixes: readonly (readonly [string, ResourceKind])[] = [
  ["QueuePolicy", "AWS::SQS::QueuePolicy"],
  ["Bus", "AWS::Events::EventBus"],
  ["Connection", "AWS::Events::Connection"],
  ["Destination", "AWS::Events::ApiDestination"],
  ["Rule", "AWS::Events::Rule"],
  ["Queue", "AWS::SQS::Queue"],
  ["Role", "AWS::IAM::Role"],
];

/** `PunctualRulesRole` → `punctual_rules_role`. */
export const address = (id: string): string =>
  id.replaceAll(/([a-z0-9])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])/g, "$&_").toLowerCase();

/** An id says by its end what it names; a number may follow. */
export const addressOf: AddressOf = (id) => {
  const kind = suffixes.find(([suffix]) => id.replace(/\d+$/, "").endsWith(suffix))?.[1];
  if (kind === undefined) throw new Error(`Expected the id of a resource that has an address, got "${id}".`);
  return `${types[kind]}.${address(id)}`;
};
