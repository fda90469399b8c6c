// Refuses a definition that could not work, before anything is stored.
import {
  assertAtIsReal,
  assertTimezone,
  ExpressionError,
  recognise,
  TimezoneError,
  type Notation,
  type ScheduleExpression,
} from "@punctual/expression";
import { checkTarget } from "../delivery/egress.ts";
import { assertHeaders } from "../delivery/target-headers.ts";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import { assertTemplate } from "./assert-template.ts";
import { parsedExpression } from "./occurrence-times.ts";
import { longestInputBytes, type ScheduleDefinition, type Target } from "./schedule-definition.ts";

export function checkDefinition(engine: EngineContext, definition: ScheduleDefinition): void {
  const expression = checkedExpression(definition.expression, definition.timezone);
  if (expression.kind !== "at") checkPeriod(definition);
  checkedTarget(engine, definition.target);
  checkInput(definition.input);
}

/** Parses an expression for a zone. Throws Problem `invalid-expression`, `unknown-timezone` or `at-in-gap`. */
export function checkedExpression(
  text: string,
  timezone: string,
  notation: Notation | "auto" = "aws",
): ScheduleExpression {
  try {
    const expression = notation === "aws" ? parsedExpression(text) : recognise(text, notation).expression;
    assertTimezone(timezone);
    assertAtIsReal(expression, timezone);
    return expression;
  } catch (error) {
    if (error instanceof TimezoneError)
      throw new Problem("unknown-timezone", error.message, { field: "timezone", cause: error });
    if (error instanceof ExpressionError) {
      throw new Problem(
        error.code === "time-does-not-exist" ? "at-in-gap" : "invalid-expression",
        error.message,
        { field: "expression", cause: error },
      );
    }
    throw error;
  }
}

function checkPeriod({ startAt, endAt }: ScheduleDefinition): void {
  if (startAt !== null && endAt !== null && startAt >= endAt) {
    throw new Problem(
      "invalid-request",
      `Expected endAt to be later than startAt, got ${endAt.toISOString()}.`,
      { field: "endAt" },
    );
  }
}

function checkedTarget(engine: EngineContext, target: Target): void {
  if (target.kind === "http") {
    checkTarget(target.url, engine.egress);
    assertHeaders(target.headers);
    return;
  }
  if (target.kind === "api-destination") assertHeaders(target.headers);
}

export function checkInput(input: unknown): void {
  const text = typeof input === "string" ? input : JSON.stringify(input ?? null);
  const bytes = Buffer.byteLength(text, "utf8");
  if (bytes > longestInputBytes) {
    throw new Problem(
      "invalid-request",
      `Expected input to be at most ${longestInputBytes} bytes, got ${bytes}.`,
      { field: "input" },
    );
  }
  if (typeof input === "string" && input.includes("\u0000")) {
    throw new Problem("invalid-request", "Expected input to hold no NUL character, got one.", {
      field: "input",
    });
  }
  assertTemplate(text);
}
