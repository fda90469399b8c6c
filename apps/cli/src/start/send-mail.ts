// How mails of topics and of the AWS door leave: by SMTP_URL where it is set; in development else into the log.
import type { Log, Mail, SendMail } from "@punctual/engine";

export interface MailSettings {
  readonly mode: "development" | "production";
  /** Absent or empty: none. */
  readonly smtpUrl: string | undefined;
  /** In whose name a mail is sent that names nobody. */
  readonly from: string | undefined;
  readonly log: Log;
}

interface Transport {
  sendMail(message: object): Promise<unknown>;
}

/** A server that falls silent must not hold whoever waits for longer than this. */
const silenceMs = 15_000;
const exampleAddress = "punctual@localhost";

/** Null: no mail leaves. */
export function mailSender({
  mode,
  smtpUrl = "",
  from = exampleAddress,
  log,
}: MailSettings): SendMail | null {
  if (smtpUrl !== "") return bySmtp(smtpUrl, from);
  return mode === "development" ? intoLog(log) : null;
}

/** Neither addresses nor what it says: a mail may hold what nobody else is to know. */
const intoLog =
  (log: Log): SendMail =>
  async ({ subject, to }) =>
    log.warn({ subject, recipients: to.length }, "a mail goes nowhere: set SMTP_URL to have it sent");

function bySmtp(url: string, fallback: string): SendMail {
  // Made with the first mail: start-up waits for no mail library.
  let transport: Promise<Transport> | null = null;
  return async ({ from: given, ...mail }) => {
    const from = given ?? fallback;
    transport ??= transportOf(url);
    try {
      const message = mail.raw === undefined ? { ...mail, from } : written({ ...mail, from });
      await (await transport).sendMail({ ...message, disableFileAccess: true, disableUrlAccess: true });
    } catch (error) {
      throw failureOf(error);
    }
  };
}

/** Its headers are its writer's; where it goes is said beside it. */
const written = ({ from, to, raw = new Uint8Array() }: Mail) => ({
  envelope: { from, to },
  raw: Buffer.from(raw),
});

async function transportOf(url: string): Promise<Transport> {
  const { createTransport } = await import("nodemailer");
  const timeouts = { connectionTimeout: silenceMs, greetingTimeout: silenceMs, socketTimeout: silenceMs };
  return createTransport({ url, ...timeouts });
}

/** By codes: what the library says may repeat the address with its password. */
function failureOf(error: unknown): Error {
  const part = (name: string): unknown =>
    typeof error === "object" && error !== null ? Reflect.get(error, name) : undefined;
  const [answered, code] = [part("responseCode"), part("code")];
  if (typeof answered === "number") return new Error(`The mail server answered ${answered}.`);
  return new Error(
    `Expected the mail server to take the mail, got ${typeof code === "string" ? code : "an error"}.`,
  );
}
