import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Box } from '../../../../sandbox/box.ts';
import { type Console, startConsole } from '../../../../sandbox/console/console.ts';
import type { Account as CopernicaAccount } from '../../../../sandbox/copernica/account/account.ts';
import { copernicaBox } from '../../../../sandbox/copernica/box.ts';
import type { Account as MailingworkAccount } from '../../../../sandbox/mailingwork/account/account.ts';
import { mailingworkBox } from '../../../../sandbox/mailingwork/box.ts';
import type { DeliverySettings } from '../../../../sandbox/settings.ts';
import { type OpenStory, openStory } from '../../../../sandbox/story/opening.ts';
import { Screen } from '../../../../sandbox/story/screen.ts';
import { DAY } from '../../../../sandbox/time/clock.ts';
import { type App, copernica, mailingwork } from '../../../../scripts/apps.ts';
import { builtApp } from '../../../support/built_app.ts';
import { form } from './support.ts';

/* Each action and search of the built apps, filled in on the page and tested there, with what the demo account offers. */

/** What is typed where there is nothing to choose, by key of the input or by operation and key. */
type Typed = Readonly<Record<string, string>>;

const ofMailingwork = ({ webhooks }: MailingworkAccount): Typed => ({
  webhook: String(webhooks.keys().next().value),
  subscriber: 'subscriber12@example.com',
  'delete_subscriber.subscriber': 'subscriber38@example.com',
  email: 'new.person@example.com',
  'find_subscriber.email': 'subscriber12@example.com',
  'import_subscribers.subscribers/0/email': 'imported@example.com',
  name: 'Made by hand',
  'find_list.name': 'Kunden',
  'find_field.name': 'Vorname',
  'find_folder.name': 'Willkommen',
  'find_opt_in_setup.name': 'Kunden (Single-Opt-in)',
  'find_opt_out_setup.name': 'Abmeldung (bestätigt)',
  'find_subscriber_by_field.value': 'subscriber12@example.com',
  function: 'GetLists',
  subject: 'Hello',
  sender_name: 'Shop',
  sender_email: 'shop@example.com',
  from: '2026-01-01',
});
const ofCopernica = ({ databases, templates, profiles, subprofiles }: CopernicaAccount): Typed => {
  const [database] = databases.values();
  const [template] = templates.values();
  const [profile, gone] = profiles.of('database', database?.id ?? 0).map(({ id }) => String(id));
  const [subprofile, goneSubprofile] = subprofiles.of('collection', database?.collections[0]?.id ?? 0).map(({ id }) => String(id));
  const column = `field_${database?.collections[0]?.fields[0]?.id}`;
  const address = `field_${database?.fields.find(({ type }) => type === 'email')?.id}`;
  const known = ['create_subprofile', 'create_or_update_subprofile', 'find_profile', 'find_subprofiles', 'request_personal_data', 'send_mailing'];
  const changed = ['unsubscribe_profile', 'update_interests', 'update_profile'];
  return {
    ...Object.fromEntries([...known, ...changed].map((key) => [`${key}.profile`, profile ?? ''])),
    'delete_profile.profile': gone ?? '',
    'update_subprofile.subprofile': subprofile ?? '',
    'find_subprofile.subprofile': subprofile ?? '',
    'delete_subprofile.subprofile': goneSubprofile ?? '',
    [`create_subprofile.${column}`]: 'by hand',
    [`create_or_update_subprofile.${column}`]: 'by hand',
    [`create_profile.${address}`]: 'new.person@example.nl',
    'create_or_update_profile.match_field': address.replace('field_', ''),
    match_value: 'new.person@example.nl',
    'update_interests.add_interests': String(database?.interests[0]?.id),
    'send_mailing.template': String(template?.id),
    'schedule_mailing.template': String(template?.id),
    start: new Date(Date.now() + 2 * DAY).toISOString().slice(0, 16).replace('T', ' '),
    'import_profiles.key_fields': address.replace('field_', ''),
    [`import_profiles.profiles/0/${address}`]: 'imported@example.nl',
    'call_api.method': 'GET /identity',
    'call_soap_method.method': 'Account_sendSMS',
    'call_soap_method.confirm': 'true',
    'call_soap_method.parameters/0/name': 'to',
    'call_soap_method.parameters/0/value': '+31612345678',
    'call_soap_method.parameters/1/name': 'text',
    'call_soap_method.parameters/1/value': 'Hello',
    from: new Date(Date.now() - 3 * DAY).toISOString().slice(0, 10),
  };
};

describe('MAILINGWORK', () => each(mailingwork, mailingworkBox, ofMailingwork));
describe('Copernica', () => each(copernica, copernicaBox, ofCopernica));

function each<Account, Settings extends DeliverySettings, Seed>(app: App, box: Box<Account, Settings, Seed>, typedFor: (account: Account) => Typed): void {
  let typed: Typed = {};
  const built = builtApp(app);
  let open: OpenStory<Account, Settings>;
  let console: Console;
  beforeAll(async () => {
    open = await openStory(box, { appPath: built.path(), screen: new Screen(() => {}, false), port: 0 });
    await open.story.turnOnZaps();
    typed = typedFor(open.sandbox.account);
    console = await startConsole([open.desk]);
  });
  afterAll(async () => {
    await console.close();
    await open.close();
  });
  const post = (path: string, body: FormData) => fetch(`${console.url}/${open.desk.key}/maker/${path}`, { method: 'POST', body });
  const choosing = (operation: string) => {
    const choice = new FormData();
    choice.append('operation', operation);
    return choice;
  };

  /** The required inputs of an operation, filled in round by round, since one choice may bring further inputs. */
  async function inputs(kind: 'create' | 'search', key: string): Promise<Record<string, string>> {
    const filled: Record<string, string> = {};
    for (let round = 0; round < 10; round += 1) {
      const fields = await open.runner.app.inputFields(kind, key, filled);
      for (const field of fields) {
        const name = String(field.key);
        const value = typed[`${key}.${name}`] ?? typed[name];
        if (filled[name] === undefined && (field.required === true || typed[`${key}.${name}`] !== undefined)) {
          const found = value ?? (await firstChoice(field, filled));
          if (found !== undefined) {
            filled[name] = found;
            break;
          }
        }
      }
    }
    return filled;
  }

  async function firstChoice(field: Record<string, unknown>, filled: Record<string, string>): Promise<string | undefined> {
    const choices = Array.isArray(field.choices) ? field.choices : Object.keys(Object(field.choices));
    const [first] = choices;
    if (first !== undefined) {
      return String(Object(first).value ?? first);
    }
    const [trigger = ''] = String(field.dynamic ?? '').split('.');
    const [row] = trigger === '' ? [] : await open.runner.app.choices(trigger, filled);
    return row === undefined ? undefined : String(row.id);
  }

  test.each(['create', 'search'] as const)('every %s does what it says', async (kind) => {
    const operations = await open.runner.app.definition.described(kind === 'create' ? 'creates' : 'searches');
    const outcomes: Record<string, string> = {};
    for (const { key } of operations.filter(({ hidden }) => !hidden)) {
      const begun = await post('begin', choosing(`trigger.${box.name === 'Copernica' ? 'new_profile' : 'new_opt_in'}`));
      const id = begun.url.split('/').at(-1);
      const page = await (await post(`${id}/action/choose`, choosing(`${kind}.${key}`))).text();
      const posted = form(page);
      const inRows = Object.entries(typed).filter(([name]) => name.startsWith(`${key}.`) && name.includes('/'));
      const rows = inRows.map(([name, value]): [string, string] => [name.slice(key.length + 1), value]);
      for (const [name, value] of [...Object.entries(await inputs(kind, key)), ...rows]) {
        posted.set(`action/${name}`, value);
      }
      // Once for the inputs that a choice brings, and once with what is filled in there.
      await post(`${id}/action/fields`, posted);
      const answer = await (await post(`${id}/action/test`, posted)).text();
      const [, outcome = answer.slice(0, 300)] = /<p>(?:<span class="badge \w+">)([\s\S]*?)<\/p>/.exec(answer) ?? [];
      outcomes[key] = outcome.replace('</span>', ':');
    }
    expect(outcomes).toEqual(Object.fromEntries(Object.keys(outcomes).map((key) => [key, 'It worked:'])));
    expect(Object.keys(outcomes).length).toBeGreaterThan(5);
  });
}
