// A batch of up to ten entries, each done or refused for itself.
import { AwsProblem } from "../aws-problem.ts";
import { sqs } from "../services/sqs.ts";

interface Entry {
  readonly Id?: string | undefined;
}

export interface FailedEntry {
  readonly Id: string;
  readonly SenderFault: boolean;
  readonly Code: string;
  readonly Message: string;
}

const mostEntries = 10;

/** Throws AwsProblem for a batch that is refused as a whole; `what` is how SQS calls an entry. */
export function batchOf<Given extends Entry>(
  entries: readonly Given[] | undefined,
  what: string,
): readonly (Given & { readonly Id: string })[] {
  if (entries === undefined || entries.length === 0)
    throw sqs.problem("EmptyBatchRequest", `There should be at least one ${what} in the request.`);
  if (entries.length > mostEntries)
    throw sqs.problem(
      "TooManyEntriesInBatchRequest",
      `Maximum number of entries per request are ${mostEntries}. You have sent ${entries.length}.`,
    );
  const named = entries.map((entry) => ({ ...entry, Id: idOf(entry) }));
  const ids = named.map(({ Id }) => Id);
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated !== undefined) throw sqs.problem("BatchEntryIdsNotDistinct", `Id ${repeated} repeated.`);
  return named;
}

function idOf({ Id = "" }: Entry): string {
  if (/^[A-Za-z0-9_-]{1,80}$/.test(Id)) return Id;
  throw sqs.problem(
    "InvalidBatchEntryId",
    "A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most 80 letters long.",
  );
}

/** What the entry was refused with. Throws what is no refusal of it. */
export function failedEntry(Id: string, error: unknown): FailedEntry {
  if (!(error instanceof AwsProblem) || error.facts.status >= 500) throw error;
  return { Id, SenderFault: true, Code: error.code, Message: error.message };
}
