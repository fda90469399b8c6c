// Who is told when an alarm turns, in a line; of an address its host alone, as the rest of it may be a secret.
import type { Alarm } from "@punctual/client";

type Action = Alarm["actions"][number];

export const toldWords = (actions: readonly Action[]): string =>
  actions.length === 0 ? "nobody" : actions.map(actionWords).join(", ");

export const actionWords = ({ kind, url }: Action): string =>
  kind === "slack" ? "Slack" : `webhook at ${hostOf(url)}`;

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : "an address that cannot be read";
}
