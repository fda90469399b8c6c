// What is proved of SES and CloudFormation at the AWS door.
import type { ParityRow } from "./parity.ts";

type Facts = readonly [operation: string, behaviour: string, evidence: string];

const holding: readonly Facts[] = [
  [
    "VerifyEmailIdentity",
    "verifies an address as the documents do, and mail may be sent in its name at once",
    "ours",
  ],
  ["VerifyDomainIdentity", "verifies a domain as the documents do, with a token", "model"],
  ["ListIdentities", "lists identities by kind and by pages", "model"],
  ["SendEmail", "sends a mail in the name of what was verified, and in no other", "docs"],
  ["VerifyEmailIdentity", "refuses what is neither address nor domain", "docs"],
  ["CreateEmailIdentity", "makes an identity once, and shows it", "model"],
  [
    "SendEmail",
    "sends a mail in the name of an identity of either version, and of no other tenant's",
    "docs",
  ],
  ["SendEmail", "says so where no mail leaves the installation", "ours"],
  ["DeleteStack", "answers who deletes the documents' stack", "ours"],
];

/** Known to be otherwise here. */
const otherwise: readonly Facts[] = [["SendEmail", "raw mails and templates", "model"]];

const rows = (facts: readonly Facts[], holds: boolean): readonly ParityRow[] =>
  facts.map(([operation, behaviour, evidence]) => ({
    service: "ses",
    operation,
    behaviour,
    evidence,
    holds,
  }));

export const parityOfSes: readonly ParityRow[] = [...rows(holding, true), ...rows(otherwise, false)];
