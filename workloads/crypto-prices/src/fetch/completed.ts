// The documented answers of a fetch.
import type { FanOutResult, LedgerRun } from "@punctual/jobs";

export interface Completed {
  readonly success: true;
  readonly data: {
    readonly message: string;
    readonly timestamp: string;
    readonly results: {
      readonly total: number;
      readonly successful: number;
      readonly failed: number;
      /** The first hundred by coin and currency. */
      readonly errors: readonly {
        readonly coin: string | undefined;
        readonly currency: string | undefined;
        readonly error: string;
      }[];
      /** Where there are more. */
      readonly errorsOmitted?: number;
    };
  };
}

export function completed(tally: FanOutResult, now: Date): Completed {
  const { total, successful, failed, errorsOmitted } = tally;
  const errors = tally.errors.map(({ key, error }) => {
    const [coin, currency] = key.split("/");
    return { coin, currency, error };
  });
  return {
    success: true,
    data: {
      message: "Data fetch completed successfully",
      timestamp: now.toISOString(),
      results: { total, successful, failed, errors, ...(errorsOmitted > 0 ? { errorsOmitted } : {}) },
    },
  };
}

export const failed = ({ error, state }: LedgerRun) => ({
  success: false,
  error: error ?? `Expected the fetch to succeed, got a run that is ${state}.`,
});
