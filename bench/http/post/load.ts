// Calls a port over connections that it keeps open, for a while with each number of callers.
import { Pool } from "undici";
import { beRole } from "../role/be-role.ts";
import { inFlight, type Measured } from "../role/in-flight.ts";
import { body, type Port } from "./call.ts";

const warmUpMs = 500;
const measuredMs = 2_000;

beRole<Port>({
  async open(port) {
    return { ready: null, answer: (callers) => call(port, Number(callers)), close: async () => undefined };
  },
});

async function call({ origin, path, headers }: Port, callers: number): Promise<Measured> {
  const pool = new Pool(origin, { connections: callers, pipelining: 1 });
  const sent = { "content-type": "application/json", ...headers };
  const measured = await inFlight({ callers, warmUpMs, measuredMs }, async () => {
    const answer = await pool.request({ path, method: "POST", headers: sent, body });
    if (answer.statusCode >= 300)
      throw new Error(`Expected the call to be taken, got ${answer.statusCode}: ${await answer.body.text()}`);
    await answer.body.dump();
  });
  await pool.close();
  return measured;
}
