// What the expression package throws when it is given something it cannot use.

export type ExpressionErrorCode =
  | "too-long"
  | "unknown-kind"
  | "malformed"
  | "field-count"
  | "day-fields"
  | "invalid-value"
  | "invalid-range"
  | "invalid-step"
  | "invalid-date"
  | "time-does-not-exist";

/** `position` is the index in the text of the first character that was not as expected. */
export interface ExpressionFault {
  readonly code: ExpressionErrorCode;
  readonly field: string;
  readonly position: number;
  readonly expected: string;
  readonly got: string;
  readonly remedy: string;
}

// As JSON: a control character in what was given must not reach a terminal or a log as itself.
const shown = (got: string): string =>
  got === "" ? "nothing" : JSON.stringify(got.length > 60 ? `${got.slice(0, 60)}…` : got);

export class ExpressionError extends Error {
  override readonly name = "ExpressionError";
  readonly code: ExpressionErrorCode;
  readonly field: string;
  readonly position: number;
  readonly expected: string;
  readonly got: string;

  constructor(fault: ExpressionFault) {
    super(
      `Expected ${fault.field} to be ${fault.expected}, got ${shown(fault.got)} at character ${fault.position}. ${fault.remedy}`,
    );
    this.code = fault.code;
    this.field = fault.field;
    this.position = fault.position;
    this.expected = fault.expected;
    this.got = fault.got;
  }
}

export class TimezoneError extends Error {
  override readonly name = "TimezoneError";
  readonly code = "unknown-timezone";
  readonly got: string;
  readonly nearest: string;

  constructor(got: string, nearest: string) {
    super(`Expected timezone to be an IANA time zone name, got ${shown(got)}. Did you mean "${nearest}"?`);
    this.got = got;
    this.nearest = nearest;
  }
}

export class CalculationError extends Error {
  override readonly name = "CalculationError";
  readonly code: "anchor-required" | "invalid-instant";

  constructor(code: "anchor-required" | "invalid-instant", message: string) {
    super(message);
    this.code = code;
  }
}
