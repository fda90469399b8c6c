// A server with the console, on a port and a database of its own, whose time is that of the browser.
import type { Database } from "@punctual/database";
import type { Workload } from "@punctual/jobs";
import { openDoor, type Door, type DoorCall, type DoorOptions } from "@punctual/testing/door";
import { builtConsole } from "./built-console.ts";

export interface ConsoleDoor extends Door {
  readonly url: string;
  /** Calls as an admin and answers the body. Throws for any answer but 2xx. */
  ask(method: DoorCall["method"], path: string, body?: unknown): Promise<unknown>;
}

export async function openConsole(
  workload: Workload<Database>,
  options: DoorOptions = {},
): Promise<ConsoleDoor> {
  const consoleDirectory = await builtConsole();
  const door = await openDoor(workload, { now: new Date().toISOString(), ...options, consoleDirectory });
  await door.database.execute(goesOn);
  const { port } = await door.server.listen({ host: "127.0.0.1", port: 0 });
  return {
    ...door,
    url: `http://127.0.0.1:${port}`,
    async ask(method, path, body) {
      const { status, text, body: answer } = await door.call({ method, path, body, role: "admin" });
      if (status < 300) return answer;
      throw new Error(`Expected ${method} ${path} to be done, got ${status}: ${text}`);
    },
  };
}

/** In place of a time that stands still until a test moves it. */
const goesOn = `create or replace function punctual.now() returns timestamptz language sql volatile
  as 'select date_trunc(''milliseconds'', clock_timestamp())'`;
