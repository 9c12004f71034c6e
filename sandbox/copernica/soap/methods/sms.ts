import type { Account } from '../../account/account.ts';
import { fieldValue } from '../../account/fields.ts';
import type { Field, Profile, Subprofile } from '../../account/model.ts';
import { found } from '../../api/lookups.ts';
import { type Recipient, recipientsOf } from '../../mailing/recipients.ts';
import { accountTime } from '../../time.ts';
import { SoapFault } from '../fault.ts';
import type { Methods } from '../method.ts';
import type { TextMessage } from '../model.ts';
import type { Parameters } from '../parameters.ts';

/** Text messages. The names of the methods are documented, those of their parameters are assumed, so all plausible ones work. */
export const smsMethods: Methods = {
  Account_sendSMS: {
    parameters: ['id', 'to', 'text', 'from'],
    perform({ account, clock }, parameters) {
      const to = parameters.text('to', 'phonenumber', 'number', 'recipient');
      sendText(account, { at: clock.now(), from: parameters.optional('from', 'sender'), to, text: parameters.text('text', 'message', 'body') });
      return { value: 'true' };
    },
  },

  SmsDocument_createSmsMailing: {
    parameters: ['id', 'target', 'targettype'],
    perform({ account, clock }, parameters) {
      const document = found(account.smsDocuments.get(parameters.id('id')));
      const to = recipientIn(account, parameters)
        .map((recipient) => phoneOf(account, recipient))
        .find((phone) => phone !== '');
      if (to === undefined) {
        throw new SoapFault('The target has no mobile phone number');
      }
      const at = clock.now();
      const { id } = sendText(account, { at, from: '', to, text: document.text });
      return { name: 'smsmailing', entity: { id: String(id), document: String(document.id), timestamp: accountTime(at) } };
    },
  },
};

/** The target is a profile or a subprofile (documented): by a parameter of that name, or as in REST. */
function recipientIn(account: Account, parameters: Parameters): Recipient[] {
  const isSubprofile = parameters.has('subprofile') || parameters.optional('targettype').toLowerCase() === 'subprofile';
  const type = isSubprofile ? 'subprofile' : 'profile';
  return found(recipientsOf(account, { type, id: parameters.id(parameters.has(type) ? type : 'target') }));
}

function sendText(account: Account, message: Omit<TextMessage, 'id'>): TextMessage {
  const sent = { id: account.nextId('text message'), ...message };
  account.textMessages.set(sent.id, sent);
  return sent;
}

/** The number of a subprofile, or else of its profile (assumed, as for addresses). */
function phoneOf(account: Account, { profile, subprofile }: Recipient): string {
  const own = subprofile === null ? '' : valueOfPhoneField(subprofile, account.collection(subprofile.collectionId)?.fields ?? []);
  return own || valueOfPhoneField(profile, account.databaseOf(profile).fields);
}

function valueOfPhoneField(entity: Profile | Subprofile, fields: readonly Field[]): string {
  const field = fields.find(({ type }) => type === 'phone_gsm');
  return field === undefined ? '' : fieldValue(entity, field);
}
