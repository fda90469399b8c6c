// A mail server that keeps what it is given and delivers nothing.
import { createServer, type Socket } from "node:net";
import type { SMTPServer } from "smtp-server";
import { portOf } from "./port-of.ts";

export type SmtpFault =
  /** Answers the mail with this code. */
  | { readonly kind: "code"; readonly code: number; readonly message?: string }
  /** Hangs up while the mail is on its way. */
  | { readonly kind: "close" };

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came, with all its headers. */
  readonly raw: string;
}

export interface SmtpSimulator {
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  /** For the next mails, so many of them. */
  fail(fault: SmtpFault, times?: number): void;
  close(): Promise<void>;
}

/** So many of the latest are kept. */
const mostMails = 1000;

/** On a free port of loopback. */
export async function startSmtpSimulator(): Promise<SmtpSimulator> {
  const mails: ReceivedMail[] = [];
  const faults: SmtpFault[] = [];
  const sockets = new Set<Socket>();
  // Loaded with the first connection: start-up waits for no mail library.
  let smtp: Promise<SMTPServer> | null = null;
  const server = createServer({ pauseOnConnect: true }, (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    smtp ??= smtpServer({ mails, faults, sockets });
    void smtp.then((one) => one.connect(socket.resume()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // An open simulator keeps no process alive.
  server.unref();
  return {
    url: `smtp://127.0.0.1:${portOf(server.address())}`,
    mails,
    fail: (fault, times = 1) => void faults.push(...Array.from({ length: times }, () => fault)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

interface Mailbox {
  readonly mails: ReceivedMail[];
  readonly faults: SmtpFault[];
  readonly sockets: ReadonlySet<Socket>;
}

async function smtpServer({ mails, faults, sockets }: Mailbox): Promise<SMTPServer> {
  const smtp = await import("smtp-server");
  return new smtp.SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    // A look-up of the caller's name would leave this machine.
    disableReverseLookup: true,
    onData(stream, session, callback) {
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("end", () => {
        const fault = faults.shift();
        if (fault?.kind === "close") return sockets.forEach((socket) => socket.destroy());
        if (fault !== undefined) return callback(refusal(fault));
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? "" : mailFrom.address;
        mails.push({
          from,
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(pieces).toString("utf8"),
        });
        if (mails.length > mostMails) mails.shift();
        callback(null);
      });
    },
  });
}

const refusal = ({
  code,
  message = "The simulator was told to refuse",
}: SmtpFault & { kind: "code" }): Error => Object.assign(new Error(message), { responseCode: code });
