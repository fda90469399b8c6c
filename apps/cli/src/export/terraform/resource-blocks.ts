// One resource as the AWS provider of Terraform names it and its attributes.
import type { Properties, Resource, ResourceKind } from "../topology.ts";
import { isList, nameOf, type Value } from "../value.ts";
import type { Block } from "./block.ts";
import { expression, type AddressOf } from "./expression.ts";

type Attributes = readonly (readonly [string, string])[];
type Part = { readonly attributes?: Attributes; readonly blocks?: readonly Block[] };

export function blocksOf({ kind, id, properties }: Resource): readonly Block[] {
  const main = block(`resource "${types[kind]}" "${address(id)}"`, partOf(kind, properties));
  if (kind === "AWS::Events::Rule") return [main, ...ruleTargets(id, properties)];
  return kind === "AWS::IAM::Role" ? [main, ...rolePolicies(id, properties)] : [main];
}

const types: Readonly<Record<ResourceKind, string>> = {
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
const address = (id: string): string =>
  id.replaceAll(/([a-z0-9])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])/g, "$&_").toLowerCase();

/** An id says by its end what it names; a number may follow. */
const addressOf: AddressOf = (id) => {
  const kind = suffixes.find(([suffix]) => id.replace(/\d+$/, "").endsWith(suffix))?.[1];
  if (kind === undefined) throw new Error(`Expected the id of a resource that has an address, got "${id}".`);
  return `${types[kind]}.${address(id)}`;
};

const written = (value: Value): string => expression(value, addressOf);
const json = (value: Value): string => `jsonencode(${written(value)})`;

const block = (head: string, { attributes = [], blocks = [] }: Part): Block => ({ head, attributes, blocks });

/** Those that are there, under the provider's names. */
const attributes = (properties: Properties, names: Names): Attributes =>
  Object.entries(names).flatMap(([theirs, name]) => {
    const value = properties[theirs];
    return value === undefined ? [] : [[name, written(value)] as const];
  });

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

function connection(properties: Properties): Part {
  const parameters = objectOf(properties.AuthParameters);
  return {
    attributes: attributes(properties, { Name: "name", AuthorizationType: "authorization_type" }),
    blocks: [
      block("auth_parameters", {
        blocks: [
          ...inner(
            parameters,
            { ApiKeyAuthParameters: "api_key" },
            {
              ApiKeyName: "key",
              ApiKeyValue: "value",
            },
          ),
          ...inner(
            parameters,
            { BasicAuthParameters: "basic" },
            {
              Username: "username",
              Password: "password",
            },
          ),
          ...oauth(parameters.OAuthParameters),
          ...httpParameters(parameters.InvocationHttpParameters, "invocation_http_parameters"),
        ],
      }),
    ],
  };
}

function oauth(value: Value | undefined): readonly Block[] {
  if (value === undefined) return [];
  const properties = objectOf(value);
  return [
    block("oauth", {
      attributes: attributes(properties, {
        AuthorizationEndpoint: "authorization_endpoint",
        HttpMethod: "http_method",
      }),
      blocks: [
        ...inner(
          properties,
          { ClientParameters: "client_parameters" },
          {
            ClientID: "client_id",
            ClientSecret: "client_secret",
          },
        ),
        ...httpParameters(properties.OAuthHttpParameters, "oauth_http_parameters"),
      ],
    }),
  ];
}

function httpParameters(value: Value | undefined, name: string): readonly Block[] {
  if (value === undefined) return [];
  const properties = objectOf(value);
  const places = {
    BodyParameters: "body",
    HeaderParameters: "header",
    QueryStringParameters: "query_string",
  };
  return [
    block(name, {
      blocks: Object.entries(places).flatMap(([theirs, place]) =>
        items(properties[theirs] ?? []).map((item) =>
          block(place, {
            attributes: attributes(item, { Key: "key", Value: "value", IsValueSecret: "is_value_secret" }),
          }),
        ),
      ),
    }),
  ];
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

type Names = Readonly<Record<string, string>>;

/** `place` names the property, and the block that it becomes. */
const inner = (properties: Properties, place: Names, names: Names): readonly Block[] =>
  Object.entries(place).flatMap(([theirs, name]) => {
    const value = properties[theirs];
    return value === undefined ? [] : [block(name, { attributes: attributes(objectOf(value), names) })];
  });

const items = (value: Value): readonly Properties[] => (isList(value) ? value.map(objectOf) : []);

/** Of a topology's properties; anything else has none. */
const objectOf = (value: Value | undefined): Properties =>
  value === undefined || typeof value !== "object" || value === null || isList(value)
    ? {}
    : Object.fromEntries(Object.entries(value));
