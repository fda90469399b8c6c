// The credential of the run protocol: the token that came with the delivery.

/** Empty where none was sent: such a text opens no run. */
export const runTokenOf = (headers: Readonly<Record<string, string | undefined>>): string =>
  /^Bearer +(\S+) *$/i.exec(headers.authorization ?? "")?.[1] ?? "";
