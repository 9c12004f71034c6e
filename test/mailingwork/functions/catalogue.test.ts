import { describe, expect, jest, test } from '@jest/globals';
import { catalogue, functionNamed, isOffered } from '../../../mailingwork/functions/catalogue.ts';
import { examples } from './examples.ts';
import { known } from './support.ts';

const names = Object.keys(examples);

describe('the catalogue', () => {
  test('contains every one of the 63 known functions exactly once', () => {
    expect(names).toHaveLength(63);
    expect(catalogue.map(({ name }) => name).sort()).toEqual(names.toSorted());
  });

  test('keeps the functions of a group together, in a fixed order of groups', () => {
    const groups = catalogue.map(({ group }) => group);
    expect(groups.filter((group, index) => group !== groups[index - 1])).toEqual([
      'WebHooks',
      'Recipients (subscribers)',
      'Opt-in and opt-out',
      'Lists and folders',
      'Subscriber fields',
      'E-mails',
      'Statistics and history',
      'Campaigns, sharing, substitutes, shop',
    ]);
  });

  test.each(names)('finds %s in any letter case', (name) => {
    expect(functionNamed(name.toUpperCase())?.name).toBe(name);
    expect(functionNamed(name.toLowerCase())?.name).toBe(name);
  });

  test('does not find unknown names', () => {
    expect(functionNamed('GetEverything')).toBeUndefined();
    expect(functionNamed('')).toBeUndefined();
  });

  test('offers every function except the one whose name is known only in part', () => {
    expect(catalogue.filter((definition) => !isOffered(definition)).map(({ name }) => name)).toEqual(['GetExportHistor…']);
  });

  test('counts 17 functions as documented, and the others as seen in public clients', () => {
    const documented = catalogue.filter(({ evidence }) => evidence === 'documented');
    expect(documented.map(({ name }) => name).sort()).toEqual([
      'ActivateEmail',
      'ActivateWebHook',
      'CreateField',
      'CreateList',
      'CreateWebHook',
      'DeleteWebHookById',
      'ExportHistory',
      'GetCampaignIdBySubstitute',
      'GetExportHistor…',
      'GetHistory',
      'GetWebHooks',
      'ReactiveEmail',
      'SendEMailByIDAndRecipient',
      'ShareDownCampaignById',
      'ShareDownEmailById',
      'ShareDownMailingTemplateById',
      'TranslateSubstitutesToIDs',
    ]);
    expect(catalogue.filter(({ evidence }) => evidence === 'seen')).toHaveLength(46);
  });

  test('names a source for every function', () => {
    expect(catalogue.filter(({ sources }) => sources.length === 0)).toEqual([]);
  });

  test('states assumptions in whole sentences', () => {
    const sentences = catalogue.flatMap(({ assumed }) => assumed);
    expect(sentences.filter((sentence) => !/^[A-Z].*\.$/.test(sentence))).toEqual([]);
  });

  test('states an assumption wherever any parameter may be sent', () => {
    const free = catalogue.filter(({ freeParameters }) => freeParameters);
    expect(free.map(({ assumed }) => assumed.length)).not.toContain(0);
  });

  test('marks a function as open to unknown parameters exactly where its contract is', () => {
    const free = catalogue.filter((definition) => {
      const example = examples[definition.name];
      return 'unheardOf' in definition.readInput({ ...example, unheardOf: 'x' });
    });
    expect(free.map(({ name }) => name)).toEqual(catalogue.filter(({ freeParameters }) => freeParameters).map(({ name }) => name));
  });

  test('treats a code as “not found” only where it means that', () => {
    const found = catalogue.flatMap(({ name, errors }) =>
      Object.entries(errors)
        .filter(([, { kind }]) => kind === 'not_found')
        .map(([code]) => `${name} ${code}`),
    );
    expect(found).toEqual([
      'GetRecipientFieldsById 3',
      'GetRecipientListsById 3',
      'GetRecipientIdsByEmail 4',
      'GetRecipientById 3',
      'GetRecipientIdsByFieldIdAndValue 4',
      'GetOpeningsByEmailId 3',
      'GetClicksByEmailId 3',
      'GetLinksByEmailId 3',
    ]);
  });

  test.each([
    ['CreateRecipient', ['-1', '2', '3', '4', '5']],
    ['GetRecipientById', ['2', '3']],
    ['GetRecipientIdsByEmail', ['2', '3', '4']],
    ['GetRecipientsByEmailId', ['2', '4']],
    ['CreateField', ['2', '3', '4', '5', '6', '7', '8']],
    ['GetOpeningsByEmailId', ['2', '3', '4']],
    ['GetClicksByEmailId', ['2', '3', '4']],
    ['GetLinksByEmailId', ['2', '3', '4']],
    ['GetBounces', ['2', '3']],
    ['GetBouncesByEmailId', ['2', '3', '4']],
    ['GetRetainedEmailAddresses', ['2', '3', '4']],
  ])('knows the error codes of %s', (name, codes) => {
    expect(Object.keys(known(name).errors).sort()).toEqual(codes);
  });

  test('marks functions that must not be repeated', () => {
    const once = catalogue.filter(({ repeatable }) => !repeatable).map(({ name }) => name);
    expect(once.sort()).toEqual([
      'CreateEmail',
      'CreateField',
      'CreateList',
      'CreateRecipient',
      'CreateWebHook',
      'ImportRecipients',
      'OptinRecipient',
      'OptoutRecipientById',
      'SendEMailByIDAndRecipient',
      'SendEmailByIdAndRecipientAsync',
      'ShareDownCampaignById',
      'ShareDownEmailById',
      'ShareDownMailingTemplateById',
      'TransferOxidOrder',
    ]);
  });

  test('marks functions that delete', () => {
    const destroying = catalogue.filter(({ effect }) => effect === 'destroy').map(({ name }) => name);
    expect(destroying).toEqual(['DeleteWebHookById', 'DeleteRecipientById', 'EmptyList', 'DeleteListById']);
  });

  test('builds a contract only when it is needed', async () => {
    const builds: string[] = [];
    const real: Readonly<Record<string, unknown>> = await import('zod/mini');
    const counted = Object.entries(real).map(([name, part]) => [
      name,
      typeof part === 'function'
        ? new Proxy(part, {
            apply: (target, self, parameters) => {
              builds.push(name);
              return Reflect.apply(target, self, parameters);
            },
          })
        : part,
    ]);
    jest.resetModules();
    jest.unstable_mockModule('zod/mini', () => Object.fromEntries(counted));
    const fresh = await import('../../../mailingwork/functions/catalogue.ts');
    expect(builds).toEqual([]);
    fresh.functionNamed('GetLists')?.parameters();
    expect(builds).toEqual(['object']);
  });
});
