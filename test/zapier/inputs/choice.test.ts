import { describe, expect, test } from '@jest/globals';
import { choice, choices, optionalChoice, requiredChoice } from '../../../zapier/inputs/choice.ts';

const types = { key: 'types', label: 'Types', choices: { hard: 'Hard Bounce', soft: 'Soft Bounce' } };
const mode = { key: 'mode', label: 'Mode', default: 'update_add', choices: { update_add: 'Update, or add', add: 'Add all' } } as const;
const many = { key: 'many', label: 'Many', choices: Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`c${index}`, `Choice number ${index}`])) };

describe('choices', () => {
  test('are recognized by their codes, in any letter case', () => {
    expect(choices({ types: ['Hard', 'soft'] }, types)).toEqual(['hard', 'soft']);
    expect(choice({ mode: ' ADD ' }, mode)).toBe('add');
    expect(optionalChoice({ types: 'Soft' }, types)).toBe('soft');
  });

  test('are recognized by their labels', () => {
    expect(choices({ types: 'hard bounce, Soft Bounce' }, types)).toEqual(['hard', 'soft']);
    expect(choice({ mode: 'update, or add' }, mode)).toBe('update_add');
  });

  test('are empty or the default of the form where none was made', () => {
    expect(choices({ types: '' }, types)).toEqual([]);
    expect(optionalChoice({ types: null }, types)).toBeUndefined();
    expect(choice({ mode: ' ' }, mode)).toBe('update_add');
    expect(() => requiredChoice({}, types)).toThrow('“Types” is empty.');
    expect(requiredChoice({ types: 'hard' }, types)).toBe('hard');
  });

  test('are listed by their labels in the error', () => {
    const words = '“Types” must be one of: Hard Bounce; Soft Bounce.';
    expect(() => choices({ types: 'hard, other' }, types)).toThrow(words);
    expect(() => optionalChoice({ types: 'other' }, types)).toThrow(words);
    expect(() => choice({ mode: 'replace' }, mode)).toThrow('“Mode” must be one of: Update, or add; Add all.');
  });

  test('are not all listed where the sentence would be too long', () => {
    expect(() => optionalChoice({ many: 'c20' }, many)).toThrow('“Many” does not offer “c20”. Choose from the list.');
    expect(optionalChoice({ many: 'choice number 19' }, many)).toBe('c19');
  });

  test.each(['constructor', 'toString', '__proto__'])('do not include “%s”', (word) => {
    expect(() => optionalChoice({ types: word }, types)).toThrow('must be one of');
  });
});
