// What a connection does for one request: adds to it, signs it, and masks its secrets in the answer.
import type { Headers } from "./delivery-headers.ts";

export interface Message {
  /** The same for every attempt of a run. */
  readonly id: string;
  readonly sentAt: Date;
  /** As it is sent; empty where nothing is. */
  readonly body: string;
}

export interface Credentials {
  readonly headers: Headers;
  readonly query: Readonly<Record<string, string>>;
  /** Put into a body that is a JSON object, or that is none. */
  readonly body: Readonly<Record<string, string>>;
  /** Masked wherever an answer repeats them. */
  readonly secrets: readonly string[];
  /** The headers that show who sent the message; null where nothing signs. */
  readonly sign: ((message: Message) => Headers) | null;
  /** Others for a target that refuses these; null where asking again would bring the same. */
  readonly refresh: (() => Promise<CredentialAnswer>) | null;
}

export type CredentialAnswer =
  | { readonly kind: "ready"; readonly credentials: Credentials }
  /** Nothing may be sent without the credential; another node, a later time or a mended connection may do better. */
  | { readonly kind: "unavailable"; readonly error: string; readonly afterSeconds: number | null };

/** Those that add nothing; for building others. */
export const noCredentials: Credentials = {
  headers: {},
  query: {},
  body: {},
  secrets: [],
  sign: null,
  refresh: null,
};
