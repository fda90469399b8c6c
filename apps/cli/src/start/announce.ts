// Tells that the node runs: in words for people, in one line of the log where nobody looks.
import { styleFor } from "../output/style.ts";
import type { Surroundings } from "../terminal.ts";
import { banner } from "./banner.ts";
import { nextFires } from "./next-fires.ts";
import type { Node, RunningNode } from "./node.ts";

const firesShown = 5;

export async function announce(surroundings: Surroundings, node: Node, started: RunningNode): Promise<void> {
  const { terminal, environment, now } = surroundings;
  const { settings, file, generated } = node.secrets;
  const { engine, databases, workloads, awsKey } = started;
  const fires = await nextFires(engine, firesShown);
  const { place } = databases;
  if (node.json || (settings.mode === "production" && !terminal.out.isTerminal)) {
    node.log.info(
      { url: settings.publicUrl, data: place, node: engine.nodeId, next: fires },
      "Punctual is running",
    );
    return;
  }
  const told = { settings, place, workloads, fires, secretsFile: file, generated, awsKey, now: now() };
  terminal.out.write(banner(told, styleFor(terminal.out, environment)));
}
