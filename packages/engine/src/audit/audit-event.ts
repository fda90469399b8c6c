// An entry of the audit as the API shows it.

export interface AuditEvent {
  readonly id: string;
  readonly at: Date;
  readonly actor: string;
  readonly address: string | null;
  readonly action: string;
  readonly subject: string;
  readonly result: "done" | "denied";
  /** `count` of a denial: how often the address was denied within the minute. */
  readonly detail: unknown;
}
