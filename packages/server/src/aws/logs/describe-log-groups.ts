// DescribeLogGroups: lists the log groups that there are, by name.
import { awsOperation } from "../aws-operation.ts";
import { readToken, tokenedPage } from "../page-token.ts";
import { logs } from "../services/logs.ts";
import { flag, list, oneOf, structure, text, whole } from "../shape/shape.ts";
import { allLogGroups, groupName, logGroupArn } from "./log-group.ts";

export const describeLogGroups = awsOperation({
  service: logs,
  name: "DescribeLogGroups",
  role: "viewer",
  input: structure({
    accountIdentifiers: list(text({ min: 12, max: 12 }), { max: 20 }),
    logGroupNamePrefix: groupName(),
    logGroupNamePattern: text({ min: 0, max: 512, pattern: "[\\.\\-_/#A-Za-z0-9]*" }),
    nextToken: text({ min: 1 }),
    limit: whole({ min: 1, max: 50 }),
    includeLinkedAccounts: flag(),
    logGroupClass: oneOf(["STANDARD", "INFREQUENT_ACCESS", "DELIVERY"]),
  }),
  output: structure({
    logGroups: list(
      structure({
        logGroupName: text(),
        creationTime: whole(),
        metricFilterCount: whole(),
        arn: text(),
        storedBytes: whole(),
        logGroupClass: text(),
        logGroupArn: text(),
      }),
    ),
    nextToken: text(),
  }),
  async handle({ engine, caller, input }) {
    const { logGroupNamePrefix: prefix = "", logGroupNamePattern: part = "", limit = 50, nextToken } = input;
    if (prefix !== "" && part !== "")
      throw logs.problem(
        "InvalidParameterException",
        "LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.",
      );
    const listed = {
      service: logs,
      action: "DescribeLogGroups",
      tenant: caller.principal.tenant,
      filter: { prefix, part },
    };
    const [after = ""] = readToken(nextToken, listed) ?? [];
    const found = (await allLogGroups(engine, caller.principal)).filter(
      ({ name }) =>
        name > after && name.startsWith(prefix) && name.toLowerCase().includes(part.toLowerCase()),
    );
    const page = tokenedPage(found, listed, { limit, position: ({ name }) => [name] });
    return {
      logGroups: page.items.map(({ name, createdAt }) => ({
        logGroupName: name,
        creationTime: createdAt.getTime(),
        metricFilterCount: 0,
        arn: `${logGroupArn(caller, name)}:*`,
        storedBytes: 0,
        logGroupClass: "STANDARD",
        logGroupArn: logGroupArn(caller, name),
      })),
      nextToken: page.nextToken,
    };
  },
});
