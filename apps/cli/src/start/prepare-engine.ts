// Makes the engine ready to start.
import { SecretKeyRefused, type Engine } from "@punctual/engine";
import { configurationInvalid } from "../failure.ts";

/** Throws CommandFailure (configuration invalid) when the secret key is not the one that the database was used with. */
export async function prepareEngine(engine: Engine): Promise<void> {
  await engine.prepare().catch((error: unknown) => {
    throw error instanceof SecretKeyRefused ? configurationInvalid([error.message], error) : error;
  });
}
