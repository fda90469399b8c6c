// How real time passes.
import { expect, test } from "vitest";
import { wait } from "../src/wait.ts";

test("a wait of nothing ends", async () => {
  await expect(wait(0, new AbortController().signal)).resolves.toBeUndefined();
});

test("a wait ends as soon as its signal aborts, before and after it has begun", async () => {
  const stop = new AbortController();
  const waiting = wait(1e9, stop.signal);
  stop.abort(new Error("The run was cancelled."));
  await expect(waiting).rejects.toThrow("The run was cancelled.");
  await expect(wait(1e9, stop.signal)).rejects.toThrow("The run was cancelled.");
});
