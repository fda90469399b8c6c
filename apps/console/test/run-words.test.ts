// What is said of a run that was left out, and which lines of its log are shown.
import { expect, test } from "vitest";
import { blockedBy, leftOutWords } from "../src/pages/runs/detail/left-out.ts";
import { narrowed } from "../src/pages/runs/detail/log/log-filter.ts";

test("a run that was in the way is found in the reason", () => {
  const id = "01a22962-4a89-76d6-8d78-2fc1cb251e70";
  expect(blockedBy(`overlap: run ${id} was still going`)).toBe(id);
  expect(leftOutWords(`overlap: run ${id} was still going`)).not.toContain(id);
  expect(blockedBy("2026-12-25 is excluded")).toBeNull();
  expect(leftOutWords("2026-12-25 is excluded")).toBe("2026-12-25 is excluded.");
});

test("a log is narrowed by level and by text in message and data; unknown levels are never hidden", () => {
  const line = (level: string, message: string, data: unknown) => ({
    line: message,
    at: "2026-06-10T02:00:00.000Z",
    level,
    message,
    data,
  });
  const lines = [line("debug", "a", {}), line("warn", "b", { customer: "C-17" }), line("fatal", "c", null)];
  const shown = (level: "debug" | "warn", search: string) =>
    narrowed(lines, { level, search }).map(({ message }) => message);
  expect(shown("debug", "")).toEqual(["a", "b", "c"]);
  expect(shown("warn", "")).toEqual(["b", "c"]);
  expect(shown("debug", "c-17")).toEqual(["b"]);
});
