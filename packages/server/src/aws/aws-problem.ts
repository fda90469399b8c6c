// What an action refuses, with the names that each protocol has for it.

export interface ErrorFacts {
  readonly status: number;
  /** As Query and `x-amzn-query-error` name it; absent: as the exception is named. */
  readonly queryCode?: string;
  /** Where Query has another status. */
  readonly queryStatus?: number;
  /** Before the name in `__type`, such as `com.amazonaws.sqs`. */
  readonly namespace?: string;
}

/** Its message is shown to the caller: never put anything of the inside into it. */
export class AwsProblem extends Error {
  override readonly name = "AwsProblem";
  /** The exception's name, as JSON and CBOR say it. */
  readonly code: string;
  readonly facts: ErrorFacts;
  /** Sent with the answer, such as Retry-After. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: string,
    message: string,
    facts: ErrorFacts & { readonly headers?: AwsProblem["headers"] },
  ) {
    super(message);
    const { headers, ...rest } = facts;
    this.code = code;
    this.facts = rest;
    this.headers = headers ?? {};
  }

  get queryCode(): string {
    return this.facts.queryCode ?? this.code;
  }

  /** Whose fault it is, in the word of Query. */
  get blames(): "Sender" | "Receiver" {
    return this.facts.status >= 500 ? "Receiver" : "Sender";
  }
}
