// One of a rule's targets: where its runs go, and what they get of an event.
import type { RowOf } from "@punctual/database";
import { z } from "zod";
import { inputShape, type InputShape } from "../event/input-shape.ts";
import { queueName } from "../queue/queue-name.ts";
import { keptDefinition, keptTarget } from "../schedule/schedule-definition.ts";
import { storedValue } from "../stored-value.ts";
import type { listTargets } from "./list-targets.sql.ts";

export const targetId = z
  .string()
  .regex(/^[.\-_A-Za-z0-9]{1,64}$/, "Expected an id of 1–64 letters, digits, '.', '-' or '_'.");

/** So many has a rule at most. */
export const mostTargets = 5;

/** What its schedule's versions say. */
export const saidOfTarget = z.strictObject({
  /** Values of an API destination's request that are wholly a path, such as `$.detail.id`, are taken from the event. */
  target: keptTarget,
  retry: keptDefinition.shape.retry,
  deadLetterQueue: queueName.nullable().default(null),
});

export const ruleTargetDefinition = saidOfTarget.extend({
  id: targetId,
  /** How whoever puts it names where it goes; given back as it is, and what rules are found by. */
  address: z.string().min(1).max(1600),
  shape: inputShape.default({ kind: "event" }),
  /** Given back as it is. */
  aws: z.json().optional(),
});

export type SaidOfTarget = z.output<typeof saidOfTarget>;
export type RuleTargetDefinition = z.output<typeof ruleTargetDefinition>;
export type RuleTargetDefinitionInput = z.input<typeof ruleTargetDefinition>;

export interface RuleTarget extends SaidOfTarget {
  readonly id: string;
  readonly address: string;
  readonly shape: InputShape;
  /** As the AWS door gave it; null: nothing. */
  readonly aws: unknown;
}

export const toRuleTarget = ({
  id,
  address,
  said,
  inputShape: shape,
  aws,
}: RowOf<typeof listTargets>): RuleTarget => ({
  ...storedValue<SaidOfTarget>(said),
  id,
  address,
  shape: storedValue<InputShape>(shape),
  aws,
});
