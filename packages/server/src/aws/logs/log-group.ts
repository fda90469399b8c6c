// The log groups that there are: of schedule groups, of rules, of the nodes, and those that the workloads' documents name.
import {
  listLogSources,
  seesServerLog,
  type EngineContext,
  type LogSource,
  type NamedLogSource,
  type Principal,
} from "@punctual/engine";
import type { AwsCaller } from "../aws-operation.ts";
import { logs } from "../services/logs.ts";
import { text } from "../shape/shape.ts";

const schedulerStart = "/aws/scheduler/";
const eventsStart = "/aws/events/";
/** The nodes' own log; for those who may not see it, it is not there. */
const serverGroup = "/punctual/server";

/** They are there from the start, and any name that begins so is one of them. */
const documented = [
  {
    start: "/aws/apprunner/superseller-api",
    name: "/aws/apprunner/superseller-api/application",
    jobs: "marketplace-metrics.",
  },
  {
    start: "/aws/lambda/fintechops-scheduler-execute-prompt",
    name: "/aws/lambda/fintechops-scheduler-execute-prompt",
    jobs: "scheduled-prompts.",
  },
] as const;

export const groupName = () => text({ min: 1, max: 512, pattern: "[\\.\\-_/#A-Za-z0-9]+" });
export const groupIdentifier = () => text({ min: 1, max: 2048, pattern: "[\\w#+=/:,.@-]*" });
export const streamName = () => text({ min: 1, max: 512, pattern: "[^:*]*" });

export interface GroupReader {
  readonly engine: EngineContext;
  readonly caller: AwsCaller;
}

interface Named {
  readonly logGroupName?: string | undefined;
  readonly logGroupIdentifier?: string | undefined;
}

export interface FoundGroup {
  readonly name: string;
  readonly source: LogSource;
}

/** Throws AwsProblem for a group that there is not, and where none or two are named. */
export async function logGroupOf(
  reader: GroupReader,
  { logGroupName, logGroupIdentifier }: Named,
): Promise<FoundGroup> {
  if ((logGroupName === undefined) === (logGroupIdentifier === undefined))
    throw logs.problem(
      "InvalidParameterException",
      "Expected either logGroupName or logGroupIdentifier, got both or neither.",
    );
  const name = logGroupName ?? nameOfArn(logGroupIdentifier ?? "");
  const source = await sourceOf(reader, name);
  if (source !== null) return { name, source };
  throw logs.problem("ResourceNotFoundException", "The specified log group does not exist.");
}

const nameOfArn = (identifier: string): string =>
  /^arn:aws[a-z-]*:logs:[^:]*:\d{12}:log-group:([^:]+)/.exec(identifier)?.[1] ?? identifier;

async function sourceOf({ engine, caller }: GroupReader, name: string): Promise<LogSource | null> {
  const known = documented.find(({ start }) => name === start || name.startsWith(`${start}/`));
  if (known !== undefined) return { kind: "jobs", prefix: known.jobs };
  if (name === serverGroup) return seesServerLog(caller.principal) ? { kind: "server" } : null;
  const wanted = namedSource(name);
  if (wanted === null) return null;
  const [found] = await listLogSources(engine, caller.principal, { ...wanted, after: null, limit: 1 });
  return found === undefined ? null : wanted;
}

function namedSource(name: string): Pick<NamedLogSource, "kind" | "name"> | null {
  if (name.startsWith(schedulerStart)) return { kind: "group", name: name.slice(schedulerStart.length) };
  return name.startsWith(eventsStart) ? { kind: "rule", name: name.slice(eventsStart.length) } : null;
}

export interface ShownGroup {
  readonly name: string;
  readonly createdAt: Date;
}

const sourcesPerPage = 500;

/** All of a tenant, by name. */
export async function allLogGroups(
  engine: EngineContext,
  principal: Principal,
): Promise<readonly ShownGroup[]> {
  const standing = [
    ...documented.map(({ name }) => name),
    ...(seesServerLog(principal) ? [serverGroup] : []),
  ];
  const groups: ShownGroup[] = standing.map((name) => ({ name, createdAt: new Date(0) }));
  let after: NamedLogSource | null = null;
  for (;;) {
    const page: readonly NamedLogSource[] = await listLogSources(engine, principal, {
      kind: null,
      name: null,
      after,
      limit: sourcesPerPage,
    });
    groups.push(
      ...page.map(({ kind, name, createdAt }) => ({
        name: `${kind === "group" ? schedulerStart : eventsStart}${name}`,
        createdAt,
      })),
    );
    after = page.at(-1) ?? null;
    if (page.length < sourcesPerPage) break;
  }
  return groups.sort((one, other) => (one.name < other.name ? -1 : 1));
}

export const logGroupArn = ({ region, accountId }: AwsCaller, name: string): string =>
  `arn:aws:logs:${region}:${accountId}:log-group:${name}`;
