import { accountMethods } from './call_api_only/account.ts';
import { databaseMethods } from './call_api_only/databases.ts';
import { dragAndDropMailingMethods } from './call_api_only/drag_and_drop_mailings.ts';
import { dragAndDropMessageMethods } from './call_api_only/drag_and_drop_messages.ts';
import { dragAndDropTemplateMethods } from './call_api_only/drag_and_drop_templates.ts';
import { htmlMailingMethods } from './call_api_only/html_mailings.ts';
import { htmlMessageMethods } from './call_api_only/html_messages.ts';
import { htmlTemplateMethods } from './call_api_only/html_templates.ts';
import { logFileMethods } from './call_api_only/log_files.ts';
import { profileMethods } from './call_api_only/profiles.ts';
import { ruleMethods } from './call_api_only/rules.ts';
import { selectionMethods } from './call_api_only/selections.ts';
import { webhookMethods } from './call_api_only/webhooks.ts';
import type { AnyMethod } from './define.ts';
import * as ofImports from './imports.ts';
import * as ofEvents from './mail_events/events.ts';
import * as ofLogFiles from './mail_events/log_files.ts';
import * as ofUnsubscribes from './mail_events/unsubscribes.ts';
import * as ofMailings from './mailings.ts';
import * as ofPersonalData from './personal_data.ts';
import * as ofProfiles from './profiles.ts';
import * as ofSending from './sending.ts';
import * as ofStructure from './structure.ts';
import * as ofSubprofiles from './subprofiles.ts';
import * as ofWebhooks from './webhooks.ts';

/** The methods that operations use; these files export nothing else. */
const used: readonly AnyMethod[] = [
  ofStructure,
  ofProfiles,
  ofSubprofiles,
  ofMailings,
  ofSending,
  ofUnsubscribes,
  ofWebhooks,
  ofEvents,
  ofImports,
  ofPersonalData,
  ofLogFiles,
].flatMap((methods) => Object.values(methods));

/** All methods of the REST API, subject by subject. It is long: what runs for every step must not import it, but load it when it is needed. */
export const catalogue: readonly AnyMethod[] = [
  ...used,
  ...accountMethods,
  ...databaseMethods,
  ...profileMethods,
  ...selectionMethods,
  ...ruleMethods,
  ...dragAndDropTemplateMethods,
  ...dragAndDropMailingMethods,
  ...dragAndDropMessageMethods,
  ...htmlTemplateMethods,
  ...htmlMailingMethods,
  ...htmlMessageMethods,
  ...logFileMethods,
  ...webhookMethods,
];

/** Finds a method by its name, which is verb and path. */
export function methodNamed(name: string): AnyMethod | undefined {
  const wanted = name.toLowerCase();
  return catalogue.find((method) => method.name.toLowerCase() === wanted);
}

/** Whether a method can be called by hand: with a body in JSON, or none. */
export const isOffered = ({ encoding }: AnyMethod): boolean => encoding === undefined;
