// A refusal of the server: the problem (RFC 9457) that it answered.

export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly status: number;
  readonly type: string | null;
  readonly title: string | null;
  /** Null where the server refused without saying why. */
  readonly detail: string | null;
  readonly code: string | null;
  /** What is wrong, such as `target.url`. */
  readonly field: string | null;
  readonly remedy: string | null;
  readonly requestId: string | null;
  /** Everything that the problem held, as it came. */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(status: number, body: unknown) {
    const members = membersOf(body);
    const text = (name: string): string | null => textOf(members[name]);
    super(text("detail") ?? `Expected the server to do it, got status ${status}.`);
    this.status = status;
    this.type = text("type");
    this.title = text("title");
    this.detail = text("detail");
    this.code = text("code");
    this.field = text("field");
    this.remedy = text("remedy");
    this.requestId = text("requestId");
    this.members = members;
  }
}

const membersOf = (body: unknown): Readonly<Record<string, unknown>> =>
  typeof body === "object" && body !== null ? Object.fromEntries(Object.entries(body)) : {};

const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);
