// What a schedule calls while somebody chooses it: each kind keeps what was written for it when another is looked at.
import type { Schedule } from "@punctual/client";
import { pairsOf, recordOf, type Pair } from "../../../../ui/pairs.ts";
import type { Definition } from "./definition.ts";

type Target = Schedule["target"];
type Http = Extract<Target, { readonly kind: "http" }>;
type Method = Http["method"];

export type TargetKind = "http" | "api-destination" | "job" | "kept";

export interface TargetDraft {
  readonly kind: TargetKind;
  readonly http: HttpDraft;
  readonly destination: DestinationDraft;
  readonly job: string;
  /** One that is shown and not changed here; null where there is none. */
  readonly kept: Target | null;
}

export interface HttpDraft {
  readonly url: string;
  readonly method: Method;
  readonly headers: readonly Pair[];
  readonly connection: string | null;
  /** Null: the default. */
  readonly timeoutSeconds: number | null;
}

export interface DestinationDraft {
  readonly name: string;
  readonly pathParameters: readonly string[];
  readonly query: readonly Pair[];
  readonly headers: readonly Pair[];
}

export const defaultTimeoutSeconds = 30;

const http: HttpDraft = {
  url: "",
  method: "POST",
  headers: [],
  connection: null,
  timeoutSeconds: defaultTimeoutSeconds,
};
const destination: DestinationDraft = { name: "", pathParameters: [], query: [], headers: [] };

export const firstTarget: TargetDraft = { kind: "http", http, destination, job: "", kept: null };

export function targetDraftOf(target: Target): TargetDraft {
  switch (target.kind) {
    case "http":
      return { ...firstTarget, http: { ...target, headers: pairsOf(target.headers) } };
    case "api-destination":
      return {
        ...firstTarget,
        kind: target.kind,
        destination: { ...target, headers: pairsOf(target.headers), query: pairsOf(target.query) },
      };
    case "job":
      return { ...firstTarget, kind: target.kind, job: target.job };
    default:
      return { ...firstTarget, kind: "kept", kept: target };
  }
}

/** Null for one that is kept as it is. */
export function targetOf({
  kind,
  http: called,
  destination: named,
  job,
}: TargetDraft): Definition["target"] | null {
  switch (kind) {
    case "http": {
      const { url, method, headers, connection, timeoutSeconds } = called;
      const timeout = timeoutSeconds ?? defaultTimeoutSeconds;
      return {
        kind,
        url: url.trim(),
        method,
        headers: recordOf(headers),
        connection,
        timeoutSeconds: timeout,
      };
    }
    case "api-destination": {
      const { name, pathParameters, query, headers } = named;
      return { kind, name, pathParameters, query: recordOf(query), headers: recordOf(headers) };
    }
    case "job":
      return { kind, job };
    case "kept":
      return null;
  }
}
