// Which open dead letters something is to be done to, as the API takes it.
import { present } from "../../../api/present.ts";
import { causeOf, type CauseFilter } from "../letter-filter.ts";

export interface MeantLetters {
  readonly ids?: readonly string[];
  readonly schedule?: string;
  readonly job?: string;
  readonly reason?: string;
  readonly errorDigest?: string;
}

export const theseLetters = (letters: readonly { readonly id: string }[]): MeantLetters => ({
  ids: letters.map(({ id }) => id),
});

export const allOf = (cause: CauseFilter): MeantLetters => present(causeOf(cause));
