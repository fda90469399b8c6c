// The console as its sources are now, built at most once for all tests of a run.
import { join } from "node:path";

const root = join(import.meta.dirname, "../../../..");

/** What tools/launch/console.mjs exports; it is no TypeScript, since it runs before anything is installed. */
interface Builder {
  ensureConsole(
    node: string,
    place: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
  ): Promise<boolean>;
}

/** Answers where it lies. Throws when it cannot be built. */
export async function builtConsole(): Promise<string> {
  const builder: Builder = await import(
    new URL("../../../../tools/launch/console.mjs", import.meta.url).href
  );
  if (await builder.ensureConsole(process.execPath, { cwd: root, env: process.env }))
    return join(root, "apps/console/dist");
  throw new Error("Expected the console to be built, got a failure. What Vite said stands above.");
}
