import type { PlainInputField, ZObject } from 'zapier-platform-core';
import { ids, readableIds, requiredId } from '../../../zapier/inputs/ids.ts';
import type { Input } from '../../../zapier/inputs/input.ts';
import type { Account } from '../../api/connection/account.ts';
import type { Field } from '../../api/fields/field.ts';
import type { Occasion } from '../../api/paging/depth.ts';
import type { Order } from '../../api/paging/newest_records.ts';
import { type EventNames, eventNames } from '../../api/webhooks/event_names.ts';
import { hasChanged, type RecordEvent, readRecordEvent } from '../../api/webhooks/record_event.ts';
import { isElsewhere, requireWatched, type Watched } from '../../api/webhooks/watched.ts';
import { collectionInput, databaseInput } from '../inputs.ts';
import { type OutputFields, type WebhookWords, webhookTrigger } from './webhook_trigger.ts';

/** What the triggers of profiles have in common, or those of subprofiles. */
export interface RecordKind {
  readonly of: 'profile' | 'subprofile';
  /** The inputs that say where they are. */
  readonly inputFields: readonly { readonly key: string }[];
  /** The dropdown with their fields. */
  readonly fieldChoices: string;
  readonly fieldsIn: (names: EventNames) => readonly Field[] | undefined;
  /** @param removed when it was removed; null for one that is there, and where that is not told */
  readonly output: (event: RecordEvent, names: EventNames, removed: string | null, z: ZObject) => object;
  /** Bodies as they might have been delivered, the newest first. */
  readonly examples: (account: Account, id: number, order: Order, occasion: Occasion) => Promise<object[]>;
  readonly outputFields: OutputFields;
  readonly sample: object;
}

/** What makes one of these triggers unlike the others. */
export interface RecordTrigger extends WebhookWords {
  readonly trigger: 'create' | 'update' | 'delete';
}

/** Where a Zap watches, as far as it can be read. */
function watchedIn(input: Input, of: RecordKind['of']): Watched {
  const [databaseId = null] = readableIds(input[databaseInput.key]);
  const [collectionId = null] = of === 'profile' ? [] : readableIds(input[collectionInput.key]);
  return { databaseId, collectionId };
}

/** Declares an instant trigger of profiles or of subprofiles. */
export function recordTrigger(kind: RecordKind, declared: RecordTrigger) {
  const { of, examples } = kind;
  const { trigger } = declared;
  const isUpdate = trigger === 'update';
  return webhookTrigger<RecordEvent>({
    ...declared,
    inputFields: [...kind.inputFields, ...(isUpdate ? [changedFieldsInput(kind)] : [])],

    place: async (account, input) => {
      const databaseId = requiredId(input, databaseInput);
      const collectionId = of === 'profile' ? null : requiredId(input, collectionInput);
      await requireWatched(account, { databaseId, collectionId }, ids(input.changed_fields, 'Field'));
      return collectionId === null ? { database: databaseId } : { collection: collectionId };
    },

    read: (body) => readRecordEvent(of, body),

    output: async (delivered, account, input, z) => {
      const watched = watchedIn(input, of);
      if (isElsewhere(delivered, watched)) {
        return null;
      }
      const event = { ...delivered, databaseId: delivered.databaseId ?? watched.databaseId, collectionId: delivered.collectionId ?? watched.collectionId };
      const names = await eventNames(account, event);
      if (!hasChanged(event, readableIds(input.changed_fields), kind.fieldsIn(names) ?? null)) {
        return null;
      }
      const removed = trigger === 'delete' ? event.moment.iso : null;
      return { id: event.id, ...(isUpdate ? { changed_names: event.changed } : {}), ...kind.output(event, names, removed, z) };
    },

    examples: async (account, input, occasion) => {
      const { databaseId, collectionId } = watchedIn(input, of);
      const id = of === 'profile' ? databaseId : collectionId;
      // What is removed has lost its values.
      return id === null || trigger === 'delete' ? [] : examples(account, id, isUpdate ? 'modified' : 'id', occasion);
    },

    outputFields: [
      { key: 'id', label: 'Event ID' },
      ...(isUpdate ? [{ key: 'changed_names', label: 'Names of Changed Fields and Interests', list: true }] : []),
      ...kind.outputFields,
    ],
    sample: { id: '18381-1774389601-9f86d081884c7d65', ...(isUpdate ? { changed_names: ['Firstname'] } : {}), ...kind.sample },
  });
}

const changedFieldsInput = ({ of, inputFields, fieldChoices }: RecordKind) =>
  ({
    key: 'changed_fields',
    label: 'Only When These Fields Change',
    list: true,
    required: false,
    dynamic: fieldChoices,
    dependsOn: inputFields.map(({ key }) => key),
    helpText: `Leave empty to trigger on every change. Changes made by a Zap count too, so a Zap that updates these ${of}s can trigger itself.`,
  }) satisfies PlainInputField;
