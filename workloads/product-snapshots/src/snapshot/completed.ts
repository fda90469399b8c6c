// The documented answer of a run over all users.
import type { FanOutResult } from "@punctual/jobs";

export const completedMessage = "Daily snapshots creation completed";

export interface Completed {
  readonly message: typeof completedMessage;
  readonly results: {
    readonly total: number;
    readonly successful: number;
    readonly failed: number;
    /** The first hundred by user. */
    readonly errors: readonly { readonly userId: string; readonly error: string }[];
    readonly errorsOmitted: number;
  };
}

export const completed = ({ total, successful, failed, errors, errorsOmitted }: FanOutResult): Completed => ({
  message: completedMessage,
  results: {
    total,
    successful,
    failed,
    errors: errors.map(({ key, error }) => ({ userId: key, error })),
    errorsOmitted,
  },
});
