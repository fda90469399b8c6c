// A tenant with one of everything, so that each page has something to show.
import type { Receiver } from "@punctual/testing";
import type { ConsoleDoor } from "./console-door.ts";
import type { Reports } from "./reports.ts";
import { firstItem, textOf } from "./text-of.ts";

export interface Filled {
  /** Where each page is, by what it shows. */
  readonly paths: readonly string[];
}

/** Whoever has fed it opens `paths`, and sees no page empty. */
export async function fill(door: ConsoleDoor, reports: Reports, receiver: Receiver): Promise<Filled> {
  const put = (path: string, body: object): Promise<unknown> => door.ask("PUT", `/api/v1/${path}`, body);
  const run = async (name: string, body: object = {}): Promise<string> =>
    textOf(await door.ask("POST", `/api/v1/schedules/default/${name}:run`, body), "id");
  receiver.answer({ status: 500, body: '{"error":"the printer is on fire"}' });
  reports.spoil(["lisbon"]);
  await put("connections/printer", { kind: "api-key", header: "x-api-key", value: "of-the-printer" });
  await put("api-destinations/printer", {
    url: `${receiver.url}/print`,
    method: "POST",
    connection: "printer",
  });
  await put("calendars/holidays", { excludeDates: ["2026-12-25"] });
  await put("schedules/default/nightly", {
    expression: "cron(0 2 * * ? *)",
    timezone: "Europe/Lisbon",
    description: "The report of the night",
    target: { kind: "job", job: "reports.send" },
  });
  await put("schedules/default/regions", {
    expression: "cron(0 3 * * ? *)",
    target: { kind: "job", job: "reports.regions" },
  });
  await put("schedules/default/invoices", {
    expression: "rate(1 hour)",
    target: { kind: "http", url: `${receiver.url}/print` },
    retry: { maxRetries: 0 },
  });
  await put("alarms/nightly-dead", { kind: "dead", schedule: "default/nightly", actions: [] });
  await door.ask("POST", "/api/v1/access-keys", { name: "a colleague", role: "viewer" });
  const [succeeded, dead, partial] = [
    await run("nightly", { input: { to: "lisbon" } }),
    await run("nightly", { input: { fails: "no paper" } }),
    await run("regions"),
  ];
  await door.ask("POST", "/api/v1/schedules/default/nightly:pause", { reason: "until the paper comes" });
  await door.engine.workOff();
  const letter = textOf(
    firstItem(await door.ask("GET", "/api/v1/dead-letters?schedule=default/invoices")),
    "id",
  );
  return {
    paths: [
      "/",
      "/schedules",
      "/schedules/new",
      "/schedules/default/nightly",
      "/schedules/default/nightly?tab=runs",
      "/schedules/default/nightly?tab=versions",
      "/schedules/default/nightly?tab=backfills",
      "/schedules/default/nightly/edit",
      "/runs",
      `/runs/${succeeded}`,
      `/runs/${dead}`,
      `/runs/${partial}`,
      "/dead-letters",
      `/dead-letters/${letter}`,
      "/alarms",
      "/explain?expression=cron(30 2 ? * SUN *)&timezone=Europe/Berlin",
      "/connections",
      "/calendars",
      "/access-keys",
      "/audit",
      "/settings",
    ],
  };
}
