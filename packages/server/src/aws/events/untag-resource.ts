// UntagResource: takes tags away from a rule or an event bus.
import { awsOperation } from "../aws-operation.ts";
import { events } from "../services/events.ts";
import { required, structure } from "../shape/shape.ts";
import { anyArn } from "./names.ts";
import { said } from "./said.ts";
import { taggedBy } from "./tagged.ts";
import { tagKeys } from "./tags.ts";

export const untagResource = awsOperation({
  service: events,
  name: "UntagResource",
  role: "operator",
  input: structure({ ResourceARN: required(anyArn()), TagKeys: required(tagKeys()) }),
  output: structure({}),
  async handle({ engine, caller, input: { ResourceARN, TagKeys } }) {
    const tagged = taggedBy(ResourceARN, caller);
    await said(() =>
      tagged.change(engine, caller.principal, (before) =>
        Object.fromEntries(Object.entries(before).filter(([key]) => !TagKeys.includes(key))),
      ),
    );
    return {};
  },
});
