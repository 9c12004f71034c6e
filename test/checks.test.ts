import { describe, expect, test } from '@jest/globals';
import type { PlainInputField, PlainOutputField } from 'zapier-platform-core';
import App from '../index.ts';
import { isolated, run } from './support/app.ts';
import { readable } from './support/subscribers.ts';
import { webservice } from './support/webservice.ts';

/*
 * The checks that Zapier runs on its servers before an integration is published, as far as they can be made from the definition alone
 * (docs.zapier.com, integration checks reference).
 */

isolated();

const triggers = Object.values(App.triggers ?? {});
const creates = Object.values(App.creates ?? {});
const searches = Object.values(App.searches ?? {});
const groups = { triggers, creates, searches };
const operations = Object.entries(groups).flatMap(([group, members]) => members.map((member) => ({ group, member, name: `${group}.${member.key}` })));
const visible = operations.filter(({ member }) => member.display.hidden !== true);
const names = (list: typeof operations): [string, (typeof operations)[number]][] => list.map((entry) => [entry.name, entry]);

/** Static and dynamic input fields of an operation, children included. */
async function inputFieldsOf({ name }: (typeof operations)[number]): Promise<PlainInputField[]> {
  const fields = await run(`${name}.operation.inputFields`, { inputData: { function: 'DeleteListById', opt_in_setup: '60' } });
  const all: PlainInputField[] = Array.isArray(fields) ? fields : [];
  return all.flatMap((field) => [field, ...(field.children ?? [])]);
}

async function outputFieldsOf({ name }: (typeof operations)[number]): Promise<PlainOutputField[]> {
  const fields = await run(`${name}.operation.outputFields`);
  return Array.isArray(fields) ? fields : [];
}

/** Words that are not capitalised in a title. */
const SMALL = new Set(['a', 'an', 'and', 'as', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'the', 'through', 'to', 'with']);
const isTitleCased = (label: string): boolean =>
  label
    .replaceAll(/[“”()]/g, '')
    .split(/[\s/]+/)
    .every((word, index) => (index > 0 && SMALL.has(word)) || /^[A-Z0-9–-]/.test(word));

describe('the connection', () => {
  test('asks for secrets only in password fields, and never shows them (D001, D003)', async () => {
    const password = App.authentication?.fields?.find(({ key }) => key === 'password');
    expect(password).toMatchObject({ type: 'password' });
    expect(await run('authentication.connectionLabel', { authData: { username: 'u', password: 'never-shown' } })).not.toContain('never-shown');
  });

  test('cleans no input behind our back (D028)', () => {
    expect(App.flags).toEqual({ cleanInputData: false });
  });

  test('runs on the newest core (D027)', () => {
    expect(App.platformVersion).toBe('19.1.0');
  });
});

describe.each(names(operations))('%s', (_name, entry) => {
  const { member, group } = entry;

  test('has titles in title case, and a description in the platform’s form (D018, D021)', () => {
    const { label = '', description = '' } = member.display;
    expect(isTitleCased(label)).toBe(true);
    expect(label).not.toMatch(/mailingwork/i);
    expect(description).not.toMatch(/mailingwork/i);
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

  test('labels its inputs well, helps only where it helps, and asks for no secret (D001, D008, D011, D018)', async () => {
    webservice(readable);
    for (const field of (await inputFieldsOf(entry)).filter(({ type }) => type !== 'copy')) {
      const isOfAccount = /^field_\d+$|^parameter_/.test(field.key);
      expect({ key: field.key, titled: isOfAccount || isTitleCased(field.label ?? '') }).toEqual({ key: field.key, titled: true });
      expect(field.label).not.toMatch(/ IDs?$/);
      expect(field.helpText ?? '').not.toBe(field.label);
      expect(field.helpText ?? '').not.toMatch(/(?<![("])https?:\/\//);
      expect(field.key).not.toMatch(/password|secret|token|api_?key/i);
    }
  });

  test('takes its ids from dropdowns that exist, with a search where there is one (D004, D005, D013, D014)', async () => {
    webservice(readable);
    for (const field of await inputFieldsOf(entry)) {
      if (typeof field.dynamic === 'string') {
        expect(Object.keys(App.triggers ?? {})).toContain(field.dynamic.split('.')[0]);
        expect(['string', 'integer', 'number']).toContain(field.type ?? 'string');
      }
      if (typeof field.search === 'string') {
        expect(typeof field.dynamic).toBe('string');
        expect(Object.keys(App.searches ?? {})).toContain(field.search.split('.')[0]);
      }
    }
  });
});

describe.each(names(visible))('%s', (_name, entry) => {
  const { member, group } = entry;

  test('has a sample that fits its output fields (D010, D012, D024, D025)', async () => {
    webservice(readable);
    const sample = member.operation.sample ?? {};
    expect(Object.keys(sample).length).toBeGreaterThan(0);
    if (group === 'triggers') {
      expect(sample).toHaveProperty('id');
    }
    const described = new Map((await outputFieldsOf(entry)).map((field) => [field.key, field]));
    expect(JSON.stringify(sample)).not.toMatch(/javascript:|data:text/i);
    for (const [key, value] of flatten(sample)) {
      expect({ key, described: described.has(key) }).toEqual({ key, described: true });
      expect({ key, fits: fits(value, described.get(key)) }).toEqual({ key, fits: true });
    }
  });

  test('describes its outputs with titles (D018)', async () => {
    webservice(readable);
    const fields = await outputFieldsOf(entry);
    expect(fields.length).toBeGreaterThan(0);
    for (const { key, label } of fields.filter((field) => !/field_\d+$/.test(field.key))) {
      expect({ key, titled: isTitleCased(label ?? '') }).toEqual({ key, titled: true });
    }
  });
});

describe('hook triggers', () => {
  test.each(triggers.filter(({ operation }) => operation.type === 'hook').map(({ key }) => key))(
    '%s can be turned on and off and has examples (D006, D016, D017)',
    (key) => {
      expect(App.triggers?.[key]?.operation).toMatchObject({
        performSubscribe: expect.any(Function),
        performUnsubscribe: expect.any(Function),
        performList: expect.any(Function),
      });
    },
  );
});

describe('what users type into', () => {
  test.each(names(visible.filter(({ group }) => group !== 'triggers')))('%s has a field, which needs no call (D009, D022)', (_name, { member }) => {
    expect(member.operation.inputFields?.some((field) => typeof field === 'object')).toBe(true);
  });
});

test('a find-or-create names a search and a create that exist (D015)', () => {
  for (const [key, pair] of Object.entries(App.searchOrCreates ?? {})) {
    expect(pair.search).toBe(key);
    expect(Object.keys(App.searches ?? {})).toContain(pair.search);
    expect(Object.keys(App.creates ?? {})).toContain(pair.create);
  }
});

/** Keys as output fields write them: `parent__child` for objects, `parent[]child` for line items. */
function flatten(output: object): [string, unknown][] {
  return Object.entries(output).flatMap(([key, value]: [string, unknown]): [string, unknown][] => {
    const first: unknown = Array.isArray(value) ? value[0] : undefined;
    if (typeof first === 'object' && first !== null) {
      return Object.entries(first).map(([child, inner]) => [`${key}[]${child}`, inner]);
    }
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return flatten(value).map(([child, inner]) => [`${key}__${child}`, inner]);
    }
    return [[key, value]];
  });
}

/** Whether a value is what its output field says; dates need a zone (D023). */
function fits(value: unknown, field: PlainOutputField | undefined): boolean {
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
        return typeof entry === 'string' || field.key === 'result';
    }
  });
}
