// The policies of a schedule in words, with what they are where nobody says.
import type { Schedule } from "@punctual/client";
import {
  afterWords,
  awsAgeSeconds,
  awsRetries,
  catchUpWords,
  gapWords,
  overlapWords,
  repeatedWords,
} from "../../../parts/schedule/policy-words.ts";
import { spanWords } from "../../../ui/time-words.ts";

export interface PolicyWords {
  readonly name: string;
  readonly words: string;
  /** Whose default it is; null where somebody chose it. */
  readonly isDefaultOf: "AWS" | "Punctual" | null;
}

export function policiesOf(schedule: Schedule): readonly PolicyWords[] {
  const { retry, flexibleWindowMinutes, overlap, catchUp, dst, afterCompletion, pauseAfterDeadRuns } =
    schedule;
  const isAwsRetry = retry.maxRetries === awsRetries && retry.maxAgeSeconds === awsAgeSeconds;
  const { maxRetries, maxAgeSeconds } = retry;
  return [
    policy("Retries", retryWords(maxRetries, maxAgeSeconds), isAwsRetry && "AWS"),
    policy(
      "Flexible window",
      flexibleWindowMinutes === 0
        ? "off: it fires at its time"
        : `up to ${spanWords(flexibleWindowMinutes * 60_000)} after its time`,
      flexibleWindowMinutes === 0 && "AWS",
    ),
    policy("Overlap", overlapWords[overlap], overlap === "allow" && "AWS"),
    policy("Catch-up", catchUpWords[catchUp], catchUp === "latest" && "Punctual"),
    policy(
      "Clock changes",
      `${gapWords[dst.gap]}; ${repeatedWords[dst.overlap]}`,
      dst.gap === "skip" && dst.overlap === "first" && "AWS",
    ),
    policy("After its last run", afterWords[afterCompletion], afterCompletion === "none" && "AWS"),
    policy(
      "Pauses itself",
      pauseAfterDeadRuns === null ? "never" : `after ${pauseAfterDeadRuns} dead runs in a row`,
      pauseAfterDeadRuns === null && "Punctual",
    ),
  ];
}

const retryWords = (maxRetries: number, maxAgeSeconds: number): string =>
  maxRetries === 0
    ? "none: the first attempt is the only one"
    : `${maxRetries} after the first attempt, within ${spanWords(maxAgeSeconds * 1_000)} of its time`;

const policy = (
  name: string,
  words: string,
  isDefaultOf: PolicyWords["isDefaultOf"] | false,
): PolicyWords => ({
  name,
  words,
  isDefaultOf: isDefaultOf === false ? null : isDefaultOf,
});
