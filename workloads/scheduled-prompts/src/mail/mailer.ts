// Hands a mail over to whoever carries it, and tells what may be tried again.
import { GiveUp } from "@punctual/jobs";
import type { MailAccess } from "../upstream/mail-access.ts";
import type { Message } from "./message-of.ts";

export interface Mailer {
  /** Resolves when the mail was accepted. Throws GiveUp where it never will be, else an Error. */
  send(message: Message): Promise<void>;
  close(): void;
}

interface Transport {
  sendMail(message: object): Promise<unknown>;
  close(): void;
}

/** A server that falls silent must not hold a run for longer than this. */
const silenceMs = 30_000;

export function mailer(access: MailAccess): Mailer {
  // Made with the first mail: start-up waits for no mail library.
  let transport: Promise<Transport> | null = null;
  return {
    async send(message) {
      transport ??= transportOf(access);
      try {
        await (await transport).sendMail({ ...message, disableFileAccess: true, disableUrlAccess: true });
      } catch (error) {
        throw failureOf(error);
      }
    },
    close: () => void transport?.then((open) => open.close()),
  };
}

async function transportOf(access: MailAccess): Promise<Transport> {
  const { createTransport } = await import("nodemailer");
  if (access.kind === "smtp")
    return createTransport({
      url: access.url,
      connectionTimeout: silenceMs,
      greetingTimeout: silenceMs,
      socketTimeout: silenceMs,
    });
  const { SESv2Client, SendEmailCommand } = await import("@aws-sdk/client-sesv2");
  return createTransport({ SES: { sesClient: new SESv2Client(access.client), SendEmailCommand } });
}

/** By codes, never by words. Of what nodemailer threw only the server's own answer is told, which holds no credential. */
function failureOf(error: unknown): Error {
  const smtpCode = numberIn(error, "responseCode");
  const httpStatus = numberIn(metadataOf(error), "httpStatusCode");
  const code = textIn(error, "code") ?? textIn(error, "name") ?? "an error";
  if (smtpCode !== null) {
    const text = `The mail server answered ${smtpCode}: ${(textIn(error, "response") ?? code).slice(0, 300)}`;
    return smtpCode >= 500 ? new GiveUp(text) : new Error(text);
  }
  if (httpStatus !== null) {
    const text = `Amazon SES answered ${httpStatus}: ${textIn(error, "name") ?? code}`;
    return isForGood(httpStatus, textIn(error, "name")) ? new GiveUp(text) : new Error(text);
  }
  return new Error(`Expected the mail to be accepted, got ${code}. It is sent again.`);
}

/** SES answers 400 also for what is only too much at a time. */
const isForGood = (status: number, name: string | null): boolean =>
  status >= 400 &&
  status < 500 &&
  status !== 429 &&
  !/throttl|limitexceeded|toomanyrequests/i.test(name ?? "");

const propertyOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;

const metadataOf = (error: unknown): unknown => propertyOf(error, "$metadata");

function numberIn(value: unknown, name: string): number | null {
  const found = propertyOf(value, name);
  return typeof found === "number" ? found : null;
}

function textIn(value: unknown, name: string): string | null {
  const found = propertyOf(value, name);
  return typeof found === "string" && found !== "" ? found : null;
}
