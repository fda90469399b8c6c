// What an expression means, worked out in the browser.
import {
  assertAtIsReal,
  describe,
  ExpressionError,
  lint,
  next,
  onTheWall,
  recognise,
  translate,
  TimezoneError,
  type Calculation,
  type DstPolicy,
  type Notation,
  type OnTheWall,
  type ScheduleExpression,
  type Translation,
  type Warning,
} from "@punctual/expression";

export interface Question {
  readonly text: string;
  readonly timezone: string;
  /** Milliseconds; fires are those from it on. */
  readonly afterMs: number;
  readonly dst?: DstPolicy;
  /** Where a rate is counted from; `afterMs` unless said otherwise. */
  readonly anchorMs?: number;
  /** Null: without an end. */
  readonly startMs?: number | null;
  readonly endMs?: number | null;
  /** How many fires; ten unless said otherwise. */
  readonly count?: number;
}

export interface Fire extends OnTheWall {
  readonly at: string;
}

export type Explained =
  | {
      readonly kind: "understood";
      readonly notation: Notation;
      readonly words: string;
      readonly fires: readonly Fire[];
      readonly warnings: readonly Warning[];
      readonly translations: Readonly<Record<Notation, Translation>>;
    }
  | Misunderstood;

export interface Misunderstood {
  readonly kind: "misunderstood";
  readonly message: string;
  /** The character that it is about, from 0; null where it is about none. */
  readonly position: number | null;
}

const firesShown = 10;

export function explained(question: Question): Explained {
  const { text, timezone, afterMs, dst } = question;
  try {
    const { expression, notation } = recognise(text.trim());
    assertAtIsReal(expression, timezone);
    return {
      kind: "understood",
      notation,
      words: describe(expression, { timezone }),
      fires: firesOf(expression, question),
      warnings: lint(expression, { timezone, after: afterMs, ...(dst === undefined ? {} : { dst }) }),
      translations: translate(expression),
    };
  } catch (error) {
    return misunderstood(error);
  }
}

function firesOf(expression: ScheduleExpression, question: Question): readonly Fire[] {
  const { afterMs, count = firesShown } = question;
  const calculation = calculationOf(question);
  const fires: Fire[] = [];
  // One that is due at this moment is one of them: a rate begins with its anchor.
  let at = next(expression, afterMs - 1, calculation);
  while (at !== null && fires.length < count) {
    fires.push({ at: new Date(at).toISOString(), ...onTheWall(expression, at, calculation) });
    at = next(expression, at, calculation);
  }
  return fires;
}

const calculationOf = ({
  timezone,
  afterMs,
  dst = {},
  anchorMs,
  startMs = null,
  endMs = null,
}: Question): Calculation => ({
  timezone,
  dst,
  anchorAt: anchorMs ?? startMs ?? afterMs,
  ...(startMs === null ? {} : { startAt: startMs }),
  ...(endMs === null ? {} : { endAt: endMs }),
});

function misunderstood(error: unknown): Misunderstood {
  if (error instanceof ExpressionError)
    return { kind: "misunderstood", message: error.message, position: error.position };
  if (error instanceof TimezoneError)
    return { kind: "misunderstood", message: error.message, position: null };
  throw error;
}
