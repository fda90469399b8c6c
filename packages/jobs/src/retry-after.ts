// Thrown by a job that must not be tried again before so many seconds have passed.

/** Its retry policy still decides whether there is another attempt, and may make it later. */
export class RetryAfter extends Error {
  override readonly name = "RetryAfter";
  readonly seconds: number;

  constructor(
    seconds: number,
    message = `The next attempt may begin in ${seconds} s.`,
    options?: ErrorOptions,
  ) {
    super(message, options);
    if (!Number.isFinite(seconds) || seconds < 0) {
      throw new RangeError(
        `Expected seconds to be 0 or more, got ${seconds}. Cut a moment that has passed to 0.`,
      );
    }
    this.seconds = seconds;
  }
}
