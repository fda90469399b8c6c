// The image: the whole program in a few files, made by `npm run build`. A start from it need not find and read a thousand.

export interface Image {
  /** By the path of a source file that others import: the file of the image that stands in its place. */
  readonly modules: Readonly<Record<string, string>>;
  /** What it was made from. */
  readonly sources: readonly Source[];
}

export interface Source {
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
}

/** All paths begin here. */
export const root = new URL("../../../../", import.meta.url);

export const imageDirectory = "node_modules/.cache/punctual/image";

export const imageFile = `${imageDirectory}/image.json`;

/** The module whose `runProgram` the binary calls. */
export const programPath = "apps/cli/src/program.ts";
