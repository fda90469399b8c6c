// What is proved of STS at the AWS door.
import type { ParityRow } from "./parity.ts";

type Facts = readonly [operation: string, behaviour: string, evidence: string];

const holding: readonly Facts[] = [
  ["GetCallerIdentity", "whoever asks is told account, ARN and key", "recorded"],
  [
    "GetCallerIdentity",
    "a wrong secret is refused by the code of Query, and a key that there is not in the same way",
    "ours",
  ],
  ["GetCallerIdentity", "every tenant has an account of its own", "ours"],
];

const otherwise: readonly Facts[] = [
  ["GetCallerIdentity", "a key that there is not is told apart from a wrong secret", "docs"],
  ["AssumeRole", "temporary credentials are given", "model"],
];

const row =
  (holds: boolean) =>
  ([operation, behaviour, evidence]: Facts): ParityRow => ({
    service: "sts",
    operation,
    behaviour,
    evidence,
    holds,
  });

export const parityOfSts: readonly ParityRow[] = [...holding.map(row(true)), ...otherwise.map(row(false))];
