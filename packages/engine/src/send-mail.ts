// How mail leaves this installation: whoever makes the engine says so.

export interface Mail {
  /** Null: the installation's own address. */
  readonly from: string | null;
  readonly to: readonly string[];
  readonly cc?: readonly string[] | undefined;
  readonly bcc?: readonly string[] | undefined;
  readonly replyTo?: readonly string[] | undefined;
  readonly subject: string;
  readonly text?: string | undefined;
  readonly html?: string | undefined;
  /** The mail as it is written, headers and all; then nothing but `from` and `to` says where it goes. */
  readonly raw?: Uint8Array | undefined;
}

/** Resolves when the mail server has taken it. Throws where it has not; what it throws says so without a secret. */
export type SendMail = (mail: Mail) => Promise<void>;
