// Repeats a call of the run protocol while Punctual is away.
import { PunctualAway } from "./protocol-failure.ts";
import { pause, type Timing } from "./timing.ts";

export interface Repeating {
  readonly timing: Timing;
  /** Ends the repetition; the last failure is thrown. */
  readonly signal: AbortSignal;
}

const firstSeconds = 0.5;
const mostSeconds = 10;

/** Waits twice as long each time, up to 10 s. Throws what no repetition would mend. */
export async function untilTaken<Answer>(
  call: () => Promise<Answer>,
  { timing, signal }: Repeating,
): Promise<Answer> {
  for (let seconds = firstSeconds; ; seconds = Math.min(seconds * 2, mostSeconds)) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof PunctualAway) || signal.aborted) throw error;
    }
    await pause(timing, seconds, signal);
  }
}
