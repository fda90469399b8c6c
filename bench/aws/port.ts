// Where the server of `create-schedule` listens, and the credentials for both of its doors.

export interface Port {
  readonly origin: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** For the REST door. */
  readonly bearer: string;
}
