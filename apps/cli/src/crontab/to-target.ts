// Finds the HTTP call in a crontab's command, where it is one.

export interface CalledTarget {
  readonly kind: "http";
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Null for a command that is no plain call by curl or wget: it has to become a job. */
export function toTarget(command: string): CalledTarget | null {
  const words = shellWords(command);
  const [program, ...rest] = words;
  if (program === undefined || !/(^|\/)(curl|wget)$/.test(program)) return null;
  const url = rest.find((word) => /^https?:\/\//.test(word));
  if (url === undefined) return null;
  const valuesOf = (names: readonly string[]): readonly string[] =>
    rest.flatMap((word, index) => (names.includes(word) ? [rest[index + 1] ?? ""] : []));
  const [method] = valuesOf(["-X", "--request"]);
  const sendsBody = valuesOf(["-d", "--data", "--data-raw", "--json", "--post-data"]).length > 0;
  const headers = Object.fromEntries(
    valuesOf(["-H", "--header"]).map((header) => {
      const [name = "", ...value] = header.split(":");
      return [name.trim(), value.join(":").trim()];
    }),
  );
  return { kind: "http", url, method: (method ?? (sendsBody ? "POST" : "GET")).toUpperCase(), headers };
}

/** As a shell would split them, as far as quotes go; what is redirected or chained is left out. */
function shellWords(command: string): readonly string[] {
  const [call = ""] = command.split(/\s(?:[|;&<]|\d*>)/, 1);
  return [...call.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? "",
  );
}
