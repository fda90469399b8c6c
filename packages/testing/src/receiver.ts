// A target that records what it was sent, and answers as the test says.
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Receiver {
  readonly url: string;
  readonly port: number;
  readonly requests: readonly ReceivedRequest[];
  /** What it answers from now on; a function may take its time, or never answer. */
  answer(how: Answer | ((request: ReceivedRequest) => Answer | Promise<Answer>)): void;
  /** Resolves when so many requests have come in all. */
  received(count: number): Promise<readonly ReceivedRequest[]>;
  close(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const requests: ReceivedRequest[] = [];
  let how: Answer | ((request: ReceivedRequest) => Answer | Promise<Answer>) = { status: 200 };
  let waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const { method = "", url: path = "", headers } = request;
      const received = { method, path, headers, body: Buffer.concat(pieces).toString("utf8") };
      requests.push(received);
      for (const one of waiting) if (requests.length >= one.count) one.resolve();
      waiting = waiting.filter((one) => requests.length < one.count);
      void Promise.resolve(typeof how === "function" ? how(received) : how).then((answer) =>
        send(response, answer),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = addressOf(server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    requests,
    answer: (next) => void (how = next),
    async received(count) {
      if (requests.length < count) await new Promise<void>((resolve) => waiting.push({ count, resolve }));
      return requests;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers });
  response.end(body ?? "");
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (typeof address === "object" && address !== null) return address;
  throw new Error("Expected the receiver to listen on a port, got none.");
}
