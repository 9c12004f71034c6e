import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import Copernica from '../../copernica/index.ts';
import Mailingwork from '../../index.ts';
import rootPackage from '../../package.json' with { type: 'json' };
import { WrongOption } from '../../sandbox/terminal/command_line.ts';
import { apps, copernica, mailingwork, namedApp } from '../../scripts/apps.ts';
import { isInstant, type Operation, operationsOf } from '../suites/app.ts';

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
  { app: mailingwork, definition: Mailingwork, callsAnything: { keys: ['call_function'], asks: 'function' }, sending: [], hasInstantTriggers: true },
  {
    app: copernica,
    definition: Copernica,
    callsAnything: { keys: ['call_api', 'call_soap_method'], asks: 'method' },
    sending: ['schedule_mailing'],
    hasInstantTriggers: false,
  },
])('the public listing of $app.name', ({ app: { visibleInPublicVersion: visible }, definition, callsAnything, sending, hasInstantTriggers }) => {
  const operations = operationsOf(definition);
  const creates = operations.filter(({ group }) => group === 'creates');
  const keysOf = (some: readonly Operation[]): string[] => some.map(({ member }) => member.key);
  const shown = (group: Operation['group']): Operation[] => operations.filter((one) => one.group === group && visible.includes(one.member.key));

  test('shows operations that exist and are no dropdowns, each named once and meant by its key alone', () => {
    const chosen = operations.filter(({ member }) => visible.includes(member.key));
    expect(keysOf(chosen).toSorted()).toEqual(visible.toSorted());
    expect(keysOf(chosen.filter(({ member }) => member.display.hidden === true))).toEqual([]);
  });

  test('begins with few operations, as each needs a Zap that is on and has run', () => {
    expect([shown('triggers').length, shown('creates').length, shown('searches').length]).toEqual([6, 9, 6]);
  });

  test('shows no action that can call anything, as it can delete too', () => {
    expect(keysOf(creates.filter((create) => inputsOf(create).some(({ key }) => key === callsAnything.asks)))).toEqual(callsAnything.keys);
    expect(visible.filter((key) => callsAnything.keys.includes(key))).toEqual([]);
  });

  test('shows no action that always asks for confirmation, and these say what is lost before they ask, unless they only send', () => {
    const asking = creates.filter((create) => inputsOf(create).some(({ key, required }) => key === 'confirm' && required === true));
    expect(keysOf(asking)).not.toEqual([]);
    expect(keysOf(asking).filter((key) => visible.includes(key))).toEqual([]);
    const isSending = ({ member }: Operation): boolean => new Set<string>(sending).has(member.key);
    expect(keysOf(asking.filter(isSending))).toEqual(sending);
    for (const create of asking.filter((one) => !isSending(one))) {
      expect(inputsOf(create)[0]?.key).toBe('loss_notice');
      expect(inputsOf(create).at(-1)?.key).toBe('confirm');
    }
  });

  test('shows nothing that deletes by its name', () => {
    expect(visible.filter((key) => /delete|empty|remove/.test(key))).toEqual([]);
  });

  test('shows instant triggers only where their service is known to call Zapier', () => {
    expect(shown('triggers').some(isInstant)).toBe(hasInstantTriggers);
  });
});
