// Writes a topology as a CloudFormation template in YAML.
import { commentLines, headLines } from "./comments.ts";
import { pascal } from "./topology/aws-name.ts";
import type { Parameter, Resource, Topology } from "./topology.ts";
import { match, type Reference, type Value } from "./value.ts";

export function writeCloudFormation(topology: Topology): string {
  const { parameters, resources } = topology;
  return `${[
    ...commentLines(headLines("cloudformation", topology)),
    'AWSTemplateFormatVersion: "2010-09-09"',
    ...(parameters.length === 0 ? [] : ["Parameters:", ...parameters.flatMap(parameterLines)]),
    ...(parameters.some(({ name }) => name === topicParameter) ? conditionLines() : []),
    resources.length === 0 ? "Resources: {}" : "Resources:",
    ...resources.flatMap(resourceLines),
  ].join("\n")}\n`;
}

const topicParameter = "alarm-topic-arn";
const hasTopic = "HasAlarmTopic";

const conditionLines = (): readonly string[] => [
  "Conditions:",
  `  ${hasTopic}:`,
  ...block(notEmpty(pascal(topicParameter)), "    "),
];

function notEmpty(parameter: string): Plain {
  return { "Fn::Not": [{ "Fn::Equals": [{ Ref: parameter }, ""] }] };
}

const parameterLines = ({ name, secret, says, fallback }: Parameter): readonly string[] => [
  `  ${pascal(name)}:`,
  ...block(
    {
      Type: "String",
      Description: says,
      ...(secret ? { NoEcho: true } : {}),
      ...(fallback === null ? {} : { Default: fallback }),
    },
    "    ",
  ),
];

function resourceLines({ id, kind, properties, notes }: Resource): readonly string[] {
  const { ActionAfterCompletion, ...known } = properties;
  const unknown = ActionAfterCompletion === undefined ? [] : [keptAfterCompletion];
  return [
    ...commentLines([...notes, ...unknown], "  "),
    `  ${id}:`,
    `    Type: ${kind}`,
    "    Properties:",
    ...block(plain(known), "      "),
  ];
}

const keptAfterCompletion =
  "CloudFormation has no ActionAfterCompletion: the schedule stays when it is over; the AWS CLI can set it";

/** What is left of a value once its references are CloudFormation's own functions. */
type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

const plain = (value: Value): Plain =>
  match<Plain>(value, {
    plain: (scalar) => scalar,
    reference: resolved,
    joined: (parts) => ({
      "Fn::Sub": parts
        .map((part) => (typeof part === "string" ? literal(part) : `\${${placed(part)}}`))
        .join(""),
    }),
    list: (items) => items.map(plain),
    object: (entries) => Object.fromEntries(entries.map(([name, inner]) => [name, plain(inner)])),
  });

/** `${!…}` stands for `${…}` there. */
const literal = (text: string): string => text.replaceAll("${", "${!");

function resolved({ $ref, of }: Reference): Plain {
  switch ($ref) {
    case "arn":
      return { "Fn::GetAtt": [of, "Arn"] };
    case "alarm-actions":
      return { "Fn::If": [hasTopic, [{ Ref: pascal(topicParameter) }], { Ref: "AWS::NoValue" }] };
    default:
      return { Ref: placed({ $ref, of }) };
  }
}

/** As a name between `${` and `}`. */
function placed({ $ref, of }: Reference): string {
  switch ($ref) {
    case "account":
      return "AWS::AccountId";
    case "region":
      return "AWS::Region";
    case "parameter":
      return pascal(of);
    case "arn":
      return `${of}.Arn`;
    default:
      return of;
  }
}

/** Block style; every text in double quotes, as JSON writes it, which is YAML too. */
function block(value: Plain, indent: string): readonly string[] {
  if (isList(value)) return value.flatMap((item) => withDash(block(item, `${indent}  `), indent));
  if (typeof value !== "object" || value === null) return [`${indent}${JSON.stringify(value)}`];
  return Object.entries(value).flatMap(([name, inner]) => entry(name, inner, indent));
}

function entry(name: string, value: Plain, indent: string): readonly string[] {
  const key = /^[A-Za-z][A-Za-z0-9:]*[A-Za-z0-9]$/.test(name) ? name : JSON.stringify(name);
  const inner = typeof value === "object" && value !== null;
  if (!inner) return [`${indent}${key}: ${JSON.stringify(value)}`];
  if (Object.keys(value).length === 0) return [`${indent}${key}: ${isList(value) ? "[]" : "{}"}`];
  return [`${indent}${key}:`, ...block(value, `${indent}  `)];
}

const withDash = ([first = "", ...rest]: readonly string[], indent: string): readonly string[] => [
  `${indent}- ${first.slice(indent.length + 2)}`,
  ...rest,
];

const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value);
