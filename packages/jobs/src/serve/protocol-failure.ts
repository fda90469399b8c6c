// Why a call of the run protocol did not do what it was for.

/** The attempt does not hold its run any more: cancelled, taken over, or ended by another. */
export class RunTakenOver extends Error {
  override readonly name = "RunTakenOver";

  constructor(status: number) {
    super(
      `Expected this attempt to hold its run, got ${status} from Punctual. Another attempt has it, or none.`,
    );
  }
}

/** No answer, or one that says to come again: the same call may do better later. */
export class PunctualAway extends Error {
  override readonly name = "PunctualAway";
}

/** The same call would be refused again. */
export class ReportRefused extends Error {
  override readonly name = "ReportRefused";
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
