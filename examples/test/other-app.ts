// Runs an app in a directory of its own, outside the repository, as a process that can be killed.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

export interface OtherApp {
  /** Every line so far. */
  readonly heard: readonly string[];
  /** Resolves when it has said this line; rejects when it ends without. */
  says(line: string): Promise<void>;
  /** One line into its input. */
  order(): void;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
}

export async function startOtherApp(
  file: string,
  environment: Readonly<Record<string, string>>,
): Promise<OtherApp> {
  const directory = await mkdtemp(join(tmpdir(), "punctual-other-app-"));
  await copyFile(join(import.meta.dirname, file), join(directory, file));
  await writeFile(join(directory, "package.json"), '{"type":"module"}');
  await symlink(join(import.meta.dirname, "../../node_modules"), join(directory, "node_modules"));
  const child = spawn(process.execPath, [file], {
    cwd: directory,
    env: { PATH: process.env.PATH, ...environment },
  });
  const exit = once(child, "exit");
  const heard: string[] = [];
  let complaints = "";
  let more = Promise.withResolvers<void>();
  createInterface({ input: child.stdout }).on("line", (line) => {
    heard.push(line);
    more.resolve();
    more = Promise.withResolvers();
  });
  child.stderr.on("data", (piece: Buffer) => (complaints += String(piece)));
  child.stdin.on("error", () => undefined);
  return {
    heard,
    async says(line) {
      while (!heard.includes(line)) {
        await Promise.race([more.promise, exit]);
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`Expected the app to say "${line}", got its end: ${complaints}`);
      }
    },
    order: () => void child.stdin.write("go\n"),
    async kill() {
      child.kill("SIGKILL");
      await exit;
      await rm(directory, { recursive: true, force: true });
    },
  };
}
