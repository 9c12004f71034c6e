import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import zapier from 'zapier-platform-core';
import * as z from 'zod/mini';
import * as apps from '../../../scripts/apps.ts';
import { asInPublicVersion } from '../../../scripts/build/public_version.ts';
import { goldenFileOf } from '../../suites/golden.ts';
import { isolated, run } from '../../support/app.ts';
import { bundled } from '../../support/bundled.ts';
import { copernica } from '../../support/copernica/app_under_test.ts';
import { mailingwork } from '../../support/mailingwork/app_under_test.ts';

/* The version for Zapier's public listing shows what was chosen; Zaps that have a hidden operation keep it. */

isolated();

type Handler = ReturnType<typeof zapier.createAppHandler>;

const Group = z.record(z.string(), z.looseObject({ display: z.looseObject({ hidden: z.optional(z.boolean()) }), operation: z.optional(z.unknown()) }));
const Definition = z.looseObject({ triggers: Group, creates: Group, searches: Group, searchOrCreates: Group });
type Definition = z.infer<typeof Definition>;

const resultsOf = async (handler: Handler, command: string): Promise<unknown> =>
  JSON.parse(JSON.stringify((await handler({ command, calledFromCli: true })).results));
const shownIn = (group: z.infer<typeof Group>): string[] => Object.entries(group).flatMap(([key, { display }]) => (display.hidden === true ? [] : [key]));

describe('an operation in the public version', () => {
  const shownAs = asInPublicVersion(['greet', 'find_name']);

  test('is hidden unless it was chosen', () => {
    expect(shownAs({ key: 'greet', display: { label: 'Greet' } })).toEqual({ key: 'greet', display: { label: 'Greet' } });
    expect(shownAs({ key: 'leave', display: { label: 'Leave' } })).toEqual({ key: 'leave', display: { label: 'Leave', hidden: true } });
  });

  test('offers only searches that are shown', () => {
    const perform = (): void => {};
    const name = { key: 'name', search: 'find_name.id' };
    const operation = { inputFields: [name, { key: 'place', search: 'find_place.id' }, perform], perform };
    expect(shownAs({ key: 'greet', operation })).toEqual({ key: 'greet', operation: { inputFields: [name, { key: 'place' }, perform], perform } });
  });
});

describe.each([
  { app: apps.mailingwork, underTest: mailingwork, golden: 'test/golden', hidden: 'creates.delete_subscriber' },
  { app: apps.copernica, underTest: copernica, golden: 'test/copernica/golden', hidden: 'creates.delete_profile' },
])('$app.name', ({ app, underTest, golden, hidden }) => {
  const visible = app.visibleInPublicVersion;
  let folder = '';
  let whole: Handler;
  let listed: Handler;

  const handlerOf = async (name: string): Promise<Handler> => {
    const { default: definition }: { default: object } = await import(join(folder, name, 'index.js'));
    return zapier.createAppHandler(definition);
  };
  const definitionOf = async (handler: Handler): Promise<Definition> => Definition.parse(await resultsOf(handler, 'definition'));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'public-version-'));
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    await Promise.all([bundled(join(folder, 'whole'), { app }), bundled(join(folder, 'listed'), { app, isPublic: true })]);
    whole = await handlerOf('whole');
    listed = await handlerOf('listed');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('satisfies the platform’s schema in both versions', async () => {
    expect(await resultsOf(whole, 'validate')).toEqual([]);
    expect(await resultsOf(listed, 'validate')).toEqual([]);
  });

  test('shows just what was chosen, and every find-or-create whose halves are both shown', async () => {
    const { triggers, creates, searches, searchOrCreates } = await definitionOf(listed);
    expect([triggers, creates, searches].flatMap(shownIn).toSorted()).toEqual(visible.toSorted());
    const pairs = z.record(z.string(), z.looseObject({ search: z.string(), create: z.string() })).parse(searchOrCreates);
    const both = Object.keys(pairs).filter((key) => [pairs[key]?.search, pairs[key]?.create].every((half) => visible.includes(half ?? '')));
    expect(shownIn(searchOrCreates)).toEqual(both);
    expect(both).not.toEqual([]);
  });

  test('differs between them only in what is hidden, and in the searches that are offered beside an input', async () => {
    const expected = await definitionOf(whole);
    for (const group of [expected.triggers, expected.creates, expected.searches, expected.searchOrCreates]) {
      for (const [key, { display }] of Object.entries(group)) {
        if (group === expected.searchOrCreates ? !shownIn((await definitionOf(listed)).searchOrCreates).includes(key) : !visible.includes(key)) {
          display.hidden = true;
        }
      }
    }
    const hiddenSearches = Object.keys(expected.searches).filter((key) => !visible.includes(key));
    const withoutHidden = JSON.parse(JSON.stringify(expected), (key, value) => {
      return key === 'search' && hiddenSearches.some((hidden) => String(value).startsWith(`${hidden}.`)) ? undefined : value;
    });
    expect(await definitionOf(listed)).toEqual(withoutHidden);
  });
  test('still runs an operation that it hides, for Zaps that have it', async () => {
    const method = `${hidden}.operation.perform`;
    const scenario = underTest.scenarios.find((one) => one.method === method);
    if (scenario === undefined) {
      throw new Error(`${method} has no scenario.`);
    }
    underTest.playService();
    const answer = await run(method, { authData: { ...underTest.authData }, ...scenario.bundle }, listed);
    expect(JSON.parse(JSON.stringify(answer))).toEqual(JSON.parse(readFileSync(join(golden, goldenFileOf(scenario)), 'utf8')));
  });
});
