// Says what is wrong with what a target wants of events, before any event comes.
import type { EventFault } from "./event-fault.ts";
import { mostPaths, type InputShape, type TemplateShape } from "./input-shape.ts";
import { isReadable, isReserved, parseInputTemplate, placeholdersIn } from "./input-template.ts";
import { parsePath } from "./json-path.ts";
import { parsedJson } from "./json-value.ts";

/** Null where nothing is wrong. @param target its id, which the fault names. */
export function shapeFault(shape: InputShape, target: string): EventFault | null {
  switch (shape.kind) {
    case "event":
      return null;
    case "constant":
      return parsedJson(shape.text) === undefined ? { code: "input-not-json", target } : null;
    case "path":
      return pathFault(shape.path, target);
    case "template":
      return templateFault(shape, target);
  }
}

const pathFault = (path: string, target: string): EventFault | null =>
  parsePath(path) === null ? { code: "invalid-path", target } : null;

function templateFault({ paths, template }: TemplateShape, target: string): EventFault | null {
  const names = Object.keys(paths);
  const taken = names.find(isReserved);
  if (taken !== undefined) return { code: "reserved-name", target, name: taken };
  if (names.length > mostPaths) return { code: "too-many-paths", target };
  if (Object.values(paths).some((path) => parsePath(path) === null)) return { code: "invalid-path", target };
  const parsed = parseInputTemplate(template);
  const placeholders = placeholdersIn(parsed);
  const unknown = placeholders.find(({ name }) => !isReserved(name) && !Object.hasOwn(paths, name));
  if (unknown !== undefined) return { code: "invalid-placeholder", target, name: unknown.name };
  if (!parsed.isObject && placeholders.some(({ name }) => name === "aws.events.event.json"))
    return { code: "event-outside-object", target };
  return isReadable(parsed) ? null : { code: "invalid-template", target };
}
