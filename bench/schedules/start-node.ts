// Starts nodes of the engine, each in a process of its own.
import { startRole, type RunningRole } from "../http/role/start-role.ts";
import type { NodeSettings, NodeState } from "./node.ts";

export type RunningNode = RunningRole<null, NodeState | null>;

export const startNode = (settings: NodeSettings): Promise<RunningNode> =>
  startRole<null, NodeState | null>(new URL("./node.ts", import.meta.url), {
    settings,
    nodeFlags: ["--expose-gc"],
  });

export async function stateOf(node: RunningNode): Promise<NodeState> {
  const state = await node.ask("state");
  if (state === null) throw new Error("Expected the node to tell its state, got nothing.");
  return state;
}

/** Starts so many, does something with them, and stops them whatever happens. */
export async function withNodes<Answer>(
  count: number,
  settings: Omit<NodeSettings, "name">,
  act: (nodes: readonly RunningNode[]) => Promise<Answer>,
): Promise<Answer> {
  const nodes: RunningNode[] = [];
  try {
    for (let number = 1; number <= count; number++)
      nodes.push(await startNode({ ...settings, name: `node ${number}` }));
    return await act(nodes);
  } finally {
    await Promise.all(nodes.map((node) => node.stop()));
  }
}
