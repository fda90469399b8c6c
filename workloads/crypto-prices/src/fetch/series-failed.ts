// Tells what fails one series from what ends the whole run.
import { DatabaseUnavailable } from "@punctual/database";
import { RetryAfter } from "@punctual/jobs";

/** Thrown where the prices of a series were not given, or cannot be stored. */
export class SeriesFailed extends Error {
  override readonly name = "SeriesFailed";
}

/** CoinGecko asks to be left alone, the database is away, or the run is aborted: no other series would fare better. */
export const endsRun = (error: unknown, signal: AbortSignal): boolean =>
  signal.aborted || error instanceof RetryAfter || error instanceof DatabaseUnavailable;
