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
    await said(async () => {
      const before = await tagged.read(engine, caller.principal);
      const kept = Object.entries(before).filter(([key]) => !TagKeys.includes(key));
      await tagged.write(engine, caller.principal, Object.fromEntries(kept));
    });
    return {};
  },
});
