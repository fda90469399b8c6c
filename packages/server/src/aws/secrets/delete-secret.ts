// DeleteSecret: marks a secret for deletion, or deletes it at once.
import { deleteStoredSecret, Problem } from "@punctual/engine";
import { awsOperation, type AwsCaller } from "../aws-operation.ts";
import { secrets } from "../services/secrets.ts";
import { flag, instant, structure, whole } from "../shape/shape.ts";
import { changeableSecret } from "./changeable-secret.ts";
import { secretArn, secretNameOf } from "./secret-arn.ts";
import { named, secretId } from "./secret-shape.ts";
import { inSecretsWords } from "./secrets-words.ts";

const [leastDays, mostDays] = [7, 30];

export const deleteSecret = awsOperation({
  service: secrets,
  name: "DeleteSecret",
  role: "operator",
  input: structure({
    SecretId: secretId(),
    RecoveryWindowInDays: whole(),
    ForceDeleteWithoutRecovery: flag(),
  }),
  output: structure({ ...named, DeletionDate: instant() }),
  async handle({ engine, caller, input }) {
    const { SecretId } = input;
    const days = daysOf(input.RecoveryWindowInDays, input.ForceDeleteWithoutRecovery === true);
    const name = changeableSecret(caller, SecretId);
    try {
      const { secret, goneAt } = await deleteStoredSecret(engine, caller.principal, { ...name, days });
      return { ARN: secretArn(caller, secret), Name: secret.name, DeletionDate: goneAt };
    } catch (error) {
      if (days === null && isNotFound(error)) return answerGone(caller, SecretId, await engine.clock.now());
      return inSecretsWords({ secretId: SecretId }, () => Promise.reject(error));
    }
  },
});

function daysOf(days: number | undefined, isForced: boolean): number | null {
  if (isForced && days !== undefined)
    throw secrets.problem(
      "InvalidParameterException",
      "You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.",
    );
  if (days !== undefined && (days < leastDays || days > mostDays))
    throw secrets.problem(
      "InvalidParameterException",
      `The RecoveryWindowInDays value must be between ${leastDays} and ${mostDays} days (inclusive).`,
    );
  return isForced ? null : (days ?? mostDays);
}

const isNotFound = (error: unknown): boolean => error instanceof Problem && error.code === "not-found";

/** AWS deletes by force what is not there without a word [docs]. */
const answerGone = (caller: AwsCaller, id: string, DeletionDate: Date) => ({
  ARN: id.startsWith("arn:")
    ? id
    : `arn:aws:secretsmanager:${caller.region}:${caller.accountId}:secret:${id}`,
  Name: id.startsWith("arn:") ? secretNameOf(caller, id).name : id,
  DeletionDate,
});
