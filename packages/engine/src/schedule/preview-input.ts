// Shows what an input becomes at the next times of an expression, before anything is saved.
import type { DstPolicy } from "@punctual/expression";
import type { NamedCalendar } from "../calendar/calendar-definition.ts";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import { filledInput } from "../payload/filled-input.ts";
import type { Principal } from "../principal.ts";
import { givenInput } from "../run/given-input.ts";
import { checkInput } from "./check-definition.ts";
import { explainExpression } from "./explain-expression.ts";
import { defaultGroup, type ScheduleName } from "./schedule-name.ts";

export interface PreviewInput {
  readonly expression: string;
  readonly timezone: string;
  /** JSON, or a string that is sent byte for byte after it is filled; undefined: none. */
  readonly input?: unknown;
  readonly count: number;
  /** Null: from now on. */
  readonly after?: Date | null;
  /** Null: where a rate's grid begins is `after`. */
  readonly startAt?: Date | null;
  readonly dst?: DstPolicy | null;
  /** What is named for a day that it leaves out is not previewed. */
  readonly calendar?: NamedCalendar | null;
  /** Where it is known already; its ARN is filled in. */
  readonly schedule?: ScheduleName;
}

export interface PreviewedInput {
  readonly scheduledAt: Date;
  /** As the first attempt would send it; null where there is none. */
  readonly input: string | null;
}

/** Of an input that is previewed: the answer repeats it for every time. */
const longestPreviewedBytes = 16_384;

/** Stands for the run's id, which no run has yet. */
const exampleRunId = "00000000-0000-7000-8000-000000000000";
const example: ScheduleName = { group: defaultGroup, name: "example" };

/** Throws Problem: invalid-expression, unknown-timezone, at-in-gap, unknown-calendar, invalid-request. */
export async function previewInput(
  engine: EngineContext,
  principal: Principal,
  asked: PreviewInput,
): Promise<readonly PreviewedInput[]> {
  checkInput(asked.input);
  const { input, inputIsJson } = givenInput(asked.input);
  assertShort(input ?? "");
  const { group, name } = asked.schedule ?? example;
  const { tenant } = principal;
  const { timezone } = asked;
  const run = { tenant, timezone, input, name, groupName: group, runId: exampleRunId, attempt: 1 };
  const question = { after: null, startAt: null, ...asked };
  const { occurrences } = await explainExpression(engine, principal, question);
  // One that is moved to another day keeps the time that it was named for.
  const fired = occurrences.filter(({ excluded }) => excluded === null || excluded.movedTo !== null);
  return Promise.all(
    fired.map(async ({ at: scheduledAt }) => {
      const facts = { ...run, scheduledAt, kind: "scheduled", inputIsJson: inputIsJson ?? false };
      const filled = await filledInput(facts, engine.placeOf);
      if ("fault" in filled) throw new Problem("invalid-request", filled.fault, { field: "input" });
      return { scheduledAt, input: filled.input };
    }),
  );
}

function assertShort(text: string): void {
  const bytes = Buffer.byteLength(text, "utf8");
  if (bytes <= longestPreviewedBytes) return;
  throw new Problem(
    "invalid-request",
    `Expected an input of at most ${longestPreviewedBytes} bytes to preview, got ${bytes}.`,
    { field: "input" },
  );
}
