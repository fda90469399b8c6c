// Tells the work for a request that nobody waits for its end any more.
import type { FastifyReply } from "fastify";

/** Made once: every error takes a picture of the stack, and every request ends. */
const goneAway = new DOMException("The caller has gone.", "AbortError");

/** Aborts when the caller has gone, and when the port stops: whoever waits for a run is then told that it goes on. */
export function callerGone({ raw }: FastifyReply, stopping: AbortSignal): AbortSignal {
  const gone = new AbortController();
  const leave = (): void => gone.abort(goneAway);
  if (stopping.aborted) leave();
  stopping.addEventListener("abort", leave, { once: true });
  raw.once("close", () => {
    stopping.removeEventListener("abort", leave);
    leave();
  });
  return gone.signal;
}
