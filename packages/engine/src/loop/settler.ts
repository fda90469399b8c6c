// Gets the ends of attempts recorded: again and again until the database has them, and never one because of another.
import { classify } from "@punctual/database";
import type { EngineContext } from "../engine-context.ts";
import { settle, type Settled } from "../run/settle.ts";
import type { Settlement } from "../run/settlement.ts";
import { Coalescer } from "../coalescer.ts";
import type { RunLog } from "./run-log.ts";

const attemptsPerBatch = 500;
const firstWaitMs = 50;
const longestWaitMs = 2_000;

export class Settler {
  readonly #engine: EngineContext;
  readonly #runLog: RunLog;
  readonly #settlements: Coalescer<Settlement, Settled>;

  constructor(engine: EngineContext, runLog: RunLog) {
    this.#engine = engine;
    this.#runLog = runLog;
    this.#settlements = new Coalescer((batch) => this.#record(batch), { most: attemptsPerBatch });
  }

  /** Resolves when the end is recorded, or its run turned out to be another's. */
  add(settlement: Settlement): Promise<Settled> {
    return this.#settlements.add(settlement);
  }

  /** The lines of a run are on record before its end: who sees it ended sees its log. */
  async #record(batch: readonly Settlement[]): Promise<readonly Settled[]> {
    await this.#runLog.flushed();
    for (let waitMs = firstWaitMs; ; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
      try {
        return await this.#settle(batch);
      } catch (error) {
        if (classify(error) === "other") return this.#recordOneByOne(batch, error);
        this.#engine.log.warn(
          { attempts: batch.length, err: error },
          "ends of attempts could not be recorded; trying again",
        );
        await this.#engine.clock.sleep(waitMs);
      }
    }
  }

  /** PostgreSQL refused the batch: the one that it refuses ends dead without what it brought, the others as they did. */
  async #recordOneByOne(batch: readonly Settlement[], error: unknown): Promise<readonly Settled[]> {
    const [only] = batch;
    if (batch.length > 1 || only === undefined) {
      const settled: Settled[] = [];
      for (const one of batch) settled.push(...(await this.#record([one])));
      return settled;
    }
    this.#engine.log.error({ runId: only.runId, err: error }, "the end of an attempt cannot be stored");
    return this.#settle([withoutContent(only)]);
  }

  async #settle(batch: readonly Settlement[]): Promise<readonly Settled[]> {
    const { states, freed } = await settle(this.#engine.database, batch);
    if (freed) this.#engine.events.emit("waiting");
    return states;
  }
}

const withoutContent = (settlement: Settlement): Settlement => ({
  ...settlement,
  state: "dead",
  retrySeconds: null,
  outcome: "failed",
  error: "What the attempt brought back cannot be stored.",
  excerpt: null,
  result: null,
  tally: null,
  reason: "result cannot be stored",
});
