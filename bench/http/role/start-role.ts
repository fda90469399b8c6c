// Starts a part of a scenario in a process of its own, so that its processor time and its heap are its own.
import { fork } from "node:child_process";
import { once } from "node:events";

export interface RunningRole<Ready = unknown, Answer = unknown> {
  /** What it told when it was ready. */
  readonly ready: Ready;
  /** Asks it one question at a time; throws when it ends meanwhile. */
  ask(question: unknown): Promise<Answer>;
  stop(): Promise<void>;
}

export interface RoleOptions {
  readonly settings?: unknown;
  /** For the process's Node: `--cpu-prof` and the like. */
  readonly nodeFlags?: readonly string[];
}

/**
 * @param file a module that calls `beRole`
 * Guarantee of the types: they are those that this module answers with; nothing checks it.
 */
export async function startRole<Ready = unknown, Answer = unknown>(
  file: URL,
  options: RoleOptions = {},
): Promise<RunningRole<Ready, Answer>> {
  const { settings = null, nodeFlags = [] } = options;
  const child = fork(file, { execArgv: [...nodeFlags], serialization: "advanced", stdio: "inherit" });
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`Expected the process of ${file.pathname} to answer, got its end with code ${code}.`);
  });
  ended.catch(() => undefined);
  const ask = async <Told>(question: unknown): Promise<Told> => {
    const answered = once(child, "message");
    child.send({ question });
    const [answer] = await Promise.race([answered, ended]);
    return answer as Told;
  };
  return {
    ready: await ask(settings),
    ask,
    async stop() {
      child.disconnect();
      await ended.catch(() => undefined);
    },
  };
}
