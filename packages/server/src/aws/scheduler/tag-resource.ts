// TagResource: adds tags to a schedule group.
import { changeGroupTags } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { scheduler } from "../services/scheduler.ts";
import { required, structure } from "../shape/shape.ts";
import { tagList, tagsByKey } from "./group-shape.ts";
import { said } from "./said.ts";
import { taggedArn, taggedGroup } from "./tagged-group.ts";

export const tagResource = awsOperation({
  service: scheduler,
  name: "TagResource",
  role: "operator",
  http: { method: "POST", path: "/tags/{ResourceArn}" },
  input: structure({ ResourceArn: required(taggedArn()), Tags: required(tagList()) }),
  output: structure({}),
  async handle({ engine, caller, input: { ResourceArn, Tags } }) {
    const group = taggedGroup(ResourceArn, caller);
    await said({ group }, () =>
      changeGroupTags(engine, caller.principal, { name: group, set: tagsByKey(Tags) }),
    );
    return {};
  },
});
