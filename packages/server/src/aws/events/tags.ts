// Tags of buses and rules, as EventBridge has them.
import { list, required, structure, text, type ValueOf } from "../shape/shape.ts";

/** A value may be empty here. */
export const tagShape = structure({
  Key: required(text({ min: 1, max: 128 })),
  Value: required(text({ max: 256 })),
});

export const tagList = () => list(tagShape);
export const tagKeys = () => list(text({ min: 1, max: 128 }));

type Tags = Readonly<Record<string, string>>;

/** Of a key that is named twice the last counts [inferred]. */
export const tagsByKey = (tags: readonly ValueOf<typeof tagShape>[] = []): Tags =>
  Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]));

export const shownTags = (tags: Tags): readonly ValueOf<typeof tagShape>[] =>
  Object.entries(tags)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([Key, Value]) => ({ Key, Value }));
