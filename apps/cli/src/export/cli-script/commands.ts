// The AWS CLI calls that make one resource, or bring it up to date.
import type { Properties, Resource } from "../topology.ts";
import { roleIds } from "../topology/roles.ts";
import { isList, isReference, type Value } from "../value.ts";
import { arnVariable, document, urlVariable } from "./document.ts";

type Lines = readonly string[];

export function commandsOf({ kind, id, properties }: Resource): Lines {
  switch (kind) {
    case "AWS::Scheduler::ScheduleGroup":
      return [
        unlessThere(
          `scheduler get-schedule-group ${named(properties)}`,
          `scheduler create-schedule-group ${named(properties)}`,
        ),
      ];
    case "AWS::Events::EventBus":
      return [
        unlessThere(
          `events describe-event-bus ${named(properties)}`,
          `events create-event-bus ${named(properties)}`,
        ),
      ];
    case "AWS::SQS::Queue":
      return queue(id, properties);
    case "AWS::Events::Connection":
      return [
        ...putEvents("connection", properties),
        `${arnVariable(id)}=$(call events describe-connection ${named(properties)} --query ConnectionArn --output text)`,
      ];
    case "AWS::Events::ApiDestination":
      return [
        ...putEvents("api-destination", properties),
        `${arnVariable(id)}=$(call events describe-api-destination ${named(properties)} --query ApiDestinationArn --output text)`,
      ];
    case "AWS::IAM::Role":
      return role(id, properties);
    case "AWS::SQS::QueuePolicy":
      return queuePolicy(properties);
    case "AWS::Events::Rule":
      return rule(properties);
    case "AWS::Scheduler::Schedule":
      return [
        verb(`scheduler get-schedule --group-name ${quoted(properties.GroupName)} ${named(properties)}`),
        ...given('scheduler "$VERB-schedule"', properties),
      ];
    case "AWS::CloudWatch::Alarm":
      return given("cloudwatch put-metric-alarm", properties, "");
  }
}

const unlessThere = (look: string, make: string): string => `exists ${look} ||\n  call ${make} >/dev/null`;

const verb = (look: string): string => `if exists ${look}; then VERB=update; else VERB=create; fi`;

const putEvents = (noun: string, properties: Properties): Lines => [
  verb(`events describe-${noun} ${named(properties)}`),
  ...given(`events "$VERB-${noun}"`, properties),
];

const given = (command: string, value: Value, quiet = " >/dev/null"): Lines =>
  heredoc(`given ${command}${quiet}`, value);

const heredoc = (command: string, value: Value): Lines => [`${command} <<JSON`, document(value), "JSON"];

function queue(id: string, { QueueName, MessageRetentionPeriod }: Properties): Lines {
  const name = quoted(QueueName);
  return [
    `exists sqs get-queue-url --queue-name ${name} ||`,
    `  call sqs create-queue --queue-name ${name} --attributes MessageRetentionPeriod=${String(MessageRetentionPeriod)} >/dev/null`,
    `${urlVariable(id)}=$(call sqs get-queue-url --queue-name ${name} --query QueueUrl --output text)`,
  ];
}

function queuePolicy({ Queues, PolicyDocument = null }: Properties): Lines {
  const [url] = Queues !== undefined && isList(Queues) ? Queues : [];
  return [
    ...policy(PolicyDocument),
    "given sqs set-queue-attributes <<JSON",
    `{"QueueUrl":${document(url ?? null)},"Attributes":{"Policy":$(json "\${POLICY}")}}`,
    "JSON",
  ];
}

const policy = (value: Value): Lines => ["POLICY=$(cat <<JSON", document(value), "JSON", ")"];

/** Roles are given to AWS as files of another shape, and need not be ours to make. */
function role(id: string, { RoleName, AssumeRolePolicyDocument = null, Policies }: Properties): Lines {
  const name = quoted(RoleName);
  const [inline] = Policies !== undefined && isList(Policies) ? Policies : [];
  const variable = id === roleIds.rules ? "RULES_ROLE_ARN" : "SCHEDULES_ROLE_ARN";
  return [
    `if [ -z "\${${variable}:-}" ]; then`,
    ...policy(AssumeRolePolicyDocument),
    `exists iam get-role --role-name ${name} ||`,
    `  call iam create-role --role-name ${name} --assume-role-policy-document "$POLICY" >/dev/null`,
    ...policy(property(inline, "PolicyDocument")),
    `call iam put-role-policy --role-name ${name} --policy-name ${name} --policy-document "$POLICY"`,
    `${variable}=$(call iam get-role --role-name ${name} --query Role.Arn --output text)`,
    "# It takes a moment until other services know a new role.",
    "sleep 10",
    "fi",
    `${arnVariable(id)}="$${variable}"`,
  ];
}

function property(value: Value | undefined, name: string): Value {
  if (value === undefined || typeof value !== "object" || value === null) return null;
  if (isList(value) || isReference(value)) return null;
  return new Map<string, Value>(Object.entries(value)).get(name) ?? null;
}

function rule({ Targets = [], EventPattern, ...properties }: Properties): Lines {
  const pattern = EventPattern === undefined ? {} : { EventPattern: JSON.stringify(EventPattern) };
  return [
    ...given("events put-rule", { ...properties, ...pattern }),
    ...heredoc("targets", { Rule: properties.Name ?? null, Targets }),
  ];
}

const named = ({ Name }: Properties): string => `--name ${quoted(Name)}`;

/** Names hold nothing that a shell would read. */
const quoted = (name: Value | undefined): string => `"${typeof name === "string" ? name : ""}"`;
