import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import App from '../../index.ts';
import { WrongOption } from '../../sandbox/terminal/command_line.ts';
import { apps, mailingwork, namedApp } from '../../scripts/apps.ts';

const { hiddenInPublicVersion } = mailingwork;

describe.each(apps)('the app $name', ({ folder, packageName, entry }) => {
  const { name, scripts, dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

  test('is found at its path', () => {
    expect(name).toBe(packageName);
    expect(existsSync(join(folder, entry))).toBe(true);
  });

  test('is built by the platform’s CLI as well, on the same core as the others', () => {
    expect(scripts['_zapier-build']).toMatch(/scripts\/build\/bundle\.ts \w+$/);
    const root: unknown = JSON.parse(readFileSync(join(mailingwork.folder, 'package.json'), 'utf8'));
    expect(root).toMatchObject({ dependencies });
  });
});

describe('the first word of a command line', () => {
  const second = { ...mailingwork, name: 'second' };

  test('names an app', () => {
    expect(namedApp(['second', '--public'], [mailingwork, second])).toEqual({ app: second, rest: ['--public'] });
  });

  test('may be missing', () => {
    expect(namedApp(['--public'])).toEqual({ app: undefined, rest: ['--public'] });
    expect(namedApp([])).toEqual({ app: undefined, rest: [] });
  });

  test('is refused with a sentence where it is no app', () => {
    expect(() => namedApp(['third'], [mailingwork, second])).toThrow(new WrongOption('There is no app “third”. There are mailingwork, second.'));
    expect(() => namedApp(['third'], [mailingwork])).toThrow(new WrongOption('There is no app “third”. The only one is mailingwork.'));
  });
});

const inputsOf = ({ operation }: { readonly operation: { readonly inputFields?: readonly unknown[] } }): string[] =>
  (operation.inputFields ?? []).flatMap((field) => (typeof field === 'object' && field !== null && 'key' in field ? String(field.key) : []));

test('every operation that a public listing hides exists', () => {
  expect(Object.keys(App.creates)).toEqual(expect.arrayContaining([...hiddenInPublicVersion]));
  expect(new Set(hiddenInPublicVersion).size).toBe(hiddenInPublicVersion.length);
});

test('the action that can call any function is hidden there, as it can delete too', () => {
  const anything = Object.values(App.creates).filter((create) => inputsOf(create).includes('function'));
  expect(anything.map(({ key }) => key)).toEqual(['call_function']);
  expect(hiddenInPublicVersion).toEqual(expect.arrayContaining(anything.map(({ key }) => key)));
});

test('every action that asks for confirmation is hidden there, and says what is lost before it asks', () => {
  const confirmed = Object.values(App.creates).filter((create) => inputsOf(create).includes('confirm'));
  expect(hiddenInPublicVersion).toEqual(expect.arrayContaining(confirmed.map(({ key }) => key)));
  expect(confirmed).toHaveLength(3);
  for (const create of confirmed) {
    expect(inputsOf(create)[0]).toBe('loss_notice');
    expect(inputsOf(create).at(-1)).toBe('confirm');
  }
});
