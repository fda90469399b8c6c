// What a run died of, in words, and what to do about it.

export interface Death {
  readonly what: string;
  readonly todo: string;
}

const known: Readonly<Record<string, Death>> = {
  "retries spent": {
    what: "Every attempt failed, and its retry policy allows no more.",
    todo: "See in the last attempts what the target answered, mend that, then retry.",
  },
  "maximum age": {
    what: "It grew older than its retry policy allows before an attempt succeeded.",
    todo: "See what held it back: a target that was down for long, or a queue that was too full. Then retry.",
  },
  "worker lost": {
    what: "The nodes that ran it vanished again and again, always while they were at it.",
    todo: "See on the nodes whether this run makes them run out of memory, or whether they are stopped from outside. Then retry.",
  },
  "target refused": {
    what: "Its target may not be called, or the request cannot be sent to it.",
    todo: "Mend in the schedule what the error says, then run the schedule now: a retry would call the same target.",
  },
  "gave up": {
    what: "Its job said that trying again is of no use.",
    todo: "Mend what the error says, then retry.",
  },
  "unknown job": {
    what: "No node, and no app, knows its job.",
    todo: "Start a node or an app that serves the job, or correct its name in the schedule. Then retry.",
  },
  "invalid input": {
    what: "Its input is not what its job or its target takes.",
    todo: "Open its dead letter and redrive it with a corrected input, and correct the schedule's.",
  },
  "result cannot be stored": {
    what: "Its job did its work, but returned something that is no JSON.",
    todo: "Mend what the job returns. Retry only if the work may be done twice.",
  },
};

export function deathOf(reason: string | null): Death {
  if (reason === null) return unnamed;
  const status = /^status (\d{3})$/.exec(reason)?.[1];
  if (status !== undefined) return ofStatus(status);
  return known[reason] ?? { ...unnamed, what: `It ended with: ${reason}.` };
}

const unnamed: Death = {
  what: "It ended without success.",
  todo: "See in its attempts what went wrong, mend that, then retry.",
};

const ofStatus = (status: string): Death => ({
  what: `The target answered ${status}. That is an answer which another try would get again, so none was made.`,
  todo: "The attempt shows what it answered. Mend the target, or the address and input in the schedule; then retry, or run the schedule now if you changed it.",
});
