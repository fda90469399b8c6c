// Tells Punctual which jobs an app serves and where, so that schedules can have them as targets.
import { errorText } from "./error-text.ts";
import { pause, realTiming, type Timing } from "./serve/timing.ts";

export interface RegisterAppOptions {
  /** Where Punctual is. */
  readonly punctualUrl: string;
  /** An operator's access key. */
  readonly key: string;
  readonly name: string;
  /** Where Punctual delivers the jobs' runs. */
  readonly url: string;
  /** Those that `serveJobs` was given. */
  readonly jobs: readonly { readonly name: string }[];
  /** The connection whose credential, or signature, each delivery carries. */
  readonly connection?: string;
  /** So long does a delivery wait for its answer, 1 to 900; 30 unless said otherwise. */
  readonly timeoutSeconds?: number;
  /** Ends the repetition. */
  readonly signal?: AbortSignal;
  /** Told of each repetition, for a log. */
  readonly waiting?: (why: string) => void;
  readonly fetch?: typeof fetch;
  readonly timing?: Timing;
}

const firstSeconds = 1;
const mostSeconds = 30;
const answerMs = 10_000;

/** Repeats while Punctual is away, up to 30 s apart. Throws what no repetition would mend, with its remedy. */
export async function registerApp(options: RegisterAppOptions): Promise<void> {
  const { timing = realTiming, signal = new AbortController().signal, waiting } = options;
  const place = placeOf(options);
  for (let seconds = firstSeconds; ; seconds = Math.min(seconds * 2, mostSeconds)) {
    signal.throwIfAborted();
    const away = await registered(place, options);
    if (away === null) return;
    waiting?.(away);
    await pause(timing, seconds, signal);
  }
}

function placeOf({ punctualUrl, name }: RegisterAppOptions): string {
  if (URL.canParse(punctualUrl))
    return `${punctualUrl.replace(/\/+$/, "")}/api/v1/apps/${encodeURIComponent(name)}`;
  throw new Error(
    "Expected punctualUrl to be the address of Punctual, such as https://punctual.example, got none. Set it to the server's PUNCTUAL_PUBLIC_URL.",
  );
}

/** Null when it is done; else why it may be later. */
async function registered(place: string, options: RegisterAppOptions): Promise<string | null> {
  let response: Response;
  try {
    response = await put(place, options);
  } catch (error) {
    return `Expected Punctual to answer at ${place}, got no answer: ${errorText(error)}`;
  }
  const { status } = response;
  const answer = await response.text().catch(() => "");
  if (response.ok) return null;
  if (status >= 500 || status === 408 || status === 429)
    return `Expected Punctual to take the app, got ${status}.`;
  throw new Error(
    `Expected Punctual to take the app ${options.name}, got ${status}: ${detailIn(answer)} ${remedyOf(status)}`,
  );
}

function put(
  place: string,
  { key, url, jobs, connection, timeoutSeconds, fetch: ask = fetch }: RegisterAppOptions,
): Promise<Response> {
  const timeout = timeoutSeconds === undefined ? {} : { timeoutSeconds };
  return ask(place, {
    method: "PUT",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({
      url,
      connection: connection ?? null,
      jobs: jobs.map((job) => job.name),
      ...timeout,
    }),
    // Whoever sends us elsewhere would be given the key.
    redirect: "manual",
    signal: AbortSignal.timeout(answerMs),
  });
}

/** Of the problem that Punctual answers with; nothing of another's page. */
function detailIn(answer: string): string {
  try {
    const problem: unknown = JSON.parse(answer);
    const detail: unknown =
      typeof problem === "object" && problem !== null ? Reflect.get(problem, "detail") : undefined;
    return typeof detail === "string" ? detail : "an answer without a detail.";
  } catch {
    return "an answer that is no problem of Punctual's.";
  }
}

function remedyOf(status: number): string {
  if (status === 401) return "Give registerApp the access key of an operator that is good now.";
  if (status === 403) return "Give registerApp a key of the role operator.";
  if (status === 404 || status < 400)
    return "Set punctualUrl to the address at which this Punctual's API is.";
  return "Mend what the detail names, and start the app again.";
}
