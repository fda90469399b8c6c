// Lets AWS clients in: keeps the account they see and, in development, the key that a start prints.
import {
  dropDevelopmentAwsKey,
  ensureDevelopmentAwsKey,
  keepAwsAccount,
  Problem,
  type AwsPair,
  type EngineContext,
} from "@punctual/engine";
import { configurationInvalid } from "../failure.ts";
import type { Node } from "./node.ts";

/**
 * Null where no key is printed: in production, and on a port that other machines reach; what was printed before is revoked
 * there. Throws CommandFailure (configuration invalid) for an account that another tenant has.
 */
export async function openAwsAccess(
  engine: EngineContext,
  { secrets, log }: Pick<Node, "secrets" | "log">,
): Promise<AwsPair | null> {
  await keepAwsAccount(engine, secrets.settings.awsAccountId).catch((error: unknown) => {
    throw error instanceof Problem
      ? configurationInvalid([`${error.message} ${error.remedy}`], error)
      : error;
  });
  if (secrets.file !== null) return ensureDevelopmentAwsKey(engine);
  if (await dropDevelopmentAwsKey(engine)) log.warn({}, "revoked the AWS key of development");
  return null;
}
