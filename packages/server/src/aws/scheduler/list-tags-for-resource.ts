// ListTagsForResource: the tags of a schedule group, by key.
import { getGroupTags } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { scheduler } from "../services/scheduler.ts";
import { list, required, structure } from "../shape/shape.ts";
import { tagShape } from "./group-shape.ts";
import { said } from "./said.ts";
import { taggedArn, taggedGroup } from "./tagged-group.ts";

export const listTagsForResource = awsOperation({
  service: scheduler,
  name: "ListTagsForResource",
  role: "viewer",
  http: { method: "GET", path: "/tags/{ResourceArn}" },
  input: structure({ ResourceArn: required(taggedArn()) }),
  output: structure({ Tags: required(list(tagShape)) }),
  async handle({ engine, caller, input: { ResourceArn } }) {
    const group = taggedGroup(ResourceArn, caller);
    const tags = await said({ group }, () => getGroupTags(engine, caller.principal, { name: group }));
    return {
      Tags: Object.entries(tags)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([Key, Value]) => ({ Key, Value })),
    };
  },
});
