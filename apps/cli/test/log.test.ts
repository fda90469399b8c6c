// The log of a node: JSON for machines, lines for people, secrets for nobody.
import { ServerLog } from "@punctual/engine";
import { expect, test } from "vitest";
import { readSettings } from "../src/config/settings.ts";
import { makeLog } from "../src/log/make-log.ts";
import { fixedNow } from "./run-cli.ts";

const values = {
  DATABASE_URL: "postgresql://ada:s3cr%2Ft-word@db/punctual",
  CRON_API_KEY: 'key"with+quotes==',
  CRON_API_KEY_NEXT: "the-next-key",
  HOST: "127.0.0.1",
};

function logTo(isTerminal: boolean, more: Readonly<Record<string, string>> = {}) {
  let written = "";
  const out = { isTerminal, write: (text: string) => void (written += text) };
  const serverLog = new ServerLog();
  const surroundings = {
    terminal: { out, err: out, readInput: async () => "" },
    directory: "/",
    environment: { NO_COLOR: "1" },
    now: () => fixedNow,
    stopRequested: () => new AbortController().signal,
  };
  const log = makeLog(readSettings({ ...values, ...more }, "/").settings, surroundings, serverLog);
  const taken = () => serverLog.first(100).map(({ text }) => text);
  return { log, written: () => written, taken };
}

test("a line is one JSON object with level, time, message and what stands beside it", () => {
  const { log, written } = logTo(false);
  log.info({ runId: "r1", total: 5 }, "Daily snapshots creation completed");
  expect(JSON.parse(written())).toEqual({
    level: "info",
    time: expect.stringMatching(/^\d{4}-.*Z$/),
    msg: "Daily snapshots creation completed",
    runId: "r1",
    total: 5,
  });
});

test("on a terminal it is one short line, and nothing in it steers the terminal", () => {
  const { log, written } = logTo(true);
  log.warn({ schedule: "default/a", answer: "\u001b[2Jgone" }, "late");
  expect(written()).toMatch(/^\d\d:\d\d:\d\d\.\d{3} warn {2}late schedule=default\/a answer= \[2Jgone\n$/);
});

test("LOG_LEVEL says from where on lines are written", () => {
  const { log, written } = logTo(false, { LOG_LEVEL: "warn" });
  log.info({}, "quiet");
  log.error({}, "loud");
  expect(written().match(/"msg":"\w+"/g)).toEqual(['"msg":"loud"']);
});

test.each([false, true])(
  "no configured secret is ever written, wherever it stands (terminal: %s)",
  (isTerminal) => {
    const { log, written } = logTo(isTerminal);
    log.error(
      { err: new Error(`connect ${values.DATABASE_URL} failed`), header: values.CRON_API_KEY },
      `next ${values.CRON_API_KEY_NEXT}`,
    );
    log.info({ password: "p-1", token: "p-2", request: { authorization: "Bearer p-3" } }, "by name");
    log.info({}, "decoded s3cr/t-word");
    expect(written()).not.toMatch(/s3cr|with\+quotes|the-next-key|p-1|p-2|p-3/);
    expect(written()).toContain("by name");
  },
);

test("an error is kept with its code, its stack and its cause, and without what a driver hangs on it", () => {
  const { log, written } = logTo(false);
  const cause = Object.assign(new Error("terminated"), { code: "57P01", client: { password: "hung-on-it" } });
  log.warn({ err: new TypeError("no answer", { cause }) }, "failed");
  const { err } = JSON.parse(written());
  expect(err).toEqual({
    type: "TypeError",
    message: "no answer",
    stack: expect.stringContaining("log.test.ts"),
    cause: { type: "Error", message: "terminated", code: "57P01", stack: expect.any(String) },
  });
});

test("what is configured but no secret stays readable", () => {
  const { log, written } = logTo(false);
  log.info({ host: values.HOST }, "listening");
  expect(written()).toContain('"host":"127.0.0.1"');
});

test("what goes on record is what is written, but for details and for requests that read the record", () => {
  const { log, written, taken } = logTo(false, { LOG_LEVEL: "debug" });
  log.info({ header: values.CRON_API_KEY, path: '"action":"logs:x' }, "kept");
  log.debug({}, "a detail");
  log.info({ action: "logs:FilterLogEvents" }, "request");
  log.info({ action: "sqs:SendMessage" }, "request");
  expect(taken().map((line) => JSON.parse(line).msg)).toEqual(["kept", "request"]);
  expect(taken().join("")).not.toContain("with+quotes");
  expect(written().split("\n").slice(0, -1)).toHaveLength(4);
});

test("on a terminal too a line goes on record as JSON", () => {
  const { log, taken } = logTo(true);
  log.warn({ total: 5 }, "late");
  expect(JSON.parse(taken()[0] ?? "")).toMatchObject({ level: "warn", msg: "late", total: 5 });
});
