// Headers of whatever host as a request tells them.

/** Names in lower case; several values joined by a comma. */
export function headerRecord(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), typeof value === "string" ? value : value.join(", ")]],
    ),
  );
}

export const queryRecord = (search: string): Readonly<Record<string, string>> =>
  Object.fromEntries(new URLSearchParams(search));
