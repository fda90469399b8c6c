// Lets the port close: nobody who is connected is waited for longer than the answer to what they asked.
import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";

/** Browsers open connections before they need them; Node would wait for the first request on each, without end. */
export function letGoOnClose(app: FastifyInstance): void {
  const unasked = new Set<Socket>();
  let isClosing = false;
  app.server.on("connection", (socket) => {
    unasked.add(socket);
    socket.once("close", () => unasked.delete(socket));
    // Between the first step of closing and the moment when nobody gets in any more.
    if (isClosing) socket.destroy();
  });
  app.server.on("request", ({ socket }) => void unasked.delete(socket));
  app.addHook("preClose", async () => {
    isClosing = true;
    for (const socket of unasked) socket.destroy();
  });
  app.addHook("onSend", async (_request, reply) => {
    if (isClosing) reply.header("connection", "close");
  });
  // What was answered in part before the port closed said that the connection stays.
  app.addHook("onResponse", async () => {
    if (isClosing) app.server.closeIdleConnections();
  });
}
