// The key of a result: whose prompt, and which run of it.

export interface RunOf {
  readonly userId: string;
  readonly promptId: string;
  readonly runId: string;
}
