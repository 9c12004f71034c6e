import { getBounces, getBouncesByEmailId, getRetainedEmailAddresses } from '../../../mailingwork/functions/activity/bounces.ts';
import { getClicksByEmailId, getOpeningsByEmailId } from '../../../mailingwork/functions/activity/statistics.ts';
import { getFields } from '../../../mailingwork/functions/fields.ts';
import { getOptStatusByListId } from '../../../mailingwork/functions/lists.ts';
import { getMailings } from '../../../mailingwork/functions/mailings/email_lookup.ts';
import { getOptinSetups, getOptins, getOptoutSetups } from '../../../mailingwork/functions/subscribers/opt_in_out.ts';
import { getRecipientById } from '../../../mailingwork/functions/subscribers/recipient_details.ts';
import {
  getInterestsByRecipientId,
  getRecipientByFieldIdAndValue,
  getRecipientIdByEmail,
  getRecipientIdByFieldIdAndValue,
  getRecipientIdByOptin,
  getRecipientIdsByFieldIdAndValue,
  getRecipientsByEmailId,
} from '../../../mailingwork/functions/subscribers/recipient_lookup.ts';
import { getRecipientFieldsById } from '../../../mailingwork/functions/subscribers/recipients.ts';
import { isEmpty } from '../compare.ts';
import { rowsOf } from '../observer.ts';
import { answered, byContract, byWhatWasSeen, confirmed, refuted } from '../probe.ts';
import { type Finding, untouched } from '../report.ts';
import { codeFor, formOfAnswer, formUnder, keyCame, order, paging, startDate } from './read_questions.ts';
import type { Probe, World } from './world.ts';

/** An id that no account will ever have, and a value that no subscriber has. */
const NO_ID = 2_147_483_647;
const NO_VALUE = 'contract-check: no subscriber has this value';

/** What can be found out by reading. */
export const readProbes: readonly Probe[] = [
  { of: getFields, about: 'The separator of the choices', ask: separator },
  { of: getOptinSetups, about: 'The form fields of a setup', ask: (world) => keyCame(world, getOptinSetups, 'fields') },
  { of: getOptoutSetups, about: 'The lists of a setup', ask: (world) => keyCame(world, getOptoutSetups, 'subscriberlists') },
  { of: getOptins, about: 'Only a call that is commented out', ask: withoutParameters },
  { of: getOptins, about: 'Only confirmed opt-ins', ask: (world) => formOfAnswer(world, getOptins) },
  { of: getOptStatusByListId, about: 'Clients only show', ask: (world) => keyCame(world, getOptStatusByListId, 'status') },
  { of: getRecipientById, about: 'The form of the answer', ask: (world) => formOfAnswer(world, getRecipientById) },
  { of: getRecipientById, about: 'The parameter fieldIds', ask: fewerFields },
  { of: getRecipientIdByEmail, about: 'The parameter listId', ask: anotherList },
  { of: getRecipientByFieldIdAndValue, about: 'The form of the answer', ask: (world) => formOfAnswer(world, getRecipientByFieldIdAndValue) },
  { of: getInterestsByRecipientId, about: 'The form of the answer', ask: (world) => formOfAnswer(world, getInterestsByRecipientId) },
  { of: getRecipientIdByFieldIdAndValue, about: 'The result is read as a bare id', ask: (world) => byContract(world, getRecipientIdByFieldIdAndValue) },
  { of: getRecipientIdByOptin, about: 'The result is read as a bare id', ask: (world) => byContract(world, getRecipientIdByOptin) },
  { of: getRecipientIdsByFieldIdAndValue, about: 'The result is read as a list', ask: (world) => byContract(world, getRecipientIdsByFieldIdAndValue) },
  { of: getRecipientIdsByFieldIdAndValue, about: 'Code 4', ask: noMatch },
  { of: getRecipientFieldsById, about: 'The codes are those', ask: (world) => codeFor(world, getRecipientFieldsById, { recipientId: NO_ID }, 3) },
  { of: getRecipientsByEmailId, about: 'Whether email is', ask: (world) => formUnder(world, getRecipientsByEmailId, 'email') },
  { of: getBouncesByEmailId, about: 'Whether email is', ask: (world) => formUnder(world, getBouncesByEmailId, 'email') },
  { of: getBounces, about: 'Its options', ask: (world) => startDate(world, getBounces) },
  { of: getBounces, about: 'The rows are taken', ask: (world) => byContract(world, getBounces) },
  { of: getBounces, about: 'The options start and limit', ask: (world) => paging(world, getBounces) },
  { of: getRetainedEmailAddresses, about: 'The addresses are taken', ask: addressOrder },
  { of: getMailings, about: 'The options start and limit', ask: (world) => paging(world, getMailings) },
  ...[getOpeningsByEmailId, getClicksByEmailId].flatMap((of): Probe[] => [
    { of, about: 'The rows are taken to be in no order', ask: (world) => order(world, of) },
    { of, about: 'The options start and limit', ask: (world) => paging(world, of) },
  ]),
];

async function separator({ observer }: World): Promise<Finding> {
  const options = rowsOf(await observer.read(getFields)).flatMap(({ type, options: choices }) => (type === 'enum' || type === 'set' ? [choices] : []));
  if (options.some(Array.isArray)) {
    return answered('the choices came as a list');
  }
  const texts = options.filter((choices) => typeof choices === 'string' && choices !== '').map(String);
  const names = { '\n': 'a line break', ';': 'a semicolon', '|': 'a vertical bar', ',': 'a comma' };
  const used = Object.entries(names).filter(([sign]) => texts.some((text) => text.includes(sign)));
  if (texts.length === 0) {
    return untouched('there are no fields with choices');
  }
  return used.length === 0 ? refuted('none of these signs occurs') : confirmed(`what occurs: ${used.map(([, name]) => name).join(', ')}`);
}

async function withoutParameters({ observer }: World): Promise<Finding> {
  const { failure } = await observer.read(getOptins);
  return failure === undefined
    ? answered('it answers without parameters')
    : answered(`without parameters: ${failure.code === undefined ? 'no answer' : `code ${failure.code}`}`);
}

async function fewerFields({ observer, found }: World): Promise<Finding> {
  const [recipientId, fieldId] = [found.required.recipientId?.[0], found.required.fieldId?.[0]];
  if (recipientId === undefined || fieldId === undefined) {
    return untouched('there is no subscriber');
  }
  const all = await observer.read(getRecipientById, { recipientId });
  const one = await observer.read(getRecipientById, { recipientId, fieldIds: String(fieldId) });
  if (all.failure !== undefined || one.failure !== undefined) {
    return untouched();
  }
  return JSON.stringify(one.result).length < JSON.stringify(all.result).length ? confirmed('the answer is shorter with it') : refuted('it changes nothing');
}

/** In a list that does not exist, no subscriber should be found. */
async function anotherList({ observer, found }: World): Promise<Finding> {
  const email = found.required.email?.[0];
  if (email === undefined) {
    return untouched('there is no subscriber');
  }
  const anywhere = await observer.read(getRecipientIdByEmail, { email });
  const withUnknownList = await observer.read(getRecipientIdByEmail, { email, listId: NO_ID });
  const wasFound = anywhere.failure === undefined && !isEmpty(anywhere.result);
  return wasFound ? byWhatWasSeen(withUnknownList.failure !== undefined || isEmpty(withUnknownList.result), 'it changes nothing') : untouched();
}

async function noMatch(world: World): Promise<Finding> {
  const fieldId = world.found.required.fieldId?.[0];
  return fieldId === undefined ? untouched('there is no e-mail field') : codeFor(world, getRecipientIdsByFieldIdAndValue, { fieldId, value: NO_VALUE }, 4);
}

async function addressOrder({ observer }: World): Promise<Finding> {
  const { result } = await observer.read(getRetainedEmailAddresses);
  const data = typeof result === 'object' && result !== null && 'data' in result ? result.data : null;
  const addresses = rowsOf({ result: data }).map(({ address }) => String(address));
  if (addresses.length < 3) {
    return untouched('too few addresses');
  }
  return addresses.join('\n') === [...addresses].sort().join('\n') ? answered('this time they came in the order of the alphabet') : confirmed();
}
