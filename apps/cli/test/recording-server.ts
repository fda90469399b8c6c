// A server on loopback that keeps what it is asked and answers as told.
import { startReceiver } from "@punctual/testing";

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly authorization: string | null;
  readonly body: unknown;
}

export interface Reply {
  readonly status?: number;
  readonly type?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface RecordingServer extends AsyncDisposable {
  readonly url: string;
  readonly asked: () => readonly Asked[];
}

export async function recordingServer({
  status = 200,
  type = "application/json",
  body,
  headers = {},
}: Reply): Promise<RecordingServer> {
  const receiver = await startReceiver();
  receiver.answer({
    status,
    headers: { "content-type": type, ...headers },
    ...(body === undefined ? {} : { body: textOf(body) }),
  });
  const asked = (): Asked[] =>
    receiver.requests.map((request) => ({
      method: request.method,
      url: request.path,
      authorization: request.headers.authorization ?? null,
      body: request.body === "" ? null : JSON.parse(request.body),
    }));
  return { url: receiver.url, asked, [Symbol.asyncDispose]: () => receiver.close() };
}

const textOf = (body: unknown): string => (typeof body === "string" ? body : JSON.stringify(body));

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const receiver = await startReceiver();
  await receiver.close();
  return receiver.port;
}
