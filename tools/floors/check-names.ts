// Checks that a file is named for the one thing that it holds.
import { basename } from "node:path";
import type { Violation } from "./violation.ts";

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|sql|config|d))*\.(?:ts|tsx|sql)$/;
const wholeNames = new Set(["types", "constants", "interfaces", "models"]);
/** Words that name nothing; `trigger` and the like have a word in GLOSSARY.md. */
const emptyWords =
  /(?:^|-)(?:utils?|helpers?|common|misc|shared|managers?|processors?|handlers?|tasks?|executions?)(?:-|$)/;

/** Where things have the names that AWS gave them: `secrets-manager`, `start-message-move-task`. */
const namedByAws = /^packages\/server\/(?:src|test)\/aws\//;

export function checkName(path: string): Violation[] {
  const file = basename(path);
  const folders = path.split("/").slice(0, -1);
  const stem = file.split(".")[0] ?? "";
  if (!kebab.test(file)) return [violation(path, `Expected a name in kebab-case, got ${file}.`)];
  if (namedByAws.test(path)) return [];
  const empty = [...folders, stem].find(
    (name) => emptyWords.test(name) || (name === stem && wholeNames.has(name)),
  );
  return empty === undefined
    ? []
    : [violation(path, `Expected a name that says what is inside, got ${empty}.`)];
}

const violation = (path: string, message: string): Violation => ({
  path,
  line: 1,
  rule: "name",
  message,
  remedy:
    "Name it for the one thing it exports, in the words of GLOSSARY.md; move each piece to whoever uses it.",
});
