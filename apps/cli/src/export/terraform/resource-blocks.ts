// One resource as the AWS provider of Terraform names it and its attributes.
import type { Properties, Resource, ResourceKind } from "../topology.ts";
import { isList, nameOf, type Value } from "../value.ts";
import { address, types } from "./address.ts";
import type { Block } from "./block.ts";
import { connection } from "./connection-part.ts";
import { attributes, block, inner, items, json, objectOf, written, type Part } from "./part.ts";

export function blocksOf({ kind, id, properties }: Resource): readonly Block[] {
  const main = block(`resource "${types[kind]}" "${address(id)}"`, partOf(kind, properties));
  if (kind === "AWS::Events::Rule") return [main, ...ruleTargets(id, properties)];
  return kind === "AWS::IAM::Role" ? [main, ...rolePolicies(id, properties)] : [main];
}

function partOf(kind: ResourceKind, properties: Properties): Part {
  switch (kind) {
    case "AWS::Events::EventBus":
    case "AWS::Scheduler::ScheduleGroup":
      return { attributes: attributes(properties, { Name: "name" }) };
    case "AWS::SQS::Queue":
      return {
        attributes: attributes(properties, {
          QueueName: "name",
          MessageRetentionPeriod: "message_retention_seconds",
        }),
      };
    case "AWS::SQS::QueuePolicy":
      return queuePolicy(properties);
    case "AWS::Events::Connection":
      return connection(properties);
    case "AWS::Events::ApiDestination":
      return {
        attributes: attributes(properties, {
          Name: "name",
          ConnectionArn: "connection_arn",
          InvocationEndpoint: "invocation_endpoint",
          HttpMethod: "http_method",
          InvocationRateLimitPerSecond: "invocation_rate_limit_per_second",
        }),
      };
    case "AWS::Events::Rule":
      return rule(properties);
    case "AWS::Scheduler::Schedule":
      return schedule(properties);
    case "AWS::IAM::Role":
      return {
        attributes: [
          ...attributes(properties, { RoleName: "name" }),
          ["assume_role_policy", json(properties.AssumeRolePolicyDocument ?? null)],
        ],
      };
    case "AWS::CloudWatch::Alarm":
      return alarm(properties);
  }
}

function queuePolicy({ Queues, PolicyDocument = null }: Properties): Part {
  const [url = null] = Queues !== undefined && isList(Queues) ? Queues : [];
  return {
    attributes: [
      ["queue_url", written(url)],
      ["policy", json(PolicyDocument)],
    ],
  };
}

const rule = ({ EventPattern, ...properties }: Properties): Part => ({
  attributes: [
    ...attributes(properties, {
      Name: "name",
      Description: "description",
      ScheduleExpression: "schedule_expression",
      State: "state",
    }),
    ...(EventPattern === undefined ? [] : [["event_pattern", json(EventPattern)] as const]),
  ],
});

const ruleTargets = (id: string, { Targets = [] }: Properties): readonly Block[] =>
  items(Targets).map((target) =>
    block(`resource "aws_cloudwatch_event_target" "${address(id)}"`, {
      attributes: [
        ["rule", written(nameOf(id))],
        ...attributes(target, {
          Id: "target_id",
          Arn: "arn",
          RoleArn: "role_arn",
          Input: "input",
          InputPath: "input_path",
        }),
      ],
      blocks: [
        ...inner(
          target,
          { HttpParameters: "http_target" },
          {
            PathParameterValues: "path_parameter_values",
            QueryStringParameters: "query_string_parameters",
            HeaderParameters: "header_parameters",
          },
        ),
        ...delivery(target),
      ],
    }),
  );

const delivery = (target: Properties): readonly Block[] => [
  ...inner(
    target,
    { RetryPolicy: "retry_policy" },
    {
      MaximumRetryAttempts: "maximum_retry_attempts",
      MaximumEventAgeInSeconds: "maximum_event_age_in_seconds",
    },
  ),
  ...inner(target, { DeadLetterConfig: "dead_letter_config" }, { Arn: "arn" }),
];

function schedule(properties: Properties): Part {
  const target = objectOf(properties.Target);
  return {
    attributes: attributes(properties, {
      Name: "name",
      GroupName: "group_name",
      Description: "description",
      ScheduleExpression: "schedule_expression",
      ScheduleExpressionTimezone: "schedule_expression_timezone",
      StartDate: "start_date",
      EndDate: "end_date",
      State: "state",
      ActionAfterCompletion: "action_after_completion",
    }),
    blocks: [
      ...inner(
        properties,
        { FlexibleTimeWindow: "flexible_time_window" },
        {
          Mode: "mode",
          MaximumWindowInMinutes: "maximum_window_in_minutes",
        },
      ),
      block("target", {
        attributes: attributes(target, { Arn: "arn", RoleArn: "role_arn", Input: "input" }),
        blocks: [
          ...inner(
            target,
            { EventBridgeParameters: "eventbridge_parameters" },
            {
              Source: "source",
              DetailType: "detail_type",
            },
          ),
          ...delivery(target),
        ],
      }),
    ],
  };
}

const rolePolicies = (id: string, { Policies = [] }: Properties): readonly Block[] =>
  items(Policies).map((policy) =>
    block(`resource "aws_iam_role_policy" "${address(id)}"`, {
      attributes: [
        ...attributes(policy, { PolicyName: "name" }),
        ["role", written(nameOf(id))],
        ["policy", json(policy.PolicyDocument ?? null)],
      ],
    }),
  );

const alarm = (properties: Properties): Part => ({
  attributes: [
    ...attributes(properties, {
      AlarmName: "alarm_name",
      Namespace: "namespace",
      MetricName: "metric_name",
      Statistic: "statistic",
      Period: "period",
      EvaluationPeriods: "evaluation_periods",
      Threshold: "threshold",
      ComparisonOperator: "comparison_operator",
      TreatMissingData: "treat_missing_data",
      AlarmActions: "alarm_actions",
    }),
    ["dimensions", written(dimensions(properties.Dimensions ?? []))],
  ],
});

const dimensions = (value: Value): Value =>
  Object.fromEntries(items(value).map(({ Name, Value }) => [String(Name), Value ?? null]));
