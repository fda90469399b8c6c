// Lets a module in the image find the files that lie beside its source: its migrations, its page styles, its worker.
import { dirname, relative } from "node:path";

/** Of the image's own file, whichever it becomes part of: all lie in one directory. */
export function inItsOwnPlace(code: string, { file, image }: { file: string; image: string }): string | null {
  if (!/import\.meta\.|__dirname|__filename/.test(code)) return null;
  const url = `new URL(${JSON.stringify(slashed(relative(image, file)))}, import.meta.url)`;
  const folder = `(import.meta.dirname + ${JSON.stringify(`/${slashed(relative(image, dirname(file)))}`)})`;
  const path = `(import.meta.dirname + ${JSON.stringify(`/${slashed(relative(image, file))}`)})`;
  return code.replaceAll(
    /import\.meta\.(?:url|dirname|filename)\b|(?<![\w$."'`])__(?:dirname|filename)\b/g,
    (found) => (found.endsWith("url") ? `${url}.href` : found.endsWith("dirname") ? folder : path),
  );
}

const slashed = (path: string): string => path.replaceAll("\\", "/");
