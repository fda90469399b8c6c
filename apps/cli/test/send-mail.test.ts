// Mails of topics and of the AWS door: by a mail server where there is one, in development else into the log.
import { once } from "node:events";
import { silentLog } from "@punctual/engine";
import { SMTPServer } from "smtp-server";
import { expect, test } from "vitest";
import { mailSender } from "../src/start/send-mail.ts";

const mail = { from: null, to: ["ops@example.com"], subject: "Fire", text: "It burns." };

interface TestServer {
  readonly url: string;
  readonly received: readonly string[];
  close(): Promise<void>;
}

async function startMailServer(refuses = false): Promise<TestServer> {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_address, _session, callback) =>
      callback(refuses ? Object.assign(new Error("no such box"), { responseCode: 550 }) : null),
    onData(stream, _session, callback) {
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("end", () => {
        received.push(Buffer.concat(pieces).toString("utf8"));
        callback();
      });
    },
  });
  const listening = server.listen(0, "127.0.0.1");
  await once(listening, "listening");
  const address = listening.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `smtp://user:the-password@127.0.0.1:${port}`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const withoutLogin = (url: string): string => url.replace("user:the-password@", "");

test("a mail is handed to the mail server, in the installation's name where it has none", async () => {
  const server = await startMailServer();
  const send = mailSender({
    mode: "production",
    smtpUrl: withoutLogin(server.url),
    from: "us@example.com",
    log: silentLog,
  });
  await send?.(mail);
  await server.close();
  expect(server.received).toHaveLength(1);
  expect(server.received[0]).toMatch(/^From: us@example\.com$/m);
  expect(server.received[0]).toMatch(/^Subject: Fire$/m);
  expect(server.received[0]).toContain("It burns.");
});

test("a mail that is written already goes as it is, to whom it is said to", async () => {
  const server = await startMailServer();
  const settings = { mode: "production", from: undefined, log: silentLog } as const;
  const send = mailSender({ ...settings, smtpUrl: withoutLogin(server.url) });
  const raw = Buffer.from("From: News <news@example.com>\r\nX-Own: 1\r\n\r\n.\r\nbody");
  await send?.({ from: "News <news@example.com>", to: ["a@example.com"], subject: "", raw });
  await server.close();
  expect(server.received).toEqual([expect.stringContaining(raw.toString())]);
});

test("a refusal says what the server answered, and no password", async () => {
  const server = await startMailServer(true);
  const send = mailSender({
    mode: "production",
    smtpUrl: withoutLogin(server.url),
    from: undefined,
    log: silentLog,
  });
  await expect(send?.(mail)).rejects.toThrow("The mail server answered 550.");
  await server.close();
  const away = mailSender({ mode: "production", smtpUrl: server.url, from: undefined, log: silentLog });
  await expect(away?.(mail)).rejects.toThrow(/^Expected the mail server to take the mail, got [A-Z]+\.$/);
});

test("without a mail server none leaves: in development the log says so, and in production there is none to send", async () => {
  const lines: unknown[] = [];
  const log = { ...silentLog, warn: (data: object) => void lines.push(data) };
  await mailSender({ mode: "development", smtpUrl: "", from: undefined, log })?.(mail);
  expect(lines).toEqual([{ subject: "Fire", recipients: 1 }]);
  expect(mailSender({ mode: "production", smtpUrl: undefined, from: undefined, log })).toBeNull();
});
