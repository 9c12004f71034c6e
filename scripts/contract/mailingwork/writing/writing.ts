import { catalogue } from '../../../../mailingwork/functions/catalogue.ts';
import type { AnyFunctionDefinition } from '../../../../webservice/catalogue/define.ts';
import { type Judgement, skipped } from '../../report.ts';
import type { Permission } from '../../vendor.ts';
import { triedOnFields, tryField } from './write_fields.ts';
import { triedOnLists, tryLists } from './write_lists.ts';
import { triedOnWebhooks, tryWebhooks } from './write_webhooks.ts';
import type { Writer } from './writer.ts';

const withWrite = new Set<string>([...triedOnLists, ...triedOnWebhooks].map(({ name }) => name));
const withField = new Set<string>(triedOnFields.map(({ name }) => name));

const reachesPeople = 'never tried: it would send e-mails';
const staysBehind = 'never tried: what it makes could not be removed again';

/** The switch that lets a subscriber field be made, which no function removes. */
export const FIELD = 'field';

/** Functions that write and are left alone, and why. */
export const neverTried: Readonly<Record<string, string>> = {
  OptinRecipient: reachesPeople,
  OptoutRecipientById: reachesPeople,
  SendEMailByIDAndRecipient: reachesPeople,
  SendEmailByIdAndRecipientAsync: reachesPeople,
  ActivateEmail: staysBehind,
  ReactiveEmail: staysBehind,
  CreateEmail: staysBehind,
  ShareDownCampaignById: staysBehind,
  ShareDownMailingTemplateById: staysBehind,
  ShareDownEmailById: staysBehind,
  TransferOxidOrder: staysBehind,
};

/** Why a function that writes has no judgement. */
export function whyNotWritten({ name }: AnyFunctionDefinition, { write, switches }: Permission): Judgement {
  if (withField.has(name) && !switches.has(FIELD)) {
    return skipped('no function deletes a field: it is tried with --write --field, and the field stays');
  }
  if (withWrite.has(name) && !write) {
    return skipped('it writes: it is tried with --write');
  }
  return skipped(neverTried[name] ?? 'a step before it failed');
}

/** The functions that are tried with --write, or with --field in addition. */
export const triedByWriting: readonly AnyFunctionDefinition[] = catalogue.filter(({ name }) => withWrite.has(name) || withField.has(name));

/** Makes what is needed, tries the functions that write, and removes what can be removed. */
export async function writeEverything(writer: Writer, { switches }: Permission): Promise<void> {
  await tryLists(writer);
  await tryWebhooks(writer);
  if (switches.has(FIELD)) {
    await tryField(writer);
  }
}
