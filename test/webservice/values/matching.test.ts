import { expect, test } from '@jest/globals';
import { matching } from '../../../webservice/values/matching.ts';

const find = (names: readonly string[], sought: string, partial = true) => matching(names, sought, (name) => [name], partial);

test('a letter written with two characters is the same letter', () => {
  expect(find(['Mu\u0308nchen', 'MÜNCHEN', 'Bad München'], 'München')).toEqual(['Mu\u0308nchen', 'MÜNCHEN', 'Bad München']);
  expect(find(['Mu\u0308nchen Nord'], 'München', false)).toEqual([]);
});

test('a blank that does not break, and two blanks, are one blank', () => {
  expect(find(['My\u00a0List', 'My  list', ' my\tList ', 'MyList', 'Not My List'], 'my list', false)).toEqual(['My\u00a0List', 'My  list', ' my\tList ']);
  expect(find(['Not My\u00a0List'], 'My  List')).toEqual(['Not My\u00a0List']);
});

test('signs that mean something in a pattern mean nothing here', () => {
  expect(find(['A.C', 'ABC', '(A.C) [x]'], 'a.c')).toEqual(['A.C', '(A.C) [x]']);
});

test('one of several names is enough, and nothing is named twice', () => {
  expect(matching([{ names: ['x', 'Group'] }, { names: ['group', 'groups'] }], 'group', ({ names }) => names, true)).toHaveLength(2);
});
