// Keeps an attempt's hold on its run while the job goes on.
import { RunTakenOver } from "./protocol-failure.ts";
import type { Beat, BeatAnswer, RunProtocol } from "./run-protocol.ts";
import type { Timing, Wait } from "./timing.ts";

const beatSeconds = 15;

export interface HeartbeatOptions {
  readonly protocol: Pick<RunProtocol, "heartbeat">;
  readonly timing: Timing;
  /** Called once, when the run is no longer this attempt's. */
  readonly lost: (error: Error) => void;
}

export class Heartbeat {
  readonly #options: HeartbeatOptions;
  #next: Wait | null = null;
  #lease: Wait | null = null;
  #stopped = false;

  constructor(options: HeartbeatOptions) {
    this.#options = options;
  }

  /** Beats now and goes on every 15 s. Throws what the first beat throws. */
  async start(): Promise<BeatAnswer> {
    const answer = await this.beat({});
    this.#schedule();
    return answer;
  }

  /** One more beat, with what is to be recorded. Throws as the protocol does. */
  async beat(beat: Beat): Promise<BeatAnswer> {
    try {
      const answer = await this.#options.protocol.heartbeat(beat);
      this.#renewed(answer.leaseSeconds);
      return answer;
    } catch (error) {
      if (error instanceof RunTakenOver) this.#lose(error);
      throw error;
    }
  }

  stop(): void {
    this.#stopped = true;
    this.#next?.cancel();
    this.#lease?.cancel();
  }

  #schedule(): void {
    if (this.#stopped) return;
    this.#next = this.#options.timing.after(beatSeconds, () => {
      // One that fails is made up for by the next; the lease tells when it is too late.
      void this.beat({})
        .catch(() => undefined)
        .finally(() => this.#schedule());
    });
  }

  /** Without an answer for as long as the lease, the run is somebody else's by now. */
  #renewed(leaseSeconds: number): void {
    this.#lease?.cancel();
    if (this.#stopped) return;
    this.#lease = this.#options.timing.after(leaseSeconds, () =>
      this.#lose(
        new Error(
          `Expected a heartbeat to be answered within ${leaseSeconds} s, got no answer: the run is lost.`,
        ),
      ),
    );
  }

  #lose(error: Error): void {
    if (this.#stopped) return;
    this.stop();
    this.#options.lost(error);
  }
}
