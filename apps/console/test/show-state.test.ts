// A change of state is on the screen before the server has answered, and gone where it refuses.
import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { showState } from "../src/parts/schedule/show-state.ts";

const schedule = (name: string) => ({ group: "default", name, state: "enabled", stateReason: null });
const paused = { state: "paused", stateReason: "too loud" } as const;

function filled(): QueryClient {
  const client = new QueryClient();
  client.setQueryData(["schedules", "list", {}], {
    pages: [{ items: [schedule("a"), schedule("b")] }],
    pageParams: [],
  });
  client.setQueryData(["schedule", "default", "a"], schedule("a"));
  client.setQueryData(["schedule", "default", "a", "versions", 1], {
    items: [{ version: 1, actor: "somebody" }],
  });
  return client;
}

test("a pause shows in lists and on the schedule's page at once, and nowhere else", () => {
  const client = filled();
  showState(client, [schedule("a")], paused);
  expect(client.getQueryData(["schedules", "list", {}])).toMatchObject({
    pages: [
      {
        items: [
          { name: "a", ...paused },
          { name: "b", state: "enabled" },
        ],
      },
    ],
  });
  expect(client.getQueryData(["schedule", "default", "a"])).toMatchObject(paused);
  expect(client.getQueryData(["schedule", "default", "a", "versions", 1])).toEqual({
    items: [{ version: 1, actor: "somebody" }],
  });
});

test("what was shown comes back where the server refuses", () => {
  const client = filled();
  const putBack = showState(client, [schedule("a")], paused);
  putBack();
  expect(client.getQueryData(["schedule", "default", "a"])).toEqual(schedule("a"));
  expect(client.getQueryData(["schedules", "list", {}])).toMatchObject({
    pages: [{ items: [schedule("a"), schedule("b")] }],
  });
});
