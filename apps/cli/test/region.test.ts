// The region that a client command names is the one whose things the server is asked for.
import { startReceiver, type Receiver } from "@punctual/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runCli } from "./run-cli.ts";

let server: Receiver;
beforeEach(async () => {
  server = await startReceiver();
  server.answer({ status: 200, body: '{"items":[],"nextCursor":null}' });
});
afterEach(() => server.close());

const list = (...words: readonly string[]) =>
  runCli(["schedule", "ls", "--url", server.url, "--token", "t", ...words]);

test("a command asks the region that it names, and without one the home region", async () => {
  expect((await list("--region", "eu-west-1")).code).toBe(0);
  expect((await list()).code).toBe(0);
  expect(server.requests.map(({ headers }) => headers["punctual-region"])).toEqual(["eu-west-1", undefined]);
});
