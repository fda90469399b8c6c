// Thrown for a filter pattern that cannot be read.

export class PatternRefused extends Error {
  override readonly name = "PatternRefused";

  constructor(got: string) {
    super(
      `Invalid filter pattern: expected terms, "phrases", { $.field = value } or [column = value, ...], got ${got}.`,
    );
  }
}
