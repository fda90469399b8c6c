// A series as it stands in a path.
import { z } from "zod";

const id = z.string().min(1).max(128);

export const seriesPath = z.strictObject({ coin: id, currency: id });
