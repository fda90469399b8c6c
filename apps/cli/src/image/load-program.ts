// Loads the program: from its image where that is fresh, else from its sources.
import { registerHooks } from "node:module";
import type { Variables } from "../config/merge-environments.ts";
import type { runProgram } from "../program.ts";
import { freshImage } from "./fresh-image.ts";
import { programPath, root, type Image } from "./image.ts";

interface Program {
  readonly runProgram: typeof runProgram;
}

export async function loadProgram(environment: Variables): Promise<Program> {
  // Under `node --watch`, which follows the files that were loaded, those have to be the sources.
  const image = environment.WATCH_REPORT_DEPENDENCIES === undefined ? freshImage() : null;
  if (image !== null) standIn(image);
  return import(new URL(programPath, root).href);
}

/** For whoever else imports one of its modules too: punctual.config.ts gets the same instances as the program. */
function standIn({ modules }: Image): void {
  const instead = new Map(
    Object.entries(modules).map(([path, file]) => [new URL(path, root).href, new URL(file, root).href]),
  );
  registerHooks({
    resolve: (specifier, context, next) => {
      const found = next(specifier, context);
      const url = instead.get(found.url);
      return url === undefined ? found : { ...found, url, format: "module" };
    },
  });
}
