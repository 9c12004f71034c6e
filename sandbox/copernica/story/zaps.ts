import type { Runner, Zap, ZapDefinition } from '../../runner/runner.ts';
import type { Sandbox } from '../sandbox.ts';
import type { Crm } from './crm.ts';
import { customers, fieldKey, idOf } from './demo_account.ts';

/** A Zap of the story with a name for people. */
export interface NamedZap {
  readonly name: string;
  readonly zap: Zap;
}

/** The Zaps of the story. */
export interface StoryZaps {
  readonly created: NamedZap;
  readonly changed: NamedZap;
  readonly entered: NamedZap;
  readonly left: NamedZap;
  /** The only one with an instant trigger. */
  readonly clicked: NamedZap;
}

/** The interest that every new profile gets from a Zap. */
export const WELCOME_INTEREST = 'acties';
/** The selection that a Zap watches. */
export const BUYERS = 'Klanten met een order';
/** What the CRM hears of those who click a link in a mail. */
export const CLICKED = 'clicked a link';
/** What a Zap writes into “Opmerkingen” of those who enter it. */
export const FIRST_ORDER = 'Eerste order';

/** Sets up the five Zaps; they are off. */
export function addStoryZaps(runner: Runner, sandbox: Sandbox, crm: Crm): StoryZaps {
  const klanten = customers(sandbox);
  const database = String(klanten.id);
  const add = (name: string, definition: ZapDefinition): NamedZap => ({ name, zap: runner.addZap({ name, ...definition }) });
  const town = fieldKey(klanten, 'Plaats');
  return {
    created: add('New Profile → Add or Remove Interests', {
      trigger: { key: 'new_profile', inputData: { database } },
      action: {
        kind: 'create',
        key: 'update_interests',
        inputData: { database, profile: '{{profile_id}}', add_interests: [idOf(klanten.interests, WELCOME_INTEREST)] },
      },
    }),
    changed: add('New or Updated Profile → CRM', {
      trigger: { key: 'new_or_updated_profile', inputData: { database, changed_fields: [idOf(klanten.fields, 'Plaats')] } },
      standIn: 'CRM',
      action: async (_event, read) => crm.add(await read('email'), `lives in ${await read(town)}`),
    }),
    entered: add('New Profile in Selection → Update Profile', {
      trigger: { key: 'new_profile_in_selection', inputData: { database, selection: idOf([...sandbox.account.views.values()], BUYERS) } },
      action: {
        kind: 'create',
        key: 'update_profile',
        inputData: {
          database,
          profile: '{{profile_id}}',
          [fieldKey(klanten, 'Opmerkingen')]: `${FIRST_ORDER} van {{profile__${fieldKey(klanten, 'Voornaam')}}}`,
        },
      },
    }),
    left: add('New Unsubscribe → CRM', {
      trigger: { key: 'new_unsubscribe', inputData: { database } },
      standIn: 'CRM',
      action: async (_event, read) => crm.add(await read('profile__email'), 'wants no more mail'),
    }),
    clicked: add('Link Clicked (Webhook) → CRM', {
      trigger: { key: 'link_clicked', inputData: { database } },
      standIn: 'CRM',
      action: async (_event, read) => crm.addOnce(await read('event_key'), await read('email'), CLICKED),
    }),
  };
}

/** The Zaps in the order in which they are shown. */
export function allZaps({ created, changed, entered, left, clicked }: StoryZaps): NamedZap[] {
  return [created, changed, entered, left, clicked];
}
