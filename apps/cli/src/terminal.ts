// Where a command reads and writes, and when it must stop.

export interface Output {
  write(text: string): void;
  readonly isTerminal: boolean;
}

export interface Terminal {
  readonly out: Output;
  readonly err: Output;
  /** All of standard input. */
  readInput(): Promise<string>;
}

/** What a command is run with; a test makes its own. */
export interface Surroundings {
  readonly terminal: Terminal;
  /** Where punctual.config.ts and .env are looked for. */
  readonly directory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** Aborts at the first SIGINT, SIGTERM or SIGHUP; a command that never asks ends at once, as programs do. */
  readonly stopRequested: () => AbortSignal;
}
