// One question about the rows, and how its answer is told.
import type { Queryable } from "@punctual/database";
import type { Finding } from "./finding.ts";

/** So many findings of one check are shown; the first say enough. */
const mostFindings = 20;

interface Found {
  readonly subject: string;
  readonly got: string;
}

export interface Check<Asked> {
  readonly check: string;
  readonly severity: Finding["severity"];
  /** Completes the sentence "Expected … , got <what was found>." */
  readonly expected: string;
  readonly remedy: string;
  find(queryable: Queryable, asked: Asked & { readonly limit: number }): Promise<readonly Found[]>;
}

export async function runCheck<Asked>(
  queryable: Queryable,
  { check, severity, expected, remedy, find }: Check<Asked>,
  asked: Asked,
): Promise<readonly Finding[]> {
  const rows = await find(queryable, { ...asked, limit: mostFindings });
  return rows.map(({ subject, got }) => ({
    check,
    severity,
    subject,
    message: `Expected ${expected}, got ${got}.`,
    remedy,
  }));
}
