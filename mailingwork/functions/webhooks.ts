import * as z from 'zod/mini';
import { anything, id, idInput, rows, textOrNull, withFallback } from '../../webservice/catalogue/contracts.ts';
import { defineFunction } from './define.ts';
import { webhookArticle, webhookPage } from './sources.ts';

const group = 'WebHooks';
const idSpellings = ['id', 'webhookId', 'webHookId'] as const;
const spellingAssumed = 'The name of the parameter for the webhook is not documented: the id is sent as id, webhookId and webHookId.';

/** The three events a webhook can be created for. */
export const webhookEvents = ['optin_finalized', 'optout_finalized', 'profilemanager_finalized'] as const;

/** One of the documented events. */
export type WebhookEvent = (typeof webhookEvents)[number];

/** A webhook as the account knows it. */
export interface Webhook {
  readonly id: number;
  readonly app: string | null;
  readonly event: string | null;
  readonly url: string | null;
  /** null where the answer does not tell. */
  readonly active: boolean | null;
  /** Date of the deactivation as delivered, null where none is. */
  readonly deactivatedAtRaw: string | null;
}

/** Puts an id under every spelling that is plausible. */
export const webhookId = (value: number): Record<(typeof idSpellings)[number], number> => ({ id: value, webhookId: value, webHookId: value });

/** How an answer may say whether a webhook is active; any other word tells nothing, so that no webhook counts as deactivated by mistake. */
const activeStates = new Map([
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
]);

const idParameters = () => z.object({ id: idInput(), webhookId: idInput(), webHookId: idInput() });

const webhookRow = () =>
  z.pipe(
    z.looseObject({
      id: z.optional(id()),
      webhookId: z.optional(id()),
      webHookId: z.optional(id()),
      app: z.optional(textOrNull()),
      event: z.optional(textOrNull()),
      url: z.optional(textOrNull()),
      active: z.optional(textOrNull()),
      deactivated_at: z.optional(textOrNull()),
      deactivatedAt: z.optional(textOrNull()),
    }),
    z.transform((row, context): Webhook => {
      const found = row.id ?? row.webhookId ?? row.webHookId;
      if (found === undefined) {
        context.issues.push({ code: 'custom', message: 'no id', input: row });
        return z.NEVER;
      }
      return {
        id: found,
        app: row.app ?? null,
        event: row.event ?? null,
        url: row.url ?? null,
        active: activeStates.get(row.active?.toLowerCase() ?? '') ?? null,
        deactivatedAtRaw: row.deactivated_at ?? row.deactivatedAt ?? null,
      };
    }),
  );

export const createWebHook = defineFunction({
  name: 'CreateWebHook',
  group,
  purpose: 'register an address that one event is sent to; active at once',
  effect: 'write',
  repeatable: false,
  input: () => z.object({ app: z.string(), event: z.enum(webhookEvents), url: z.url('a web address') }),
  result: () =>
    withFallback(
      z.nullable(
        z.union([
          id(),
          z.pipe(
            webhookRow(),
            z.transform((webhook) => webhook.id),
          ),
        ]),
      ),
      null,
    ),
  errors: {},
  evidence: 'documented',
  assumed: ['The key of the new webhook’s id is not shown: id, webhookId, webHookId and a bare number are understood; else GetWebHooks is asked.'],
  sources: [webhookArticle, webhookPage],
});

export const getWebHooks = defineFunction({
  name: 'GetWebHooks',
  group,
  purpose: 'list the webhooks with their properties',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ app: z.optional(z.string()), event: z.optional(z.string()) }),
  result: () => rows(webhookRow()),
  errors: {},
  evidence: 'documented',
  assumed: [
    'Only the key active is documented, and its values are taken to be 1 and 0 or true and false; the other keys are read under the names of CreateWebHook’s parameters. The place of the filters is not shown.',
    'The address is read as it was registered, query included. Where it comes without, a Zap that is turned on again cannot take over what its deactivated webhook has buffered.',
  ],
  sources: [webhookArticle, webhookPage],
});

export const activateWebHook = defineFunction({
  name: 'ActivateWebHook',
  group,
  purpose: 'activate a deactivated webhook again, with or without the events buffered meanwhile',
  effect: 'write',
  // Without it, the buffered events are dropped for good.
  destroysWith: ({ replayEvents }) => replayEvents === undefined,
  repeatable: true,
  spellings: idSpellings,
  input: () => z.extend(idParameters(), { replayEvents: z.optional(z.literal(1)) }),
  result: anything,
  errors: {},
  evidence: 'documented',
  assumed: [spellingAssumed, 'Activating twice is taken as harmless: the buffer is empty after the first time.'],
  sources: [webhookArticle, webhookPage],
});

export const deleteWebHookById = defineFunction({
  name: 'DeleteWebHookById',
  group,
  purpose: 'delete a webhook',
  effect: 'destroy',
  repeatable: true,
  spellings: idSpellings,
  input: idParameters,
  result: anything,
  errors: {},
  evidence: 'documented',
  assumed: [spellingAssumed],
  sources: [webhookArticle, webhookPage],
});

/** The functions of this subject. */
export const webhookFunctions = [createWebHook, getWebHooks, activateWebHook, deleteWebHookById];
