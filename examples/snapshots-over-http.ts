// Calls the snapshots endpoint over HTTP with x-api-key, as Amazon EventBridge would: a connection, a schedule, and one run now.
//
//   npm start                                    in another terminal; it prints the admin token and CRON_API_KEY
//   PUNCTUAL_ADMIN_TOKEN=… CRON_API_KEY=… node examples/snapshots-over-http.ts
import { setTimeout as wait } from "node:timers/promises";

const {
  PUNCTUAL_URL: url = "http://localhost:3000",
  PUNCTUAL_ADMIN_TOKEN: token,
  CRON_API_KEY: apiKey,
} = process.env;
if (token === undefined || apiKey === undefined)
  throw new Error("Expected PUNCTUAL_ADMIN_TOKEN and CRON_API_KEY to be set.");

interface Run {
  readonly id: string;
  readonly state: string;
  readonly attempts: readonly {
    readonly number: number;
    readonly status: number;
    readonly responseExcerpt: string;
  }[];
}

await ask("PUT", "/connections/fintrak-api-connection", {
  kind: "api-key",
  header: "x-api-key",
  value: apiKey,
});
await ask("PUT", "/schedules/default/fintrak-over-http", {
  expression: "cron(0 2 * * ? *)",
  target: { kind: "http", url: `${url}/api/cron/snapshots/daily`, connection: "fintrak-api-connection" },
  overlap: "skip",
});

const fired = await ask<Run>("POST", "/schedules/default/fintrak-over-http:run");
const run = await ended(fired.id);
const attempt = run.attempts.at(-1);
console.log(`run ${run.state}, attempt ${attempt?.number}, status ${attempt?.status}`);
console.log(attempt?.responseExcerpt);

async function ended(id: string): Promise<Run> {
  for (;;) {
    const found = await ask<Run>("GET", `/runs/${id}`);
    if (!["waiting", "claimed", "running"].includes(found.state)) return found;
    await wait(100);
  }
}

async function ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
  return answer as Answer;
}
