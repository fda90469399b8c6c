// Thrown for a regular expression that cannot be read, or that takes more than Punctual has of them.

export class RegexRefused extends Error {
  override readonly name = "RegexRefused";
  /** Where in the expression, from 0. */
  readonly at: number;

  constructor(got: string, at: number) {
    super(got);
    this.at = at;
  }
}
