// Sends the deliveries without any database: by undici's pool, or by the global fetch.
import { Pool } from "undici";
import { beRole } from "../role/be-role.ts";
import { inFlight } from "../role/in-flight.ts";
import { body, connections } from "./job.ts";

export interface BareSettings {
  readonly origin: string;
  readonly by: "undici" | "fetch";
}

const load = { callers: connections, warmUpMs: 500, measuredMs: 2500 };
const headers = { "content-type": "application/json" };

beRole<BareSettings>({
  async open({ origin, by }) {
    const pool = new Pool(origin, { connections, pipelining: 1 });
    const byPool = async (): Promise<void> => {
      const answer = await pool.request({ path: "/reports", method: "POST", headers, body });
      await answer.body.dump();
    };
    const byFetch = async (): Promise<void> => {
      const answer = await fetch(`${origin}/reports`, { method: "POST", headers, body });
      await answer.arrayBuffer();
    };
    return {
      ready: null,
      answer: () => inFlight(load, by === "undici" ? byPool : byFetch),
      close: () => pool.close(),
    };
  },
});
