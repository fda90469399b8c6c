// The call that every contestant of `post` answers: a job's input as JSON, with a credential.

export const body = JSON.stringify({
  account: "c9a1f2d4-7b1e-4a75-9a55-2a6d1c3f8e10",
  amount: 1250,
  note: "monthly",
});

/** Where a contestant listens, and what a call needs there. */
export interface Port {
  readonly origin: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}
