// The log groups that a query is about.
import { logs } from "../services/logs.ts";
import { logGroupOf, type FoundGroup, type GroupReader } from "./log-group.ts";

interface Named {
  readonly logGroupName?: string | undefined;
  readonly logGroupNames?: readonly string[] | undefined;
  readonly logGroupIdentifiers?: readonly string[] | undefined;
}

/** Throws AwsProblem for a group that there is not, and unless they are named in one way. */
export async function queriedGroups(
  reader: GroupReader,
  { logGroupName, logGroupNames, logGroupIdentifiers }: Named,
): Promise<readonly FoundGroup[]> {
  const names = logGroupNames ?? (logGroupName === undefined ? undefined : [logGroupName]);
  const ways = [logGroupName, logGroupNames, logGroupIdentifiers].filter((way) => way !== undefined);
  if (ways.length !== 1)
    throw logs.problem(
      "InvalidParameterException",
      `Expected one of logGroupName, logGroupNames and logGroupIdentifiers, got ${ways.length}.`,
    );
  const asked =
    names?.map((name) => ({ logGroupName: name })) ??
    (logGroupIdentifiers ?? []).map((identifier) => ({ logGroupIdentifier: identifier }));
  const groups: FoundGroup[] = [];
  for (const each of asked) groups.push(await logGroupOf(reader, each));
  return groups;
}
