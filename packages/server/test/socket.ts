// Talks to a port over a bare socket, as slowly and as wrongly as a test wants.
import { connect, type Socket } from "node:net";
import { once } from "node:events";

export interface BareCaller {
  send(text: string): void;
  /** Everything that came, once the port has closed the connection. */
  closed(): Promise<string>;
  /** What came, as soon as it holds this. */
  received(text: string): Promise<string>;
  readonly socket: Socket;
}

export async function bareCaller(port: number): Promise<BareCaller> {
  const socket = connect({ port, host: "127.0.0.1" });
  let got = "";
  socket.setEncoding("latin1");
  socket.on("data", (piece: string) => void (got += piece));
  // A port that closes while we send resets the connection.
  socket.on("error", () => undefined);
  const ended = once(socket, "close");
  await once(socket, "connect");
  return {
    socket,
    send: (text) => void socket.write(text),
    async closed() {
      await ended;
      return got;
    },
    async received(text) {
      while (!got.includes(text)) await once(socket, "data");
      return got;
    },
  };
}

/** The JSON of the last answer in what came. */
export const problemIn = (got: string): unknown => JSON.parse(got.slice(got.lastIndexOf("\r\n\r\n") + 4));
