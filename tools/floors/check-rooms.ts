// Checks the floors inside the engine: policies know nobody, nouns and deliveries no loop.
import { posix } from "node:path";
import { placeOf } from "./place.ts";
import type { Import, SourceFile } from "./source-file.ts";
import type { Violation } from "./violation.ts";

type Room = "pure" | "noun" | "delivery" | "loop" | "root" | "top";

const pure = new Set(["policy", "payload"]);
/** Values and hashes: nothing that waits, reads or writes. */
const harmless = new Set(["@punctual/expression", "node:crypto"]);
const top = new Set(["engine.ts", "index.ts"]);

export function checkRooms(file: SourceFile): Violation[] {
  const { unit, inside, ships } = placeOf(file.path);
  if (unit !== "packages/engine" || !ships) return [];
  const room = roomOf(inside);
  return file.imports.flatMap((found) => {
    const broken = checks[room](found, file.path);
    return broken === null ? [] : [{ path: file.path, line: found.line, rule: "room" as const, ...broken }];
  });
}

/** @param inside a path such as `src/policy/retry.ts` */
function roomOf(inside: string): Room {
  const [, folder = "", file] = inside.split("/");
  if (file === undefined) return top.has(folder) ? "top" : "root";
  if (pure.has(folder)) return "pure";
  return folder === "delivery" || folder === "loop" ? folder : "noun";
}

type Broken = Pick<Violation, "message" | "remedy"> | null;

const checks: Readonly<Record<Room, (found: Import, path: string) => Broken>> = {
  pure(found, path) {
    if (found.typeOnly || harmless.has(found.specifier) || staysInFolder(found.specifier)) return null;
    return broken(found, path, "Take it as a parameter: a policy is a pure function of what it is given.");
  },
  delivery: noLoop("The dispatcher calls deliveries, not the other way about."),
  noun: noLoop("A noun's verbs are called by loops; tell a loop something with an event."),
  root: (found, path) =>
    found.typeOnly
      ? null
      : noLoop("Only engine.ts and index.ts make loops; here their types are enough.")(found, path),
  loop: (found, path) =>
    reaches(found, path, "top")
      ? broken(found, path, "engine.ts makes the loops and hands them what they need.")
      : null,
  top: () => null,
};

function noLoop(remedy: string): (found: Import, path: string) => Broken {
  return (found, path) => (reaches(found, path, "loop", "top") ? broken(found, path, remedy) : null);
}

const staysInFolder = (specifier: string): boolean => /^\.\/[^/]+$/.test(specifier);

function reaches({ specifier }: Import, path: string, ...rooms: readonly Room[]): boolean {
  if (!specifier.startsWith(".")) return false;
  const { unit, inside } = placeOf(posix.join(posix.dirname(path), specifier));
  return unit === "packages/engine" && rooms.includes(roomOf(inside));
}

const broken = ({ specifier }: Import, path: string, remedy: string): Broken => ({
  message: `Expected ${posix.dirname(placeOf(path).inside)} not to know ${specifier}, got an import.`,
  remedy,
});
