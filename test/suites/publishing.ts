import { describe, expect, test } from '@jest/globals';
import type { PlainInputField, PlainOutputField } from 'zapier-platform-core';
import { type AppUnderTest, bundleOf, isInstant, named, type Operation, operationsOf, runnerOf } from './app.ts';

/**
 * The checks that Zapier runs on its servers before an integration is published, as far as they can be made from the definition alone
 * (docs.zapier.com, integration checks reference).
 */
export function publishingSuite(app: AppUnderTest): void {
  const { definition } = app;
  const run = runnerOf(app);
  const operations = operationsOf(definition);
  const visible = operations.filter(({ member }) => member.display.hidden !== true);

  /** Static and dynamic input fields of an operation, children included. */
  async function inputFieldsOf({ name }: Operation): Promise<PlainInputField[]> {
    const method = `${name}.operation.inputFields`;
    const fields = await run(method, bundleOf(app, method));
    const all: PlainInputField[] = Array.isArray(fields) ? fields : [];
    return all.flatMap((field) => [field, ...(field.children ?? [])]);
  }

  async function outputFieldsOf({ name }: Operation): Promise<PlainOutputField[]> {
    const method = `${name}.operation.outputFields`;
    const fields = await run(method, bundleOf(app, method));
    return Array.isArray(fields) ? fields : [];
  }

  describe('the connection', () => {
    test('asks for secrets only in password fields, and never shows them (D001, D003)', async () => {
      const secrets = (definition.authentication?.fields ?? []).filter(({ key, type }) => type === 'password' || SECRET.test(key));
      expect(secrets.filter(({ type }) => type !== 'password')).toEqual([]);
      expect(secrets).not.toEqual([]);
      const authData = { ...app.authData, ...Object.fromEntries(secrets.map(({ key }) => [key, 'never-shown'])) };
      const label = definition.authentication?.connectionLabel;
      expect(typeof label === 'function' ? await run('authentication.connectionLabel', { authData }) : label).not.toContain('never-shown');
    });

    test('does not let the platform clean inputs (D028)', () => {
      expect(definition.flags).toEqual({ cleanInputData: false });
    });

    test('requires the newest core (D027)', () => {
      expect(definition.platformVersion).toBe('19.1.0');
    });
  });

  describe.each(named(operations))('%s', (_name, entry) => {
    const { member, group } = entry;

    test('has titles in title case, and a description in the platform’s form (D018, D021)', () => {
      const { label = '', description = '' } = member.display;
      expect(isTitleCased(label)).toBe(true);
      expect(label).not.toMatch(app.brand);
      expect(description).not.toMatch(app.brand);
      expect(description).toMatch(/\.$/);
      if (group === 'triggers') {
        expect(description).toMatch(/^Triggers when /);
      } else {
        expect(description).toMatch(/^[A-Z][a-z]+s /);
      }
      if (group === 'searches') {
        expect(label).toMatch(/^Find /);
        expect(description).toMatch(/^Finds /);
      }
    });

    test('labels its inputs well, has help texts only where they help, and asks for no secret (D001, D008, D011, D018)', async () => {
      app.playService();
      for (const field of (await inputFieldsOf(entry)).filter(({ type }) => type !== 'copy')) {
        const isOfAccount = app.ofAccount.test(field.key);
        expect({ key: field.key, titled: isOfAccount || isTitleCased(field.label ?? '') }).toEqual({ key: field.key, titled: true });
        expect(field.label).not.toMatch(/ IDs?$/);
        expect(field.helpText ?? '').not.toBe(field.label);
        expect(field.helpText ?? '').not.toMatch(/(?<![("`])https?:\/\//);
        expect(field.key).not.toMatch(SECRET);
      }
    });

    test('has text inputs, because Zapier would convert values for an input of another type', async () => {
      app.playService();
      const types = (await inputFieldsOf(entry)).map(({ type }) => type ?? 'string');
      expect(['string', 'text', 'file', 'copy']).toEqual(expect.arrayContaining([...new Set(types)]));
    });

    test('takes its ids from dropdowns that exist, with a search where there is one (D004, D005, D013, D014)', async () => {
      app.playService();
      for (const field of await inputFieldsOf(entry)) {
        if (typeof field.dynamic === 'string') {
          expect(Object.keys(definition.triggers ?? {})).toContain(field.dynamic.split('.')[0]);
          expect(['string', 'integer', 'number']).toContain(field.type ?? 'string');
        }
        if (typeof field.search === 'string') {
          expect(typeof field.dynamic).toBe('string');
          expect({ key: field.key, takesOneValue: field.list !== true && field.dict !== true && field.children === undefined }).toEqual({
            key: field.key,
            takesOneValue: true,
          });
          expect(Object.keys(definition.searches ?? {})).toContain(field.search.split('.')[0]);
        }
      }
    });
  });

  describe.each(named(visible))('%s', (_name, entry) => {
    const { member, group } = entry;

    test('has a sample that fits its output fields (D010, D012, D024, D025)', async () => {
      app.playService();
      const sample = member.operation.sample ?? {};
      expect(Object.keys(sample).length).toBeGreaterThan(0);
      if (group === 'triggers') {
        expect(sample).toHaveProperty('id');
      }
      const described = new Map((await outputFieldsOf(entry)).map((field) => [field.key, field]));
      expect(JSON.stringify(sample)).not.toMatch(/javascript:|data:text/i);
      const isWhole = (key: string): boolean => app.anything.test(key) && ![...described.keys()].some((one) => one.startsWith(`${key}__`));
      for (const [key, value] of flatten(sample, isWhole)) {
        expect({ key, described: described.has(key) }).toEqual({ key, described: true });
        expect({ key, fits: fits(value, described.get(key), app.anything) }).toEqual({ key, fits: true });
      }
    });

    test('describes its outputs with titles (D018)', async () => {
      app.playService();
      const fields = await outputFieldsOf(entry);
      expect(fields.length).toBeGreaterThan(0);
      for (const { key, label } of fields.filter((field) => !app.ofAccount.test(field.key.replace(/^.*(\[\]|__)/, '')))) {
        expect({ key, titled: isTitleCased(label ?? '') }).toEqual({ key, titled: true });
      }
    });
  });

  const hooks = operations.filter(isInstant);
  if (hooks.length > 0) {
    test.each(named(hooks))('%s can be turned on and off and has examples (D006, D016, D017)', (_name, { member }) => {
      expect(member.operation).toMatchObject({
        performSubscribe: expect.any(Function),
        performUnsubscribe: expect.any(Function),
        performList: expect.any(Function),
      });
    });
  }

  describe('actions and searches', () => {
    test.each(named(visible.filter(({ group }) => group !== 'triggers')))('%s has an input that needs no call (D009, D022)', (_name, { member }) => {
      expect(member.operation.inputFields?.some((field) => typeof field === 'object')).toBe(true);
    });
  });

  test('a find-or-create names a search and a create that exist (D015)', () => {
    for (const [key, pair] of Object.entries(definition.searchOrCreates ?? {})) {
      expect(pair.search).toBe(key);
      expect(Object.keys(definition.searches ?? {})).toContain(pair.search);
      expect(Object.keys(definition.creates ?? {})).toContain(pair.create);
    }
  });
}

/** Keys of inputs that would ask for a secret. */
const SECRET = /password|secret|token|api_?key/i;

/** Words that are not capitalised in a title. */
const SMALL = new Set(['a', 'an', 'and', 'as', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'the', 'through', 'to', 'with']);
const isTitleCased = (label: string): boolean =>
  label
    .replaceAll(/[“”()]/g, '')
    .split(/[\s/]+/)
    .every((word, index) => (index > 0 && SMALL.has(word)) || /^[A-Z0-9–-]/.test(word));

/**
 * Keys as output fields write them: `parent__child` for objects, `parent[]child` for line items.
 *
 * @param isWhole whether a key stands for all of its value, because its parts are described nowhere
 */
function flatten(output: object, isWhole: (key: string) => boolean): [string, unknown][] {
  return Object.entries(output).flatMap(([key, value]: [string, unknown]): [string, unknown][] => {
    const first: unknown = Array.isArray(value) ? value[0] : undefined;
    if (typeof first === 'object' && first !== null) {
      return Object.entries(first).map(([child, inner]) => [`${key}[]${child}`, inner]);
    }
    if (typeof value === 'object' && value !== null && !Array.isArray(value) && !isWhole(key)) {
      return flatten(value, () => false).map(([child, inner]) => [`${key}__${child}`, inner]);
    }
    return [[key, value]];
  });
}

/** Whether a value is what its output field says; dates need a zone (D023). */
function fits(value: unknown, field: PlainOutputField | undefined, anything: RegExp): boolean {
  if (value === null || field === undefined) {
    return field !== undefined;
  }
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.every((entry) => {
    switch (field.type) {
      case 'integer':
        return Number.isInteger(entry);
      case 'number':
        return typeof entry === 'number';
      case 'boolean':
        return typeof entry === 'boolean';
      case 'datetime':
        return typeof entry === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/.test(entry);
      default:
        return typeof entry === 'string' || anything.test(field.key);
    }
  });
}
