// The kinds of connection: what each is called, what it is for, and what its secret is called.
import type { Connection } from "@punctual/client";

export type Kind = Connection["kind"];

interface KindWords {
  readonly label: string;
  /** What it sends. */
  readonly meaning: string;
  /** The field that is never shown again. */
  readonly secretField: string;
  readonly secretLabel: string;
}

export const kinds: Readonly<Record<Kind, KindWords>> = {
  "api-key": {
    label: "API key",
    meaning: "The key in a header of every request.",
    secretField: "value",
    secretLabel: "Key",
  },
  basic: {
    label: "User name and password",
    meaning: "Both in the header Authorization, as Basic.",
    secretField: "password",
    secretLabel: "Password",
  },
  bearer: {
    label: "Bearer token",
    meaning: "The token in the header Authorization.",
    secretField: "token",
    secretLabel: "Token",
  },
  "oauth-client-credentials": {
    label: "OAuth client credentials",
    meaning: "An access token that is got for the client's secret, and again before it expires.",
    secretField: "clientSecret",
    secretLabel: "Client secret",
  },
  signing: {
    label: "Signature",
    meaning: "Nobody is let in by it: the receiver can tell that we sent the request (Standard Webhooks).",
    secretField: "secret",
    secretLabel: "Signing secret",
  },
};

export const kindNames = Object.keys(kinds).filter(isKind);

export function isKind(text: string): text is Kind {
  return Object.hasOwn(kinds, text);
}

/** What of a connection tells it from others of its kind. */
export function aside(connection: Connection): string {
  switch (connection.kind) {
    case "api-key":
      return `in the header ${connection.header}`;
    case "basic":
      return `as ${connection.username}`;
    case "bearer":
      return "in the header Authorization";
    case "oauth-client-credentials":
      return `from ${connection.tokenUrl}, as ${connection.clientId}`;
    case "signing":
      return "Standard Webhooks";
  }
}
