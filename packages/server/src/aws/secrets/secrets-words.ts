// What the engine refuses of secrets, in the words of Secrets Manager.
import { Problem } from "@punctual/engine";
import type { AwsProblem } from "../aws-problem.ts";
import { secrets } from "../services/secrets.ts";
import { noSecret } from "./secret-arn.ts";

/** What was named in the call, for the sentences. */
export interface Named {
  readonly secretId: string;
  readonly version?: string | undefined;
  readonly label?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly creates?: true;
}

/** Texts [inferred] from those that users of AWS were shown. */
export async function inSecretsWords<Answer>(named: Named, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    throw (error instanceof Problem ? translated(error, named) : null) ?? error;
  }
}

function translated({ code, field }: Problem, named: Named): AwsProblem | null {
  if (code === "not-found") return secrets.problem("ResourceNotFoundException", notFound(field, named));
  if (code === "secret-marked") return secrets.problem("InvalidRequestException", marked(named));
  if (code === "name-conflict") return secrets.problem("ResourceExistsException", exists(field, named));
  if (code === "precondition-failed") return secrets.problem("InvalidParameterException", behind(named));
  if (code !== "invalid-request") return null;
  return field === "to"
    ? secrets.problem("InvalidParameterException", nowhere(named))
    : secrets.problem("LimitExceededException", tooMany(field));
}

function notFound(field: string | null, { version, label = "AWSCURRENT", from, to }: Named): string {
  if (field === null) return noSecret;
  if (field === "label")
    return `Secrets Manager can't find the specified secret value for staging label: ${label}`;
  const wanted = field === "from" ? from : field === "to" ? to : version;
  return `Secrets Manager can't find the specified secret value for VersionId: ${wanted ?? ""}`;
}

const marked = ({ creates }: Named): string =>
  creates === true
    ? "You can't create this secret because a secret with this name is already scheduled for deletion."
    : "You can't perform this operation on the secret because it was marked for deletion.";

const exists = (field: string | null, { secretId, version = "" }: Named): string =>
  field === "version"
    ? `You can't use ClientRequestToken ${version} because that value is already in use for a version of secret ${secretId}.`
    : `The operation failed because the secret ${secretId} already exists.`;

const behind = ({ label = "", from }: Named): string =>
  from === undefined
    ? `The parameter RemoveFromVersionId can't be empty. Staging label ${label} is currently attached to a version, so you must explicitly reference that version in RemoveFromVersionId.`
    : `Staging label ${label} isn't attached to version ${from}. Reference the version that it is attached to in RemoveFromVersionId.`;

const nowhere = ({ label = "" }: Named): string =>
  `You can only move staging label ${label} to a different secret version. It can't be completely removed.`;

const tooMany = (field: string | null): string =>
  field === "tags"
    ? "You can't attach more than 50 tags to a secret."
    : "You can't attach more than 20 staging labels to a version of a secret.";
