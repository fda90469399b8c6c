// Why a target gave no answer, where it was we who ended the delivery.

/** `refused`: the egress policy forbids it, and trying again will not help; `gave-up`: it may. */
export class DeliveryFailure extends Error {
  override readonly name = "DeliveryFailure";
  readonly kind: "refused" | "gave-up";

  /** @param message becomes the attempt's error: short, the same for the same fault. */
  constructor(kind: "refused" | "gave-up", message: string) {
    super(message);
    this.kind = kind;
  }
}
