// ListTopics: a page of topics by name.
import { listTopics as listTopicsVerb } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { sns } from "../services/sns.ts";
import { list, structure, text } from "../shape/shape.ts";

/** As many as SNS gives. */
export const pageSize = 100;

export const listTopics = awsOperation({
  service: sns,
  name: "ListTopics",
  role: "viewer",
  input: structure({ NextToken: text() }),
  output: structure({ Topics: list(structure({ TopicArn: text() })), NextToken: text() }),
  async handle({ engine, caller, input }) {
    const { items, nextCursor } = await listTopicsVerb(engine, caller.principal, {
      region: caller.region,
      limit: pageSize,
      cursor: input.NextToken ?? null,
    });
    return {
      Topics: items.map(({ address }) => ({ TopicArn: address })),
      NextToken: nextCursor ?? undefined,
    };
  },
});
