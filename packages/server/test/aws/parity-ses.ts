// What is proved of SES and CloudFormation at the AWS door.
import type { ParityRow } from "./parity.ts";

type Facts = readonly [operation: string, behaviour: string, evidence: string];

const holding: readonly Facts[] = [
  [
    "VerifyEmailIdentity",
    "an address is verified as the documents do it, and mail may be sent in its name at once",
    "ours",
  ],
  ["VerifyDomainIdentity", "a domain is verified as the documents do it, and has a token", "model"],
  ["ListIdentities", "identities are listed by kind and by pages", "model"],
  ["SendEmail", "a mail is sent in the name of what was verified, and in no other", "docs"],
  ["VerifyEmailIdentity", "an identity that is neither address nor domain is refused", "docs"],
  ["CreateEmailIdentity", "an identity is made once, and shown", "model"],
  [
    "SendEmail",
    "a mail is sent in the name of an identity of either version, and of no other tenant's",
    "docs",
  ],
  [
    "SendRawEmail",
    "a mail may be raw: in the name of whom it says to be from, to whom its headers say",
    "docs",
  ],
  ["SendEmail", "a mail is refused where none leaves the installation", "ours"],
  ["DeleteStack", "whoever deletes the documents' stack is answered", "ours"],
];

/** Known to be otherwise here. */
const otherwise: readonly Facts[] = [["SendEmail", "mails may be made from templates", "model"]];

const rows = (facts: readonly Facts[], holds: boolean): readonly ParityRow[] =>
  facts.map(([operation, behaviour, evidence]) => ({
    service: "ses",
    operation,
    behaviour,
    evidence,
    holds,
  }));

export const parityOfSes: readonly ParityRow[] = [...rows(holding, true), ...rows(otherwise, false)];
