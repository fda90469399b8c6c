// Turns a refusal of the server into the failure of a command.
import { z } from "zod";
import { CommandFailure } from "../failure.ts";
import { printable } from "../output/printable.ts";

const problemShape = z.looseObject({
  detail: z.string(),
  code: z.string().optional(),
  field: z.string().optional(),
  remedy: z.string().optional(),
  requestId: z.string().optional(),
});

/** With the server's own detail, field and remedy; a missing credential also says where the command looked for one. */
export function problemFailure(response: Response, body: unknown, token: string | null): CommandFailure {
  const problem = problemShape.safeParse(body);
  if (!problem.success) {
    return new CommandFailure(`Expected the server to do it, got status ${response.status}.`, {
      facts: { status: response.status },
    });
  }
  const { detail, field, remedy } = problem.data;
  const where = field === undefined ? "" : `\n  field   ${field}`;
  const advice = response.status === 401 ? credentialAdvice(token) : remedy;
  const mend = advice === undefined ? "" : `\n  remedy  ${advice}`;
  const message = `${printable(detail)}${printableLines(where)}${printableLines(mend)}`;
  return new CommandFailure(message, { facts: { ...problem.data, status: response.status } });
}

const credentialAdvice = (token: string | null): string =>
  token === null
    ? "Pass --token, or set PUNCTUAL_ADMIN_TOKEN; in development run the command where the server was started."
    : "The token that was sent is not known there. Mend --token or PUNCTUAL_ADMIN_TOKEN.";

const printableLines = (text: string): string => text.split("\n").map(printable).join("\n");
