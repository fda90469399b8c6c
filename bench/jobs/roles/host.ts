// The process of one role: opens it, does what the scenario's process tells it, and closes it.
import type { Opening, Peer } from "../peer.ts";
import { producerRole } from "./producer-role.ts";
import { workerRole } from "./worker-role.ts";
import type { Answer, Command } from "./remote-role.ts";

interface Opened {
  readonly does: Readonly<Record<string, (...parameters: never[]) => Promise<unknown>>>;
  readonly close: () => Promise<unknown>;
}

const [file = "", role = ""] = process.argv.slice(2);
const { peer } = (await import(file)) as { readonly peer: Peer };
let opened: Opened | null = null;
let closed = false;

async function open(opening: Opening): Promise<void> {
  if (role === "preparer") {
    await peer.prepare(opening);
  } else if (role === "worker") {
    const { role: does, worker } = await workerRole(peer, opening);
    opened = { does: { ...does }, close: () => worker.close() };
  } else {
    const producer = await peer.openProducer(opening);
    opened = { does: { ...producerRole(producer) }, close: () => producer.close() };
  }
}

async function act({ name, parameters }: Command): Promise<unknown> {
  if (name === "open") return open(...(parameters as [Opening]));
  if (name === "close") {
    closed = true;
    return opened?.close();
  }
  const does = opened?.does[name];
  if (does === undefined) throw new Error(`Expected a command of the ${role}, got ${name}.`);
  return does(...(parameters as never[]));
}

process.on("message", (command: Command) => {
  const answer = (given: Omit<Answer, "id">): void => void process.send?.({ id: command.id, ...given });
  act(command).then(
    (value) => answer({ value, error: null }),
    (error: unknown) =>
      answer({ value: null, error: error instanceof Error ? (error.stack ?? "") : String(error) }),
  );
});
// The process that asked for it is gone: nobody would end this one.
process.on("disconnect", () => void (closed || process.kill(process.pid, "SIGKILL")));
