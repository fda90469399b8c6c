// TagResource: adds tags to a rule or an event bus.
import { awsOperation } from "../aws-operation.ts";
import { events } from "../services/events.ts";
import { required, structure } from "../shape/shape.ts";
import { anyArn } from "./names.ts";
import { said } from "./said.ts";
import { taggedBy } from "./tagged.ts";
import { tagList, tagsByKey } from "./tags.ts";

export const tagResource = awsOperation({
  service: events,
  name: "TagResource",
  role: "operator",
  input: structure({ ResourceARN: required(anyArn()), Tags: required(tagList()) }),
  output: structure({}),
  async handle({ engine, caller, input: { ResourceARN, Tags } }) {
    const tagged = taggedBy(ResourceARN, caller);
    const given = tagsByKey(Tags);
    await said(() => tagged.change(engine, caller.principal, (before) => ({ ...before, ...given })));
    return {};
  },
});
