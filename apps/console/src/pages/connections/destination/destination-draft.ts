// An API destination while somebody writes it.
import type { ApiDestination, paths } from "@punctual/client";

/** Numbers are null where nothing is written: no limit, or the default. */
export interface DestinationDraft extends Pick<
  ApiDestination,
  "name" | "url" | "method" | "connection" | "rateLimitPerSecond" | "concurrency"
> {
  readonly timeoutSeconds: number | null;
}

export type ChangeDraft = (fields: Partial<DestinationDraft>) => void;

/** As AWS gives an API destination. */
export const defaultTimeoutSeconds = 5;

export const firstDraft: DestinationDraft = {
  ...{ name: "", url: "", method: "POST", connection: null },
  ...{ rateLimitPerSecond: null, concurrency: null, timeoutSeconds: defaultTimeoutSeconds },
};

export function draftOf(destination: ApiDestination): DestinationDraft {
  const { name, url, method, connection, rateLimitPerSecond, concurrency, timeoutSeconds } = destination;
  return { name, url, method, connection, rateLimitPerSecond, concurrency, timeoutSeconds };
}

type Definition =
  paths["/api/v1/api-destinations/{name}"]["put"]["requestBody"]["content"]["application/json"];

/** As the API takes it. */
export const definitionOf = ({
  name: _name,
  url,
  timeoutSeconds,
  ...rest
}: DestinationDraft): Definition => ({
  ...rest,
  url: url.trim(),
  timeoutSeconds: timeoutSeconds ?? defaultTimeoutSeconds,
});
