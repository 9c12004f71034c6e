import * as z from 'zod/mini';
import { id, idInput, textOrNull } from '../../../webservice/catalogue/contracts.ts';
import { list, unknownEntity, written } from './contracts.ts';
import { defineMethod } from './define.ts';
import { helpPages, publicClient, restDocs } from './sources.ts';

/* Webhooks. */

const group = 'Webhooks';

/** The dashboard offers `unsubscribe` too, the API does not. */
const webhookTriggers = ['create', 'update', 'delete', 'click', 'open', 'delivery', 'failure', 'bounce'] as const;

/** What a webhook is for. */
export type WebhookTrigger = (typeof webhookTriggers)[number];

export const createWebhook = defineMethod({
  verb: 'POST',
  path: '/webhooks',
  group,
  purpose: 'create a webhook for one kind of event, in one database or collection or in all; two calls create two',
  effect: 'write',
  repeatable: false,
  input: () =>
    z.object({
      body: z.object({
        handler: z.string(),
        trigger: z.enum(webhookTriggers),
        callers: z.optional(z.array(z.enum(['ms', 'publisher']))),
        database: z.optional(idInput()),
        collection: z.optional(idInput()),
      }),
    }),
  result: written,
  errors: unknownEntity,
  evidence: 'documented',
  assumed: ['An address whose host is not one of the validated domains of the company is refused with a message, or the webhook never calls it.'],
  sources: [restDocs, helpPages],
});

export const getWebhooks = defineMethod({
  verb: 'GET',
  path: '/webhooks',
  group,
  purpose: 'list the webhooks',
  effect: 'read',
  repeatable: true,
  input: () => z.object({}),
  result: () => list(z.looseObject({ ID: id() })),
  errors: {},
  evidence: 'assumed',
  assumed: ['No page shows it; a client calls it, with keys that are guessed. The address stands under any key.'],
  sources: [publicClient],
});

export const getWebhook = defineMethod({
  verb: 'GET',
  path: '/webhook/{webhook}',
  group,
  purpose: 'read a webhook',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ webhook: idInput() }),
  result: () => z.looseObject({ ID: id(), handler: textOrNull(), trigger: textOrNull() }),
  errors: unknownEntity,
  evidence: 'documented',
  assumed: ['One that does not exist is answered like a profile that does not exist.'],
  sources: [restDocs],
});

export const deleteWebhook = defineMethod({
  verb: 'DELETE',
  path: '/webhook/{webhook}',
  group,
  purpose: 'delete a webhook',
  effect: 'destroy',
  repeatable: true,
  input: () => z.object({ webhook: idInput() }),
  result: written,
  errors: unknownEntity,
  evidence: 'documented',
  assumed: [],
  sources: [restDocs],
});
