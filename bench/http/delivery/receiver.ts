// The target of the deliveries: Node's bare HTTP server, which reads each body and answers 204.
import { createServer } from "node:http";
import { once } from "node:events";
import { beRole } from "../role/be-role.ts";

beRole({
  async open() {
    const server = createServer((request, response) => {
      request.resume();
      request.once("end", () => response.writeHead(204).end());
    });
    server.keepAliveTimeout = 60_000;
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("Expected a port, got none.");
    return {
      ready: `http://127.0.0.1:${address.port}`,
      close: async () => void server.close().closeAllConnections(),
    };
  },
});
