// How a command fails: what is said, and the exit code that scripts read.

export const exitCodes = { ok: 0, failed: 1, usage: 2, configurationInvalid: 3, migrationNeeded: 4 } as const;

export interface FailureFacts {
  /** Default `failed`. */
  readonly exit?: keyof typeof exitCodes;
  /** Printed beside the message with --json. */
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/** Its message is shown as it is: *Expected X to be this, got that. Remedy.* Never a secret in it. */
export class CommandFailure extends Error {
  override readonly name = "CommandFailure";
  readonly exitCode: number;
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(message: string, { exit = "failed", facts = {}, cause }: FailureFacts = {}) {
    super(message, cause === undefined ? {} : { cause });
    this.exitCode = exitCodes[exit];
    this.facts = facts;
  }
}

/** Everything that is wrong at once, so that nobody has to mend it one start at a time. */
export const configurationInvalid = (problems: readonly string[], cause?: unknown): CommandFailure =>
  new CommandFailure(
    problems.length === 1
      ? `${problems[0]}`
      : `The configuration is not valid:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`,
    { exit: "configurationInvalid", facts: { problems }, cause },
  );

export const usageFailure = (
  message: string,
  facts: Readonly<Record<string, unknown>> = {},
): CommandFailure => new CommandFailure(message, { exit: "usage", facts });
