// Writes a topology as a shell script of AWS CLI calls, which may be run again.
import { commentLines, headLines } from "./comments.ts";
import { commandsOf } from "./cli-script/commands.ts";
import { shellName } from "./cli-script/document.ts";
import type { Parameter, Topology } from "./topology.ts";

export function writeCliScript(topology: Topology): string {
  const { parameters, resources } = topology;
  return `${[
    "#!/usr/bin/env bash",
    ...commentLines(headLines("cli", topology)),
    "#",
    "# Needs the AWS CLI; may be run again, and then brings everything up to date.",
    "# SCHEDULES_ROLE_ARN and RULES_ROLE_ARN name roles that are there already; without them the script makes both.",
    "set -euo pipefail",
    "",
    ...parameters.flatMap(parameterLines),
    "",
    ...tools,
    ...resources.flatMap((resource) => ["", ...commentLines(resource.notes), ...commandsOf(resource)]),
  ].join("\n")}\n`;
}

const parameterLines = ({ name, says, fallback }: Parameter): readonly string[] => [
  ...commentLines([says]),
  fallback === null
    ? `: "\${${shellName(name)}:?Set it first}"`
    : `${shellName(name)}="\${${shellName(name)}:-${fallback}}"`,
];

const tools = [
  'REGION="${AWS_REGION:-${AWS_DEFAULT_REGION:-us-east-1}}"',
  "# Older versions of the AWS CLI do not read AWS_ENDPOINT_URL themselves.",
  'call() { aws ${AWS_ENDPOINT_URL:+--endpoint-url "$AWS_ENDPOINT_URL"} --region "$REGION" "$@"; }',
  'exists() { call "$@" >/dev/null 2>&1; }',
  "# A text as JSON.",
  `json() { local text="\${1//\\\\/\\\\\\\\}"; printf '"%s"' "\${text//\\"/\\\\\\"}"; }`,
  "# By a file that nobody else can read: what a document holds stays out of the list of processes.",
  "DOCUMENT=$(mktemp)",
  `trap 'rm -f "$DOCUMENT"' EXIT`,
  'given() { cat >"$DOCUMENT"; call "$@" --cli-input-json "file://$DOCUMENT"; }',
  "targets() {",
  "  local failed",
  "  failed=$(given events put-targets --query FailedEntryCount --output text)",
  '  [ "$failed" = 0 ] || { echo "EventBridge refused $failed target(s)" >&2; exit 1; }',
  "}",
  "ACCOUNT=$(call sts get-caller-identity --query Account --output text)",
  `if [ -z "\${ALARM_TOPIC_ARN:-}" ]; then ALARM_ACTIONS='[]'; else ALARM_ACTIONS="[$(json "$ALARM_TOPIC_ARN")]"; fi`,
];
