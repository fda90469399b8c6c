// The mail of one result.
import { escapeHtml } from "./escape-html.ts";
import { outputHtml } from "./output-html.ts";

export interface MailFacts {
  readonly runId: string;
  readonly name: string;
  readonly output: string;
  /** An address, or a name with an address in angle brackets. */
  readonly from: string;
  readonly to: string;
  readonly frontendUrl: string;
  readonly unsubscribeUrl: string;
}

/** As nodemailer takes it. */
export interface Message {
  readonly from: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly messageId: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

export async function messageOf(facts: MailFacts): Promise<Message> {
  const { runId, name, from, to, unsubscribeUrl } = facts;
  return {
    from,
    // An object, so that no character of it is read as a second recipient.
    to: { name: "", address: to },
    subject: `Scheduled prompt: ${name}`,
    // The same for every attempt: a mail that was accepted a moment before the node died, and is sent again, can be told.
    messageId: `<${runId}@${domainOf(from)}>`,
    text: textOf(facts),
    html: await htmlOf(facts),
    headers: {
      "List-Unsubscribe": `<${unsubscribeUrl}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "Auto-Submitted": "auto-generated",
    },
  };
}

/** Of an address in angle brackets too. */
export const domainOf = (from: string): string => /@([^@>\s]+)>?\s*$/.exec(from)?.[1] ?? "localhost";

const textOf = ({ output, frontendUrl, unsubscribeUrl }: MailFacts): string =>
  `${output}\n\n-- \nYour prompts: ${frontendUrl}\nPause this prompt: ${unsubscribeUrl}\n`;

async function htmlOf({ name, output, frontendUrl, unsubscribeUrl }: MailFacts): Promise<string> {
  return `<!doctype html>
<html><head><meta charset="utf-8"><title>${escapeHtml(name)}</title></head>
<body>
${await outputHtml(output)}
<hr>
<p><a href="${escapeHtml(frontendUrl)}">Your prompts</a> · <a href="${escapeHtml(unsubscribeUrl)}">Pause this prompt</a></p>
</body></html>
`;
}
