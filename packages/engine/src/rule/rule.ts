// A rule of an event bus: which events, or which times, it is for.
import type { RowOf } from "@punctual/database";
import { z } from "zod";
import { EventProblem } from "../event/event-fault.ts";
import { storedValue } from "../stored-value.ts";
import type { listRules } from "./list-rules.sql.ts";

export const ruleName = z
  .string()
  .regex(/^[.\-_A-Za-z0-9]{1,64}$/, "Expected a name of 1–64 letters, digits, '.', '-' or '_'.");

export type RuleTags = Readonly<Record<string, string>>;
export type RuleState = "enabled" | "disabled";

export interface NamedRule {
  readonly bus: string;
  readonly rule: string;
}

export interface Rule {
  readonly bus: string;
  readonly name: string;
  /** JSON, as it was given. */
  readonly pattern: string | null;
  /** In UTC. */
  readonly expression: string | null;
  readonly state: RuleState;
  readonly description: string | null;
  /** As the AWS door gave it; null: nothing. */
  readonly aws: unknown;
  readonly tags: RuleTags;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export const toRule = (row: RowOf<typeof listRules>): Rule => ({
  ...row,
  state: storedValue<RuleState>(row.state),
  tags: storedValue<RuleTags>(row.tags),
});

export const ruleNotFound = ({ bus, rule }: NamedRule): EventProblem =>
  new EventProblem({ code: "unknown-rule", bus, rule });
