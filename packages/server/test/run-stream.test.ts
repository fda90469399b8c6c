// The stream of runs: who may listen, what is told, and when it ends.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adminToken, openDoor, type Door } from "./door.ts";

let door: Door;
let origin: string;

beforeAll(async () => {
  door = await openDoor();
  const { host, port } = await door.server.listen({ host: "127.0.0.1", port: 0 });
  origin = `http://${host}:${port}`;
});
afterAll(() => {
  leaving.abort();
  return door.close();
});

const hourly = {
  state: "paused",
  expression: "rate(1 hour)",
  target: { kind: "http", url: "http://127.0.0.1:1/away" },
  retry: { maxRetries: 0 },
};

const leaving = new AbortController();

const watch = (query = "", token: string | null = adminToken) =>
  fetch(`${origin}/api/v1/runs/stream${query}`, {
    signal: leaving.signal,
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
  });

/** Reads events until one of this name comes. */
async function nextEvent(reader: EventReader, name: string): Promise<Record<string, unknown>> {
  for (let next = await reader.next(); next.done !== true; next = await reader.next())
    if (next.value.name === name) return next.value.data;
  throw new Error(`Expected an event ${name}, got the end of the stream.`);
}

type EventReader = AsyncGenerator<{ name: string; data: Record<string, unknown> }>;

async function* eventsOf(response: Response): EventReader {
  let text = "";
  for await (const piece of response.body ?? []) {
    text += Buffer.from(piece).toString("utf8");
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const block = text.slice(0, end);
      text = text.slice(end + 2);
      const [, name] = /^event: (.*)$/m.exec(block) ?? [];
      const [, data = "null"] = /^data: (.*)$/m.exec(block) ?? [];
      if (name !== undefined) yield { name, data: JSON.parse(data) };
    }
  }
}

describe("GET /runs/stream", () => {
  it("begins with ready and tells of a run when it has ended", async () => {
    await door.ask("/api/v1/schedules/default/streamed", { method: "PUT", body: hourly });
    const response = await watch("?schedule=default/streamed&state=dead");
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    const events = eventsOf(response);
    await nextEvent(events, "ready");
    const made = await door.ask("/api/v1/schedules/default/streamed:run", { method: "POST" });
    await door.bench.engine.workOff();
    expect(await nextEvent(events, "run")).toMatchObject({ id: made.json().id, state: "dead" });
  });

  it("tells of a run that waits again for a retry", async () => {
    const body = { ...hourly, retry: { maxRetries: 3 } };
    await door.ask("/api/v1/schedules/default/retried", { method: "PUT", body });
    const events = eventsOf(await watch("?schedule=default/retried&state=waiting,claimed"));
    await nextEvent(events, "ready");
    const made = await door.ask("/api/v1/schedules/default/retried:run", { method: "POST" });
    await door.bench.engine.workOff();
    expect(await nextEvent(events, "run")).toMatchObject({ id: made.json().id, attemptCount: 1 });
  });

  it("refuses who has no credential, and a state that there is not", async () => {
    expect((await watch("", null)).status).toBe(401);
    expect((await watch("?state=asleep")).status).toBe(400);
  });
});
