// Integer arithmetic between a calendar date and its day number, day 0 being 1970-01-01.

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Proleptic Gregorian; months from 1. Counting years from March puts the leap day last. */
export const dayNumber = (year: number, month: number, day: number): number => {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = (((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) | 0) + day - 1;
  const leaps = ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0);
  return era * 146_097 + yearOfEra * 365 + leaps + dayOfYear - 719_468;
};

export const civilDate = (number: number): CivilDate => {
  const z = number + 719_468;
  const era = Math.floor(z / 146_097);
  const n = z - era * 146_097;
  const yearOfEra = ((n - ((n / 1460) | 0) + ((n / 36_524) | 0) - ((n / 146_096) | 0)) / 365) | 0;
  const dayOfYear = n - (365 * yearOfEra + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0));
  const m = ((5 * dayOfYear + 2) / 153) | 0;
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - (((153 * m + 2) / 5) | 0) + 1,
  };
};

export const daysInMonth = (year: number, month: number): number => {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
};

/** 0 is Sunday. */
export const weekday = (number: number): number => (((number + 4) % 7) + 7) % 7;
