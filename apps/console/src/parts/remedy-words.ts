// What a run died of, in words, and what usually mends it.

export interface Death {
  readonly reason: string | null;
  readonly error: string | null;
}

export interface Remedy {
  /** What happened. */
  readonly what: string;
  /** What to do, and whether running it again is of use before. */
  readonly todo: string;
}

/** A death that its reason says all of is told by that; otherwise the last attempt's error says more. */
export function remedyOf({ reason, error }: Death): Remedy {
  const status = /^status (\d{3})$/.exec(reason ?? "")?.[1];
  if (status !== undefined) return { what: answered(status), todo: refusals[status] ?? otherRefusal(status) };
  if (reason !== null && Object.hasOwn(byReason, reason)) return byReason[reason] ?? unnamed;
  const what = reason !== null && Object.hasOwn(spent, reason) ? (spent[reason] ?? null) : null;
  if (what !== null) return { what, todo: todoOf(error ?? "") };
  return reason === null ? unnamed : { ...unnamed, what: `It ended with: ${reason}.` };
}

/** A run sends what its schedule said when it was planned. */
const ofOldRequest =
  "A run keeps the address that its schedule had when it was planned: where that was wrong, correct the schedule and run it now.";

const answered = (status: string): string =>
  `The target answered ${status}. Another try would get the same answer, so none was made.`;

const refusals: Readonly<Record<string, string>> = {
  400: "It does not understand the request. Look at the input; redrive with a corrected one, and correct the schedule's where it says the same.",
  402: "It wants to be paid. Settle that with whoever runs it, then redrive.",
  403: "It knows who we are and does not let us. Look at the rights of the connection's credentials, then redrive.",
  404: `There is nothing at this address. If it comes back, redrive. ${ofOldRequest}`,
  405: `It does not take this method. ${ofOldRequest}`,
  410: `It says that it is gone for good; its schedule was paused. ${ofOldRequest}`,
  413: "The input is too large for it. Redrive with a smaller one, and correct the schedule's where it says the same.",
  415: `It does not take this kind of content. Look at the header Content-Type of the schedule's target. ${ofOldRequest}`,
  422: "It understands the request and refuses what is in it. Redrive with a corrected input, and correct the schedule's where it says the same.",
};

const otherRefusal = (status: string): string =>
  status.startsWith("3")
    ? `It sends us elsewhere, and redirects are not followed. ${ofOldRequest}`
    : `It refuses the request. Look at the input and the credentials. ${ofOldRequest}`;

const spent: Readonly<Record<string, string>> = {
  "retries spent": "Every attempt failed, and its retry policy allows no more.",
  "maximum age": "It grew older than its retry policy allows before an attempt succeeded.",
};

const byReason: Readonly<Record<string, Remedy>> = {
  "worker lost": {
    what: "The nodes that ran it vanished again and again, always while they were at it.",
    todo: "See on the nodes whether this run makes them run out of memory, or whether they are stopped from outside. Then redrive.",
  },
  "target refused": {
    what: "Its target may not be called, or the request cannot be sent to it.",
    todo: `The error says what is wrong: most often an address inside our own network. ${ofOldRequest}`,
  },
  "gave up": {
    what: "Its job said that trying again is of no use.",
    todo: "The error is what the job said. Mend that, then redrive; with a corrected input, if it was the input.",
  },
  "unknown job": {
    what: "No node, and no app, knows its job.",
    todo: "Start a node or an app that serves the job, then redrive. If the name is wrong, correct it in the schedule and run that now.",
  },
  "invalid input": {
    what: "Its input is not what its job or its target takes.",
    todo: "The error says what does not fit. Redrive with a corrected input, and correct the schedule's where it says the same.",
  },
  "result cannot be stored": {
    what: "Its job did its work, but returned something that is no JSON.",
    todo: "Mend what the job returns. Redrive only if the work may be done twice; otherwise discard.",
  },
  "the queue does not exist": {
    what: "The queue that its message goes to does not exist.",
    todo: "Make the queue, then redrive.",
  },
  "the topic does not exist": {
    what: "The topic that its message goes to does not exist.",
    todo: "Make the topic, then redrive.",
  },
  "the event bus does not exist": {
    what: "The event bus that its event goes to does not exist.",
    todo: "Make the event bus, then redrive.",
  },
  "unreadable target": {
    what: "This version of Punctual cannot read its target.",
    todo: "It was kept by a newer version: bring the nodes to that one, then redrive.",
  },
  "Punctual.UnsupportedTarget": {
    what: "Its target is a service of AWS that Punctual does not call.",
    todo: "Give the schedule a target that Punctual calls, such as an HTTP endpoint, and run it now. Discard this one.",
  },
};

const unnamed: Remedy = {
  what: "It ended without success.",
  todo: "See in its attempts what went wrong, mend that, then redrive.",
};

/** By what the last attempt was recorded with; the first that fits counts. */
const byError: readonly (readonly [error: RegExp, todo: string])[] = [
  [
    /answered (401|407)\b/,
    "The target does not accept our credentials. Give its connection new ones, then redrive: they are read at each attempt.",
  ],
  [
    /answered 429\b/,
    "The target was called too often. Give its schedules a rate limit, then redrive: the runs then go out at its pace.",
  ],
  [
    /answered 409\b/,
    "Something else is going on at the target that excludes this. Redrive when that is over.",
  ],
  [/answered (408|425)\b/, "The target did not take the request in time. Redrive when it is less busy."],
  [
    /answered 5\d\d\b/,
    "The target failed, or was down. Its own log says why; redrive when it is well again.",
  ],
  [
    /^connection refused/,
    `Nothing listens at the address: the target is down. Redrive when it is back. ${ofOldRequest}`,
  ],
  [
    /^connection closed/,
    "The target hung up before it answered: it may be restarting, or run out of memory on this input. Redrive when it is well.",
  ],
  [/^(host|network) unreachable/, "No way leads to the target. Mend the network, then redrive."],
  [/^DNS: no such host/, `No host has this name. If the name comes back, redrive. ${ofOldRequest}`],
  [/^DNS: /, "The name of the target could not be looked up. See whether name servers answer, then redrive."],
  [
    /timed out/,
    "The target was too slow or down. Redrive when it is back; if it always takes that long, let it answer 202 and report the end.",
  ],
  [
    /^TLS: /,
    "Its certificate is not to be trusted. Let whoever runs the target renew or mend it, then redrive.",
  ],
];

const todoOf = (error: string): string =>
  byError.find(([pattern]) => pattern.test(error))?.[1] ??
  "See in its last attempts what the target answered, mend that, then redrive.";
