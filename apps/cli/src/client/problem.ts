// Turns a refusal of the server into the failure of a command.
import type { ApiProblem } from "@punctual/client";
import { CommandFailure } from "../failure.ts";
import { printable } from "../output/printable.ts";

/** With the server's own detail, field and remedy; a missing credential also says where the command looked for one. */
export function problemFailure(problem: ApiProblem, token: string | null): CommandFailure {
  const { status, message, detail, field, remedy, members } = problem;
  if (detail === null) return new CommandFailure(message, { facts: { status } });
  const where = field === null ? "" : `\n  field   ${field}`;
  const advice = status === 401 ? credentialAdvice(token) : remedy;
  const mend = advice === null ? "" : `\n  remedy  ${advice}`;
  return new CommandFailure(`${printable(detail)}${printableLines(where)}${printableLines(mend)}`, {
    facts: { ...members, status },
  });
}

const credentialAdvice = (token: string | null): string =>
  token === null
    ? "Pass --token, or set PUNCTUAL_TOKEN or PUNCTUAL_ADMIN_TOKEN; in development run the command where the server was started."
    : "The token that was sent is not known there. Mend --token, PUNCTUAL_TOKEN or PUNCTUAL_ADMIN_TOKEN.";

const printableLines = (text: string): string => text.split("\n").map(printable).join("\n");
