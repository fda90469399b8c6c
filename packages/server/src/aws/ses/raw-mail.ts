// A mail as it is written: in whose name it is, and where it goes.
import { joinedMail, listedAddresses, rawParts, type RawHeader } from "./raw-headers.ts";
import type { CheckedMail } from "./send-checked.ts";

export interface GivenRaw {
  readonly data: Uint8Array;
  /** In place of its header From, where the mail server is told. */
  readonly source?: string | undefined;
  /** In place of its headers To, Cc and Bcc. */
  readonly destinations?: readonly string[] | undefined;
}

/** Null for what is no mail. Whom it names as its senders is who has to be verified. */
export function rawMail({ data, source, destinations = [] }: GivenRaw): CheckedMail | null {
  const parts = rawParts(Buffer.from(data).toString("latin1"));
  if (parts === null) return null;
  const { headers, rest } = parts;
  const [from, ...others] = valuesOf(headers, "from");
  if (from === undefined || others.length > 0) return null;
  const named = ["to", "cc", "bcc"].flatMap((name) => valuesOf(headers, name)).flatMap(listedAddresses);
  // Whom nobody else is to see is in no header that is sent.
  const shown = headers.filter(({ name }) => name !== "bcc");
  return {
    from: source ?? from,
    senders: [from, ...valuesOf(headers, "sender")],
    to: destinations.length > 0 ? destinations : named,
    subject: valuesOf(headers, "subject")[0] ?? "",
    raw: Buffer.from(joinedMail({ headers: shown, rest }), "latin1"),
  };
}

const valuesOf = (headers: readonly RawHeader[], wanted: string): readonly string[] =>
  headers.filter(({ name }) => name === wanted).map(({ value }) => value);
