// What of a request says who asks.

/** Those that it looks at; others may be among them. */
export interface AskingHeaders {
  readonly authorization?: string | undefined;
  readonly cookie?: string | undefined;
  readonly "sec-fetch-site"?: string | readonly string[] | undefined;
  readonly "punctual-console"?: string | readonly string[] | undefined;
  readonly "user-agent"?: string | undefined;
}

export interface Asking {
  readonly method: string;
  readonly headers: AskingHeaders;
  readonly address: string;
  /** What is asked, as the audit names it: a method and a route's pattern, nothing that was sent. */
  readonly subject: string;
}
