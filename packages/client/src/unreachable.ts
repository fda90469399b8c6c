// What stands between a caller and an answer: nobody answers, or somebody else does.

/** No answer came, or not in time. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
  readonly url: string;
  /** `no connection`, `no connection (ENOTFOUND)`, `silence for 60 s`. */
  readonly reason: string;

  constructor(url: string, reason: string, cause: unknown) {
    super(`Expected Punctual to answer at ${url}, got ${reason}.`, { cause });
    this.url = url;
    this.reason = reason;
  }
}

/** What answered is not Punctual. */
export class UnexpectedAnswer extends Error {
  override readonly name = "UnexpectedAnswer";
  readonly url: string;
  readonly status: number;

  constructor(url: string, status: number) {
    super(`Expected Punctual to answer at ${url}, got status ${status} with something else.`);
    this.url = url;
    this.status = status;
  }
}

export function unreachable(url: string, error: unknown, patienceMs: number): Unreachable {
  return new Unreachable(url, reasonOf(error, patienceMs), error);
}

function reasonOf(error: unknown, patienceMs: number): string {
  if (error instanceof Error && error.name === "TimeoutError") return `silence for ${patienceMs / 1000} s`;
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error && "code" in cause && cause.code !== "ECONNREFUSED")
    return `no connection (${String(cause.code)})`;
  return "no connection";
}
