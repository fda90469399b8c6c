// UntagResource: takes tags away from a schedule group.
import { changeGroupTags } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { scheduler } from "../services/scheduler.ts";
import { list, required, structure, text } from "../shape/shape.ts";
import { said } from "./said.ts";
import { taggedArn, taggedGroup } from "./tagged-group.ts";

export const untagResource = awsOperation({
  service: scheduler,
  name: "UntagResource",
  role: "operator",
  http: { method: "DELETE", path: "/tags/{ResourceArn}", query: { TagKeys: "TagKeys" } },
  input: structure({
    ResourceArn: required(taggedArn()),
    TagKeys: required(list(text({ min: 1, max: 128 }), { max: 50 })),
  }),
  output: structure({}),
  async handle({ engine, caller, input: { ResourceArn, TagKeys } }) {
    const group = taggedGroup(ResourceArn, caller);
    await said({ group }, () => changeGroupTags(engine, caller.principal, { name: group, remove: TagKeys }));
    return {};
  },
});
