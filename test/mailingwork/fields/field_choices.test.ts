import { describe, expect, test } from '@jest/globals';
import { choicesOf, choose, showsChoices } from '../../../mailingwork/fields/field_choices.ts';
import type { Field } from '../../../mailingwork/functions/fields.ts';

const field = (type: string, options: string): Field => ({ id: 12, name: 'Interests', description: '', alias: '', type, options, default: '', behavior: '' });
const interests = field('set', 'Garten,Küche,Technik');
const group = field('enum', 'Privat;Gewerbe');

describe('choices as a user writes them', () => {
  test.each<[texts: string[], of: Field, text: string]>([
    [['Garten'], interests, 'Garten'],
    [['Garten, Technik'], interests, 'Garten,Technik'],
    [['Garten;Technik'], interests, 'Garten,Technik'],
    [['Garten|Technik'], interests, 'Garten,Technik'],
    [['Garten\r\nTechnik\n'], interests, 'Garten,Technik'],
    [['Garten; Technik, Küche'], interests, 'Garten,Küche,Technik'],
    [['technik', 'Garten'], interests, 'Garten,Technik'],
    [['["Garten","Technik"]'], interests, 'Garten,Technik'],
    [[' [ "garten" ] '], interests, 'Garten'],
    [['Garten', 'technik'], interests, 'Garten,Technik'],
    [['Garten, Technik', 'Garten'], interests, 'Garten,Technik'],
    [['ku\u0308che\u200b'], interests, 'Küche'],
    [[','], interests, ''],
    [['[]'], interests, ''],
    [['Gewerbe '], group, 'Gewerbe'],
    [['privat'], group, 'Privat'],
    [['Dr., Frau; Herr'], field('set', 'Herr\nDr., Frau\n'), 'Herr,Dr., Frau'],
    [['dr., frau'], field('set', 'Herr\nDr., Frau\n'), 'Dr., Frau'],
    [['a'], field('enum', 'A\na\n'), 'a'],
    [['Kochen\u00a0und  Backen'], field('enum', 'Kochen und Backen\nReisen'), 'Kochen und Backen'],
    [['2'], field('set', '[1,2]'), '2'],
  ])('%j is known', (texts, of, text) => {
    expect(choose(texts, of)).toEqual({ text, isKnown: true });
  });

  test.each<[texts: string[], of: Field, text: string]>([
    [['Garten, Tanzen'], interests, 'Garten, Tanzen'],
    [['Tanzen ', 'garten'], interests, 'Tanzen,Garten'],
    [['["Garten","Tanzen"]'], interests, 'Garten,Tanzen'],
    [['["Garten"'], interests, '["Garten"'],
    [['[{"a":1}]'], interests, '[{"a":1}]'],
    [['Privat;Gewerbe'], group, 'Privat;Gewerbe'],
    [['Privat', 'Gewerbe'], group, 'Privat,Gewerbe'],
    [['PRIVAT'], field('enum', 'Privat\nprivat\n'), 'PRIVAT'],
    [[' x '], field('enum', ''), 'x'],
    [['["a","b"]'], field('set', ''), 'a,b'],
  ])('%j is unknown, and is kept as typed', (texts, of, text) => {
    expect(choose(texts, of)).toEqual({ text, isKnown: false });
  });
});

describe('the options of a field list its choices', () => {
  test.each(['Herr;Frau', 'Herr,Frau', 'Herr|Frau', 'Herr\nFrau, Dr.\n', '["Herr","Frau; Dr."]'])('in %j', (options) => {
    expect(showsChoices(field('enum', options))).toBe(true);
    expect(choicesOf(field('set', options))).toHaveLength(2);
  });

  test.each([
    '',
    'only',
    'Herr Frau',
    'Herr/Frau',
    'No; thanks,Yes',
    '1=Herr;2=Frau',
    'm:Herr|f:Frau',
    'a:2:{i:0;s:4:"Herr";i:1;s:4:"Frau";}',
    '{"1":"Herr","2":"Frau"}',
    'K&uuml;che;Technik',
    '["Herr"',
  ])('not in %j, whose format is unknown', (options) => {
    expect(showsChoices(field('enum', options))).toBe(false);
  });

  test('only where the field has choices', () => {
    expect(showsChoices(field('varchar', 'Herr;Frau'))).toBe(false);
    expect(choicesOf(field('varchar', '["Herr","Frau"]'))).toEqual([]);
  });
});
