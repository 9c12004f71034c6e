import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { PlainInputField, PlainOutputField } from 'zapier-platform-core';
import { version as installedCore } from 'zapier-platform-core';
import { titleOf } from '../../scripts/publishing/checks.ts';
import { freezeClock } from '../support/frozen_clock.ts';
import { type AppUnderTest, bundleOf, isInstant, named, type Operation, operationsOf, runnerOf } from './app.ts';
import { DATE, fits, flatten, ID, ISO, isTitleCased, looseLinksIn, SECRET, textsIn } from './publishing_forms.ts';

/**
 * The checks that Zapier runs on its servers before an integration is published, as far as they can be made from the definition alone
 * (docs.zapier.com, integration checks reference).
 */
export function publishingSuite(app: AppUnderTest): void {
  const { definition } = app;
  const run = runnerOf(app);
  const operations = operationsOf(definition);
  const visible = operations.filter(({ member }) => member.display.hidden !== true);

  /** What a function returns in its scenario. */
  async function resultsOf(method: string): Promise<object[]> {
    app.playService();
    const answer = await run(method, bundleOf(app, method));
    return (Array.isArray(answer) ? answer : [answer]).filter((one): one is object => typeof one === 'object' && one !== null);
  }

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
    test(titleOf('secrets'), async () => {
      const secrets = (definition.authentication?.fields ?? []).filter(({ key, type }) => type === 'password' || SECRET.test(key));
      expect(secrets.filter(({ type }) => type !== 'password')).toEqual([]);
      expect(secrets).not.toEqual([]);
      const authData = { ...app.authData, ...Object.fromEntries(secrets.map(({ key }) => [key, 'never-shown'])) };
      const label = definition.authentication?.connectionLabel;
      expect(typeof label === 'function' ? await run('authentication.connectionLabel', { authData }) : label).not.toContain('never-shown');
    });

    test(titleOf('help'), () => {
      const texts = (definition.authentication?.fields ?? []).map(({ helpText }) => helpText ?? '');
      expect(texts.filter((text) => /\]\(https:\/\//.test(text))).not.toEqual([]);
      expect(texts.flatMap(looseLinksIn)).toEqual([]);
    });

    test(titleOf('cleaning'), () => {
      expect(definition.flags).toEqual({ cleanInputData: false });
    });

    test(titleOf('core'), () => {
      expect(definition.platformVersion).toBe(installedCore);
    });

    test(titleOf('addresses'), () => {
      const text = JSON.stringify(definition);
      expect(text).not.toMatch(/http:\/\//i);
      expect(text).not.toMatch(/(javascript|vbscript|data):/i);
    });
  });

  describe.each(named(operations))('%s', (_name, entry) => {
    const { member, group } = entry;

    test(titleOf('titles'), () => {
      const { label = '', description = '' } = member.display;
      expect(isTitleCased(label)).toBe(true);
      expect(label).not.toMatch(app.brand);
      expect(description).not.toMatch(app.brand);
      expect(description).toMatch(/\.$/);
      expect(looseLinksIn(description)).toEqual([]);
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

    test(titleOf('inputs'), async () => {
      app.playService();
      for (const field of (await inputFieldsOf(entry)).filter(({ type }) => type !== 'copy')) {
        const isOfAccount = app.ofAccount.test(field.key);
        expect({ key: field.key, titled: isOfAccount || isTitleCased(field.label ?? '') }).toEqual({ key: field.key, titled: true });
        expect(field.label).not.toMatch(/ IDs?$/);
        expect(field.helpText ?? '').not.toBe(field.label);
        expect(looseLinksIn(field.helpText ?? '')).toEqual([]);
        expect(field.key).not.toMatch(SECRET);
      }
    });

    test('has text inputs, because Zapier would convert values for an input of another type', async () => {
      app.playService();
      const types = (await inputFieldsOf(entry)).map(({ type }) => type ?? 'string');
      expect(['string', 'text', 'file', 'copy']).toEqual(expect.arrayContaining([...new Set(types)]));
    });

    test(titleOf('dropdowns'), async () => {
      app.playService();
      for (const field of await inputFieldsOf(entry)) {
        expect({ key: field.key, isTypedId: ID.test(field.key) && field.dynamic === undefined }).toEqual({ key: field.key, isTypedId: false });
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

    test(titleOf('samples'), async () => {
      app.playService();
      const sample = member.operation.sample ?? {};
      expect(Object.keys(sample).length).toBeGreaterThan(0);
      if (group === 'triggers') {
        expect(sample).toHaveProperty('id');
      }
      const described = new Map((await outputFieldsOf(entry)).map((field) => [field.key, field]));
      const isWhole = (key: string): boolean => app.anything.test(key) && ![...described.keys()].some((one) => one.startsWith(`${key}__`));
      for (const [key, value] of flatten(sample, isWhole)) {
        expect({ key, described: described.has(key) }).toEqual({ key, described: true });
        expect({ key, fits: fits(value, described.get(key), app.anything) }).toEqual({ key, fits: true });
      }
    });

    test(titleOf('dates'), () => {
      const written = Object.entries(member.operation.sample ?? {}).flatMap(([key, value]) => textsIn(key, value));
      expect(written.filter(([key, text]) => !key.endsWith('_raw') && DATE.test(text) && !ISO.test(text))).toEqual([]);
    });

    test(titleOf('outputs'), async () => {
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
    test.each(named(hooks))(`%s ${titleOf('hooks')}`, (_name, { member }) => {
      expect(member.operation).toMatchObject({
        performSubscribe: expect.any(Function),
        performUnsubscribe: expect.any(Function),
        performList: expect.any(Function),
      });
    });
  }

  describe('at run time', () => {
    beforeAll(() => {
      freezeClock();
    });
    afterAll(() => {
      jest.useRealTimers();
    });

    test.each(named(visible))(`%s ${titleOf('results')}`, async (name, entry) => {
      app.playService();
      const described = new Map((await outputFieldsOf(entry)).map((field) => [field.key, field]));
      for (const part of isInstant(entry) ? ['perform', 'performList'] : ['perform']) {
        for (const result of await resultsOf(`${name}.operation.${part}`)) {
          const values = flatten(result, (key) => app.anything.test(key)).filter(([key]) => described.has(key));
          expect(values.filter(([key, value]) => !fits(value, described.get(key), app.anything))).toEqual([]);
        }
      }
    });

    const polls = visible.filter((entry) => entry.group === 'triggers' && !isInstant(entry));
    if (polls.length > 0) {
      test.each(named(polls))(`%s ${titleOf('polls')}`, async (name) => {
        const ids = (await resultsOf(`${name}.operation.perform`)).map((result) => Object(result).id);
        expect(ids).not.toEqual([]);
        expect(ids.filter((id) => typeof id !== 'string' || id === '')).toEqual([]);
        expect(new Set(ids).size).toBe(ids.length);
      });
    }
  });

  describe('actions and searches', () => {
    test.each(named(visible.filter(({ group }) => group !== 'triggers')))(`%s ${titleOf('plainInputs')}`, (_name, { member }) => {
      expect(member.operation.inputFields?.some((field) => typeof field === 'object')).toBe(true);
    });
  });

  test(titleOf('pairs'), () => {
    for (const [key, pair] of Object.entries(definition.searchOrCreates ?? {})) {
      expect(pair.search).toBe(key);
      expect(Object.keys(definition.searches ?? {})).toContain(pair.search);
      expect(Object.keys(definition.creates ?? {})).toContain(pair.create);
    }
  });
}
