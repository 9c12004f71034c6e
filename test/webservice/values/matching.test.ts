import { expect, test } from '@jest/globals';
import { matching } from '../../../webservice/values/matching.ts';

const find = (names: readonly string[], query: string, partial = true) => matching(names, query, (name) => [name], partial);

test('composed and decomposed letters match', () => {
  expect(find(['Mu\u0308nchen', 'MÜNCHEN', 'Bad München'], 'München')).toEqual(['Mu\u0308nchen', 'MÜNCHEN', 'Bad München']);
  expect(find(['Mu\u0308nchen Nord'], 'München', false)).toEqual([]);
});

test('a no-break space and two blanks match one blank', () => {
  expect(find(['My\u00a0List', 'My  list', ' my\tList ', 'MyList', 'Not My List'], 'my list', false)).toEqual(['My\u00a0List', 'My  list', ' my\tList ']);
  expect(find(['Not My\u00a0List'], 'My  List')).toEqual(['Not My\u00a0List']);
});

test('characters with a meaning in regular expressions match only themselves', () => {
  expect(find(['A.C', 'ABC', '(A.C) [x]'], 'a.c')).toEqual(['A.C', '(A.C) [x]']);
});

test('one of several names is sufficient, and each match is returned once', () => {
  expect(matching([{ names: ['x', 'Group'] }, { names: ['group', 'groups'] }], 'group', ({ names }) => names, true)).toHaveLength(2);
});
