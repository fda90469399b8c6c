// The HTTP call of a schedule, as an API destination and what a rule's target adds to it.
import type { Source, SourceSchedule } from "../source.ts";
import type { Properties } from "../topology.ts";
import { arnOf, join, parameter, type Value } from "../value.ts";
import { awsName } from "./aws-name.ts";
import { addConnection, apiKey } from "./connection.ts";
import type { Draft } from "./draft.ts";

/** `destination` is its id. `fault` completes the sentence "… is left out: …". */
export type HttpCall =
  | { readonly destination: string; readonly http: Properties; readonly notes: readonly string[] }
  | { readonly fault: string };

type Target<Kind extends SourceSchedule["target"]["kind"]> = Extract<
  SourceSchedule["target"],
  { kind: Kind }
>;

/** AWS allows no longer time. */
const longestSeconds = 5;

interface Endpoint {
  readonly name: string;
  readonly url: Value;
  readonly method: string;
  /** Null: it asks for no credential. */
  readonly connection: string | null;
  readonly rate: number | null;
}

export function httpCallOf(schedule: SourceSchedule, source: Source, draft: Draft): HttpCall {
  const { target } = schedule;
  switch (target.kind) {
    case "http":
      return plainCall(schedule, target, { source, draft });
    case "api-destination":
      return destinationCall(target, { source, draft });
    case "job":
      return runCall(schedule, source, draft);
    default:
      return { fault: "it calls nothing over HTTP" };
  }
}

interface Making {
  readonly source: Source;
  readonly draft: Draft;
}

function plainCall({ group, name }: SourceSchedule, target: Target<"http">, making: Making): HttpCall {
  const { url, method, connection, headers, timeoutSeconds } = target;
  const endpoint: Endpoint = {
    name: group === "default" ? name : awsName(group, name),
    // A star stands for a path parameter there.
    url: url.replaceAll("*", "%2A"),
    method,
    connection,
    rate: null,
  };
  return withDestination(endpoint, { url, making, http: { headers }, notes: timeNotes(timeoutSeconds) });
}

function destinationCall(target: Target<"api-destination">, making: Making): HttpCall {
  const known = making.source.destinations.get(target.name);
  if (known === undefined)
    return {
      fault: `the API destination "${target.name}" is kept by the server: export from the running server`,
    };
  const { name, url, method, connection, rateLimitPerSecond, concurrency, timeoutSeconds } = known;
  return withDestination(
    { name, url, method, connection, rate: rateLimitPerSecond },
    {
      url,
      making,
      http: target,
      notes: [
        ...timeNotes(timeoutSeconds),
        ...(concurrency === null
          ? []
          : [`at most ${concurrency} calls at once: AWS has a rate only, and no bound on calls under way`]),
      ],
    },
  );
}

/** A job runs in Punctual: AWS has the run made, which answers at once. */
function runCall({ group, name }: SourceSchedule, { publicUrl }: Source, draft: Draft): HttpCall {
  const url = draft.parameter({
    name: "punctual-url",
    secret: false,
    says: "where AWS reaches Punctual, an https: address",
    fallback: publicUrl.startsWith("https:") ? publicUrl : null,
  });
  const { type, block } = apiKey("Authorization", "");
  const token = draft.parameter({
    name: "punctual-token",
    secret: true,
    says: "Bearer and an access key of role operator (punctual key create aws --role operator)",
    fallback: null,
  });
  const connection = draft.add("AWS::Events::Connection", "punctual", {
    properties: { Name: "punctual", AuthorizationType: type, AuthParameters: block(parameter(token)) },
  });
  const destination = draft.add("AWS::Events::ApiDestination", "punctual-run", {
    properties: {
      Name: "punctual-run",
      ConnectionArn: arnOf(connection),
      InvocationEndpoint: join(parameter(url), "/api/v1/schedules/*/*:run"),
      HttpMethod: "POST",
    },
  });
  return {
    destination,
    http: { PathParameterValues: [group, name] },
    notes: ["a job of Punctual: AWS has the run made there; pause the schedule in Punctual, or both fire"],
  };
}

interface Extras {
  readonly url: string;
  readonly making: Making;
  readonly http: Pick<Target<"http">, "headers"> & Partial<Target<"api-destination">>;
  readonly notes: readonly string[];
}

function withDestination(endpoint: Endpoint, { url, making, http, notes }: Extras): HttpCall {
  if (!url.startsWith("https:")) return { fault: `AWS calls https: only, and it calls ${url}` };
  const connection = connectionOf(endpoint.connection, making);
  if (typeof connection === "object") return connection;
  const destination = making.draft.add("AWS::Events::ApiDestination", endpoint.name, {
    properties: {
      Name: awsName(endpoint.name),
      ConnectionArn: arnOf(connection),
      InvocationEndpoint: endpoint.url,
      HttpMethod: endpoint.method,
      ...(endpoint.rate === null ? {} : { InvocationRateLimitPerSecond: endpoint.rate }),
    },
  });
  return { destination, http: parametersOf(http), notes: [...notes, ...headerNotes(http.headers)] };
}

function connectionOf(name: string | null, { source, draft }: Making): string | { readonly fault: string } {
  if (name === null) return withoutCredential(draft);
  const known = source.connections.get(name);
  if (known === undefined)
    return { fault: `the connection "${name}" is kept by the server: export from the running server` };
  return (
    addConnection(draft, known) ?? {
      fault: `the connection "${name}" signs every request, which AWS cannot`,
    }
  );
}

/** Every API destination has a connection, also one whose receiver asks for nothing. */
const withoutCredential = (draft: Draft): string =>
  draft.add("AWS::Events::Connection", "no-credential", {
    properties: {
      Name: "no-credential",
      AuthorizationType: "API_KEY",
      AuthParameters: { ApiKeyAuthParameters: { ApiKeyName: "x-no-credential", ApiKeyValue: "none" } },
    },
    notes: ["AWS has no call without a credential: this header is sent in its place"],
  });

function parametersOf({ headers, query = {}, pathParameters = [] }: Extras["http"]): Properties {
  return {
    ...(pathParameters.length === 0 ? {} : { PathParameterValues: pathParameters }),
    ...(Object.keys(query).length === 0 ? {} : { QueryStringParameters: query }),
    ...(Object.keys(headers).length === 0 ? {} : { HeaderParameters: headers }),
  };
}

const timeNotes = (seconds: number): readonly string[] =>
  seconds > longestSeconds
    ? [`up to ${seconds} s for an answer: AWS waits ${longestSeconds} s and then calls again`]
    : [];

const headerNotes = (headers: Readonly<Record<string, string>>): readonly string[] => {
  const owned = Object.keys(headers).filter((name) => ownedByAws.has(name.toLowerCase()));
  return owned.length === 0 ? [] : [`AWS does not send ${owned.join(", ")}`];
};

const ownedByAws: ReadonlySet<string> = new Set([
  ...["a-im", "accept-charset", "accept-datetime", "accept-encoding", "cache-control", "connection"],
  ...["content-encoding", "content-length", "content-md5", "date", "expect", "forwarded", "from", "host"],
  ...["http2-settings", "if-match", "if-modified-since", "if-none-match", "if-range", "if-unmodified-since"],
  ...["max-forwards", "origin", "pragma", "proxy-authorization", "range", "referer", "te", "trailer"],
  ...["transfer-encoding", "user-agent", "upgrade", "via", "warning"],
]);
