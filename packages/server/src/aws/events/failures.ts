// How EventBridge tells of what it did not do of a list.
import { list, required, structure, text, whole } from "../shape/shape.ts";

/** Both members are always there. */
export const failures = () => ({
  FailedEntryCount: required(whole()),
  FailedEntries: required(list(structure({ TargetId: text(), ErrorCode: text(), ErrorMessage: text() }))),
});
