// A connection while somebody writes it: each kind keeps what was written for it when another is looked at.
import type { Connection, paths } from "@punctual/client";
import { pairsOf, recordOf, type Pair } from "../../../ui/pairs.ts";
import type { Kind } from "./kind.ts";

type Oauth = Extract<Connection, { readonly kind: "oauth-client-credentials" }>;

export interface ConnectionDraft {
  readonly name: string;
  readonly kind: Kind;
  readonly header: string;
  readonly username: string;
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly scope: string;
  readonly method: Oauth["method"];
  readonly clientAuthentication: Oauth["clientAuthentication"];
  /** Empty: the one that is there stays. */
  readonly secret: string;
  /** Sent with every request. */
  readonly headers: readonly Pair[];
  readonly query: readonly Pair[];
  readonly body: readonly Pair[];
  /** Sent with the request for an access token. */
  readonly tokenHeaders: readonly Pair[];
  readonly tokenQuery: readonly Pair[];
  readonly tokenBody: readonly Pair[];
}

/** What each part of the form is given. */
export interface DraftProps {
  readonly draft: ConnectionDraft;
  readonly change: (fields: Partial<ConnectionDraft>) => void;
}

export const firstDraft: ConnectionDraft = {
  ...{ name: "", kind: "api-key", header: "x-api-key", username: "", tokenUrl: "", clientId: "", scope: "" },
  ...{ method: "POST", clientAuthentication: "body", secret: "" },
  ...{ headers: [], query: [], body: [], tokenHeaders: [], tokenQuery: [], tokenBody: [] },
};

export function draftOf(connection: Connection): ConnectionDraft {
  const { name, kind, headers, query, body } = connection;
  const parameters = { headers: pairsOf(headers), query: pairsOf(query), body: pairsOf(body) };
  return { ...firstDraft, name, kind, ...parameters, ...ownOf(connection) };
}

function ownOf(connection: Connection): Partial<ConnectionDraft> {
  switch (connection.kind) {
    case "api-key":
      return { header: connection.header };
    case "basic":
      return { username: connection.username };
    case "oauth-client-credentials": {
      const { tokenUrl, clientId, scope, method, clientAuthentication } = connection;
      const [tokenHeaders, tokenQuery, tokenBody] = [
        pairsOf(connection.tokenHeaders),
        pairsOf(connection.tokenQuery),
        pairsOf(connection.tokenBody),
      ];
      return {
        ...{ tokenUrl, clientId, scope: scope ?? "", method, clientAuthentication },
        ...{ tokenHeaders, tokenQuery, tokenBody },
      };
    }
    default:
      return {};
  }
}

type Written = paths["/api/v1/connections/{name}"]["put"]["requestBody"]["content"]["application/json"];

/** As the API takes it. */
export function writtenOf(draft: ConnectionDraft): Written {
  const { kind, secret, header, username } = draft;
  const parameters = {
    headers: recordOf(draft.headers),
    query: recordOf(draft.query),
    body: recordOf(draft.body),
  };
  const hidden = secret === "" ? undefined : secret;
  switch (kind) {
    case "api-key":
      return { kind, header: header.trim(), ...parameters, value: hidden };
    case "basic":
      return { kind, username, ...parameters, password: hidden };
    case "bearer":
      return { kind, ...parameters, token: hidden };
    case "oauth-client-credentials":
      return { kind, ...oauthOf(draft), ...parameters, clientSecret: hidden };
    case "signing":
      return { kind, ...parameters, secret: hidden };
  }
}

function oauthOf(draft: ConnectionDraft) {
  const { tokenUrl, clientId, scope, method, clientAuthentication } = draft;
  return {
    ...{ tokenUrl: tokenUrl.trim(), clientId, method, clientAuthentication },
    scope: scope.trim() === "" ? null : scope.trim(),
    tokenHeaders: recordOf(draft.tokenHeaders),
    tokenQuery: recordOf(draft.tokenQuery),
    tokenBody: recordOf(draft.tokenBody),
  };
}
