// Seals what a workload must keep secret in its own tables, under the installation's secret key.

export interface Sealer {
  /** `place` binds it: what was sealed for one row opens in no other. Throws where no key is configured. */
  seal(text: string, place: string): Buffer;
  /** Throws for another key, another place or a changed byte. */
  open(sealed: Buffer, place: string): string;
  /** The same for the newest key, so that the older one can be taken away; null where it is sealed for that already. */
  reseal(sealed: Buffer, place: string): Buffer | null;
}
