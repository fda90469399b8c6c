// ListTagsForResource: the tags of a rule or an event bus, by key.
import { awsOperation } from "../aws-operation.ts";
import { events } from "../services/events.ts";
import { list, required, structure } from "../shape/shape.ts";
import { anyArn } from "./names.ts";
import { said } from "./said.ts";
import { taggedBy } from "./tagged.ts";
import { shownTags, tagShape } from "./tags.ts";

export const listTagsForResource = awsOperation({
  service: events,
  name: "ListTagsForResource",
  role: "viewer",
  input: structure({ ResourceARN: required(anyArn()) }),
  output: structure({ Tags: required(list(tagShape)) }),
  async handle({ engine, caller, input: { ResourceARN } }) {
    const tagged = taggedBy(ResourceARN, caller);
    return { Tags: shownTags(await said(() => tagged.read(engine, caller.principal))) };
  },
});
