// A request and an answer, whatever HTTP server carries them.

export interface HttpRequest {
  readonly method: string;
  readonly path: string;
  /** Names in lower case; several values joined by a comma. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly query: Readonly<Record<string, string>>;
  readonly params: Readonly<Record<string, string>>;
  /** The bytes as they came: signatures are made over these. */
  readonly body: Buffer | null;
  /** Of the caller. */
  readonly address: string;
  /** Told with a refusal and in the host's log; a new one is made where the host has none. */
  readonly requestId?: string;
  /** Aborts when the caller has gone. */
  readonly signal?: AbortSignal;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON, a string as it is; null sends nothing. */
  readonly body: unknown;
}
