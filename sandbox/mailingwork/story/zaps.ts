import type { Runner, Zap, ZapDefinition } from '../../runner/runner.ts';

/** A Zap of the story with a name for people. */
export interface NamedZap {
  readonly name: string;
  readonly zap: Zap;
  /** The event of its webhook. */
  readonly webhookEvent: string;
}

/** The three Zaps of the story. */
export interface StoryZaps {
  readonly optIn: NamedZap;
  readonly profile: NamedZap;
  readonly optOut: NamedZap;
}

/** The list that subscribers join when they change their profile: “Kunden”. */
export const CUSTOMERS_LIST_ID = 3;
/** The subscriber field for a note: “Notiz”. */
export const NOTE_FIELD = 'field_7';

/** Sets up the three Zaps; they are off. */
export function addStoryZaps(runner: Runner): StoryZaps {
  const add = (name: string, webhookEvent: string, definition: ZapDefinition): NamedZap => ({
    name,
    webhookEvent,
    zap: runner.addZap({ name, ...definition }),
  });
  return {
    optIn: add('New Opt-In → Update Subscriber', 'optin_finalized', {
      trigger: { key: 'new_opt_in' },
      action: {
        kind: 'create',
        key: 'update_subscriber',
        inputData: { subscriber: '{{subscriber_id}}', [NOTE_FIELD]: 'Opt-in {{opt_in_id}} through {{opt_in_setup_name}}' },
      },
    }),
    profile: add('Profile Updated by Subscriber → Add Subscriber to Lists', 'profilemanager_finalized', {
      trigger: { key: 'profile_updated_by_subscriber' },
      action: {
        kind: 'create',
        key: 'add_subscriber_to_lists',
        inputData: { subscriber: '{{subscriber_id}}', add_to_lists: [String(CUSTOMERS_LIST_ID)] },
      },
    }),
    optOut: add('New Opt-Out → Find Subscriber', 'optout_finalized', {
      trigger: { key: 'new_opt_out' },
      action: { kind: 'search', key: 'find_subscriber', inputData: { email: '{{email}}' } },
    }),
  };
}

/** The three Zaps in the order in which they are shown. */
export function allZaps({ optIn, profile, optOut }: StoryZaps): NamedZap[] {
  return [optIn, profile, optOut];
}
