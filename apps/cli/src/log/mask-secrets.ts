// Keeps configured secrets out of the log, whoever writes them there.
import { variableOf } from "../config/variables.ts";
import type { Values } from "../config/resolve-files.ts";

const shortest = 8;

/** Answers a function that replaces every secret value in a line of JSON. */
export function secretMask(values: Values): (line: string) => string {
  const secrets = Object.entries(values)
    .filter(([name]) => variableOf(name.replace(/_NEXT$/, "")).secret === true)
    .flatMap(([name, value]) => (name.endsWith("_URL") ? passwordOf(value) : [value]))
    .filter((secret) => secret.length >= shortest)
    // As it stands inside a JSON string.
    .map((secret) => JSON.stringify(secret).slice(1, -1));
  return (line) => secrets.reduce((text, secret) => text.replaceAll(secret, "[hidden]"), line);
}

function passwordOf(address: string): string[] {
  const { password } = URL.canParse(address) ? new URL(address) : { password: "" };
  return password === "" ? [] : [password, safelyDecoded(password)];
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
