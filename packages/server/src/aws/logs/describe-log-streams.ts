// DescribeLogStreams: lists the streams of a log group by name: schedules, targets of a rule, jobs, or starts of nodes.
import { listLogStreams } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { readToken, tokenedPage } from "../page-token.ts";
import { logs } from "../services/logs.ts";
import { flag, list, oneOf, structure, text, whole } from "../shape/shape.ts";
import { groupIdentifier, groupName, logGroupArn, logGroupOf, streamName } from "./log-group.ts";

export const describeLogStreams = awsOperation({
  service: logs,
  name: "DescribeLogStreams",
  role: "viewer",
  input: structure({
    logGroupName: groupName(),
    logGroupIdentifier: groupIdentifier(),
    logStreamNamePrefix: streamName(),
    orderBy: oneOf(["LogStreamName", "LastEventTime"]),
    descending: flag(),
    nextToken: text({ min: 1 }),
    limit: whole({ min: 1, max: 50 }),
  }),
  output: structure({
    logStreams: list(
      structure({ logStreamName: text(), creationTime: whole(), arn: text(), storedBytes: whole() }),
    ),
    nextToken: text(),
  }),
  async handle({ engine, caller, input }) {
    const { logStreamNamePrefix: prefix = null, limit = 50, nextToken } = input;
    const { source, name } = await logGroupOf({ engine, caller }, input);
    const listed = {
      service: logs,
      action: "DescribeLogStreams",
      tenant: caller.principal.tenant,
      filter: { name, prefix },
    };
    const [after = null] = readToken(nextToken, listed) ?? [];
    const streams = await listLogStreams(engine, caller.principal, {
      source,
      prefix,
      after,
      limit: limit + 1,
    });
    const page = tokenedPage(streams, listed, { limit, position: (stream) => [stream.name] });
    return {
      logStreams: page.items.map((stream) => ({
        logStreamName: stream.name,
        creationTime: stream.createdAt.getTime(),
        arn: `${logGroupArn(caller, name)}:log-stream:${stream.name}`,
        storedBytes: 0,
      })),
      nextToken: page.nextToken,
    };
  },
});
