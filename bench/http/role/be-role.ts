// What a process does that startRole has started: opens itself, answers questions, and ends when it is let go.

export interface Role<Settings> {
  open(settings: Settings): Promise<OpenRole>;
}

export interface OpenRole {
  readonly ready: unknown;
  answer?(question: unknown): Promise<unknown>;
  close(): Promise<void>;
}

export function beRole<Settings>({ open }: Role<Settings>): void {
  let opened: OpenRole | null = null;
  process.on("message", (message: { readonly question: Settings }) => {
    void reply(async () => {
      if (opened !== null) return opened.answer?.(message.question);
      opened = await open(message.question);
      return opened.ready;
    });
  });
  process.once("disconnect", () => void opened?.close());
}

/** A fault ends the process with its stack: whoever waits for the answer is told by that. */
async function reply(work: () => Promise<unknown>): Promise<void> {
  process.send?.((await work()) ?? null);
}
