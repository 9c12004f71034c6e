import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { EarliestLines, type KeptLine } from '../../../../copernica/api/log_files/earliest.ts';
import { compareMarks, type Mark, markIn, markText } from '../../../../copernica/api/log_files/line.ts';

const START: Mark = { seconds: 0, digest: '', ordinal: 0 };

function earliest(most: number, after: Mark, contents: readonly (readonly [seconds: number, email: string])[]): readonly KeptLine[] {
  const lines = new EarliestLines(most, after);
  for (const [seconds, email] of contents) {
    lines.add(seconds, 'cdm-click', { email });
  }
  return lines.lines;
}

const contents = fc.array(fc.tuple(fc.nat(6), fc.constantFrom('a', 'b', 'c')), { maxLength: 60 });

test('pages of lines are, one after the other, all lines once and in order, however few a page holds', () => {
  fc.assert(
    fc.property(contents, fc.integer({ min: 1, max: 9 }), (all, most) => {
      const whole = earliest(1_000, START, all).map(markText);
      expect(new Set(whole).size).toBe(all.length);
      const paged: string[] = [];
      let after: Mark | null = START;
      while (after !== null) {
        const page: readonly KeptLine[] = earliest(most, after, all);
        paged.push(...page.map(markText));
        after = page.at(-1) ?? null;
      }
      expect(paged).toEqual(whole);
    }),
    { numRuns: 2_000 },
  );
});

test('a line keeps its mark when others are added to the file', () => {
  fc.assert(
    fc.property(contents, contents, (before, added) => {
      const marks = earliest(1_000, START, before).map(markText);
      expect(earliest(1_000, START, [...before, ...added]).map(markText)).toEqual(expect.arrayContaining(marks));
    }),
  );
});

test('a line keeps its mark when reading begins at its second', () => {
  const all = [
    [1, 'a'],
    [2, 'a'],
    [2, 'a'],
    [2, 'b'],
    [3, 'a'],
  ] as const;
  const marks = earliest(9, START, all).map(markText);
  expect(earliest(9, { seconds: 2, digest: '', ordinal: 0 }, all).map(markText)).toEqual(marks.slice(1));
});

test('a mark is read from its text, and from an ID that ends in it', () => {
  const mark = { seconds: 1_774_389_601, digest: '9f86d081884c7d65', ordinal: 12 };
  expect(markIn(markText(mark))).toEqual(mark);
  expect(markIn(`click-${markText(mark)}`)).toEqual(mark);
  expect([markIn(''), markIn('2026-03-24'), markIn('click'), markIn('1-x-1')]).toEqual([null, null, null, null]);
});

test('marks are compared by second, content and place in the file', () => {
  const mark = { seconds: 5, digest: 'b', ordinal: 2 };
  const others = [
    { ...mark, seconds: 4, digest: 'c' },
    { ...mark, digest: 'a', ordinal: 3 },
    { ...mark, ordinal: 1 },
  ];
  expect(others.map((other) => compareMarks(other, mark) < 0)).toEqual([true, true, true]);
  expect(others.map((other) => compareMarks(mark, other) > 0)).toEqual([true, true, true]);
  expect(compareMarks(mark, { ...mark })).toBe(0);
});
