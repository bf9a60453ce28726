import { describe, expect, it } from 'vitest';
import {
  afterWorkingDays,
  dayNear,
  dayNumber,
  isNoDay,
  isoDay,
  isoOf,
  workingDays,
} from '../../src/text/calendar.js';

const day = (iso: string): number => isoDay(iso)!;

describe('days as numbers', () => {
  it.each(['2025-03-14', '2024-02-29', '2000-02-29', '1999-12-31'])('%s there and back', (iso) => {
    expect(isoOf(day(iso))).toBe(iso);
  });
  it.each(['2025-02-29', '1900-02-29', '2025-04-31', '2025-13-01', '2025-3-1', '14/03/2025', ''])(
    '“%s” is no ISO day',
    (iso) => {
      expect(isoDay(iso)).toBeUndefined();
    },
  );
  it('tells a day that cannot be from one that is only half told', () => {
    expect(isNoDay({ year: 2025, month: 2, day: 29 })).toBe(true);
    expect(isNoDay({ month: 2, day: 29 })).toBe(false);
    expect(isNoDay({ month: 4, day: 31 })).toBe(true);
    expect(isNoDay({ year: 2025 })).toBe(false);
    expect(dayNumber({ month: 3, day: 14 })).toBeUndefined();
  });
  it('a day without its year is the near one, over the turn of the year as well', () => {
    expect(dayNear({ month: 1, day: 5 }, day('2024-12-20'))).toBe(day('2025-01-05'));
    expect(dayNear({ month: 12, day: 20 }, day('2025-01-05'))).toBe(day('2024-12-20'));
    expect(dayNear({ month: 7, day: 1 }, day('2025-01-05'))).toBeUndefined();
  });
});

describe('working days', () => {
  it.each([
    ['2025-03-11', '2025-03-11', 0],
    ['2025-03-11', '2025-03-10', 0],
    ['2025-03-11', '2025-03-14', 3],
    ['2025-03-14', '2025-03-16', 0],
    ['2025-03-14', '2025-03-17', 1],
    ['2025-03-15', '2025-03-17', 1],
    ['2025-03-11', '2025-03-25', 10],
    ['1969-12-31', '1970-01-02', 2],
  ])('%s to %s: %i', (from, to, count) => {
    expect(workingDays(day(from), day(to))).toBe(count);
  });
  it('finds the first day that leaves enough of them', () => {
    expect(isoOf(afterWorkingDays(day('2025-03-13'), 3))).toBe('2025-03-18');
  });
});
