// Takes the port, or says which variable to change.
import type { PunctualServer } from "@punctual/server";
import type { Settings } from "../config/settings.ts";
import { CommandFailure } from "../failure.ts";

/** Throws CommandFailure when the port cannot be had. */
export async function listenOn(server: PunctualServer, { host, port }: Settings): Promise<void> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    throw new CommandFailure(portFailure(error, host, port), { cause: error });
  }
}

function portFailure(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "an error";
  const expected = `Expected to listen on HOST ${host}, PORT ${port},`;
  if (code === "EADDRINUSE")
    return `${expected} got a port that is in use. Choose another with PORT, or stop the program that has it.`;
  if (code === "EACCES") return `${expected} got no right to. Choose a PORT above 1023.`;
  return `${expected} got ${code}. Mend HOST: an address of this machine.`;
}
