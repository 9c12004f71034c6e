import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import Copernica from '../../copernica/index.ts';
import Mailingwork from '../../index.ts';
import rootPackage from '../../package.json' with { type: 'json' };
import { WrongOption } from '../../sandbox/terminal/command_line.ts';
import { apps, copernica, mailingwork, namedApp } from '../../scripts/apps.ts';
import { type Operation, operationsOf } from '../suites/app.ts';

describe.each(apps)('the app $name', ({ name, folder, packageName, entry }) => {
  const { name: packaged, version, scripts, ...rest } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

  test('is found at its path', () => {
    expect(packaged).toBe(packageName);
    expect(existsSync(join(folder, entry))).toBe(true);
  });

  test('has a name that says what it is, and a version that Zapier takes', () => {
    expect(packaged).toBe(`zapier-${name}`);
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(rest).toMatchObject({ private: true, license: 'MIT', type: 'module', exports: './dist/index.js', engines: rootPackage.engines });
  });

  test('is built by the platform’s CLI as well', () => {
    expect(scripts['_zapier-build']).toMatch(new RegExp(`^node (\\.\\./)?scripts/build/bundle\\.ts ${name}$`));
  });

  test('needs the platform’s core alone, in the version of the others', () => {
    expect(rest.dependencies).toEqual({ 'zapier-platform-core': rootPackage.dependencies['zapier-platform-core'] });
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

interface Field {
  readonly key: string;
  readonly required?: boolean;
}

const isField = (field: unknown): field is Field => typeof field === 'object' && field !== null && 'key' in field;
const inputsOf = ({ member: { operation } }: Operation): Field[] => (operation.inputFields ?? []).filter(isField);

describe.each([
  { app: mailingwork, definition: Mailingwork, anything: { keys: ['call_function'], asks: 'function' }, sending: [] },
  { app: copernica, definition: Copernica, anything: { keys: ['call_api', 'call_soap_method'], asks: 'method' }, sending: ['schedule_mailing'] },
])('the public listing of $app.name', ({ app: { hiddenInPublicVersion }, definition, anything, sending }) => {
  const creates = operationsOf(definition).filter(({ group }) => group === 'creates');
  const keysOf = (operations: readonly Operation[]): string[] => operations.map(({ member }) => member.key);

  test('hides operations that exist, each named once', () => {
    expect(keysOf(creates)).toEqual(expect.arrayContaining([...hiddenInPublicVersion]));
    expect(new Set(hiddenInPublicVersion).size).toBe(hiddenInPublicVersion.length);
  });

  test('hides the actions that can call anything, as they can delete too', () => {
    expect(keysOf(creates.filter((create) => inputsOf(create).some(({ key }) => key === anything.asks)))).toEqual(anything.keys);
    expect(hiddenInPublicVersion).toEqual(expect.arrayContaining(anything.keys));
  });

  test('hides every action that always asks for confirmation, unless it only sends, and these say what is lost before they ask', () => {
    const asking = creates.filter((create) => inputsOf(create).some(({ key, required }) => key === 'confirm' && required === true));
    const isSending = ({ member }: Operation): boolean => new Set<string>(sending).has(member.key);
    expect(keysOf(asking.filter(isSending))).toEqual(sending);
    const confirmed = asking.filter((create) => !isSending(create));
    expect(keysOf(confirmed).toSorted()).toEqual(hiddenInPublicVersion.filter((key) => !anything.keys.includes(key)).toSorted());
    for (const create of confirmed) {
      expect(inputsOf(create)[0]?.key).toBe('loss_notice');
      expect(inputsOf(create).at(-1)?.key).toBe('confirm');
    }
  });
});
