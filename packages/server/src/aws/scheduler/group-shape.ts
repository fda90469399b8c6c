// A schedule group and its tags, as EventBridge Scheduler has them.
import type { GroupTags, ScheduleGroup } from "@punctual/engine";
import type { AwsCaller } from "../aws-operation.ts";
import { instant, list, oneOf, required, structure, text, type ValueOf } from "../shape/shape.ts";
import { groupArn } from "./names.ts";

export const tagShape = structure({
  Key: required(text({ min: 1, max: 128 })),
  Value: required(text({ min: 1, max: 256 })),
});

export const tagList = () => list(tagShape, { max: 200 });

/** Of a key that is named twice the last counts [inferred]. */
export const tagsByKey = (tags: readonly ValueOf<typeof tagShape>[]): GroupTags =>
  Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]));

export const groupOutput = structure({
  Arn: required(text()),
  CreationDate: required(instant()),
  LastModificationDate: required(instant()),
  Name: required(text()),
  State: required(oneOf(["ACTIVE", "DELETING"])),
});

/** Nothing about a group changes but its tags, which are no part of it; and it is deleted at once. */
export const shownGroup = (
  { name, createdAt }: ScheduleGroup,
  caller: AwsCaller,
): ValueOf<typeof groupOutput> => ({
  Arn: groupArn(caller, name),
  CreationDate: createdAt,
  LastModificationDate: createdAt,
  Name: name,
  State: "ACTIVE",
});
