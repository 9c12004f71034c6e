import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';

/* What stands in the code, so that no text of the console is forgotten in one of its languages. */

const SANDBOX = resolve(import.meta.dirname, '../../../../sandbox');
const sources = readdirSync(SANDBOX, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, code: readFileSync(join(SANDBOX, name), 'utf8') }));
const inConsole = sources.filter(({ name }) => /(^|\/)console\//.test(name));

describe('the texts of the console', () => {
  test('have the same gaps in each language', () => {
    const texts = sources.flatMap(({ code }) => Array.from(code.matchAll(/\ben: '((?:[^'\\]|\\.)*)',\s+de: '((?:[^'\\]|\\.)*)'/g)));
    expect(texts.length).toBeGreaterThan(300);
    const gapsIn = (text = '') => text.match(/\{\w+\}/g)?.toSorted() ?? [];
    expect(texts.filter(([, en, de]) => gapsIn(en).join() !== gapsIn(de).join()).map(([text]) => text)).toEqual([]);
    expect(texts.filter(([, en, de]) => en === '' || de === '').map(([text]) => text)).toEqual([]);
  });

  test.each([
    ['between tags', /(?<=<\/?[a-z][^<>`]*(?<!=)>)[^<>`$={}()]*[A-Za-z]{2,}[^<>`$={}()]*(?=<)/g],
    ['in attributes', /\b(aria-label|title|placeholder|alt)="[^"$]*[A-Za-z][^"$]*/g],
  ])('stand nowhere %s as they are', (_where, pattern) => {
    expect(inConsole.flatMap(({ name, code }) => Array.from(code.matchAll(pattern), ([text]) => `${name}: ${text}`))).toEqual([]);
  });
});
