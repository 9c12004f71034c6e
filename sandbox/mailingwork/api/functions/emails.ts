import type { FormMap, FormValue } from '../../../requests/form.ts';
import { type Mail, type Mailing, type MailingStatus, mailingTypes } from '../../account/model.ts';
import { personalLinks } from '../../processes/links.ts';
import { accountTime } from '../../time.ts';
import { ApiError } from '../envelope.ts';
import { type Parameters, page, withinDates } from '../parameters.ts';
import { isAddress, mailingOf, valuesOf } from './find.ts';
import type { Handler, Handlers } from './handler.ts';

/** The maximum size in bytes of all attachments of one mail: 3 MB (helpdesk article on transactional mails). */
const ATTACHMENT_LIMIT = 3 * 1024 * 1024;

const send: Handler = (parameters, state) => {
  const mailing = mailingOf(parameters, state);
  const values = valuesOf(parameters.map('fields') ?? new Map(), state, 6);
  const address = parameters.text('email') || (values.get(state.account.emailFieldId) ?? '');
  if (mailing.type !== 'campaign' || mailing.status !== 'activated') {
    throw new ApiError(4, 'e-mail is not an activated campaign e-mail');
  }
  if (!isAddress(address)) {
    throw new ApiError(5, 'invalid email');
  }
  const attachments = attachmentsOf(parameters.advanced);
  if (attachments.reduce((sum, { bytes }) => sum + bytes, 0) > ATTACHMENT_LIMIT) {
    throw new ApiError(7, 'attachments too large');
  }
  const [subscriberId] = state.account.subscribers.idsByAddress(address);
  // The address need not belong to a subscriber. Whether such a mail then appears among the recipients is unknown; here it does not.
  if (subscriberId !== undefined) {
    mailing.sendings.push({ recipient: subscriberId, at: state.clock.now() });
  }
  return state.account.sendMail({
    at: state.clock.now(),
    kind: 'campaign e-mail',
    to: address,
    subject: mailing.subject,
    text: mailing.text,
    html: mailing.html,
    links: subscriberId === undefined ? [] : personalLinks(state, subscriberId),
    mailingId: mailing.id,
    subscriberId: subscriberId ?? null,
    fields: Object.fromEntries(values),
    attachments,
  }).id;
};

/** Mailings: create, activate, send, read. Only what public clients and the helpdesk show is fact; results and codes are assumed. */
export const emailHandlers: Handlers = {
  CreateEmail(parameters, { account }) {
    const { advanced } = parameters;
    const behavior = advanced.text('behavior') || 'standard';
    const type = mailingTypes.find((known) => known === behavior);
    const subject = parameters.text('subject').trim();
    const listIds = parameters.integers('listId');
    if (subject === '') {
      throw new ApiError(2, 'missing subject');
    }
    if (!type) {
      throw new ApiError(3, 'unknown behavior');
    }
    if (!listIds.every((id) => account.lists.has(id))) {
      throw new ApiError(4, 'invalid list');
    }
    const folderId = advanced.integer('folderId') ?? 0;
    if (folderId !== 0 && !account.folders.has(folderId)) {
      throw new ApiError(5, 'folder not found');
    }
    const mailing: Mailing = {
      id: account.nextId('mailing'),
      subject,
      description: advanced.text('description'),
      type,
      status: 'drafted',
      sendingTime: null,
      senderName: parameters.text('senderName'),
      senderEmail: parameters.text('senderEmail'),
      text: parameters.text('text'),
      html: parameters.text('html'),
      templateId: parameters.integer('templateId') ?? 0,
      folderId,
      listIds,
      targetgroupIds: parameters.integers('targetgroupId'),
      links: [],
      sendings: [],
      openings: [],
      clicks: [],
      bounces: [],
    };
    account.mailings.set(mailing.id, mailing);
    return mailing.id;
  },

  ActivateEmail: (parameters, state) => activate(mailingOf(parameters, state), 'drafted'),

  ReactiveEmail: (parameters, state) => activate(mailingOf(parameters, state), 'paused'),

  SendEMailByIDAndRecipient: send,
  SendEmailByIdAndRecipientAsync: send,

  /** `startDate` and `endDate` limit the sending time, so a mailing that was not sent appears only when neither is given (assumed). */
  GetMailings(parameters, { account }) {
    const { advanced } = parameters;
    const status = advanced.text('status');
    const type = advanced.text('type');
    const inDates = withinDates(parameters);
    const bounded = advanced.text('startDate') !== '' || advanced.text('endDate') !== '';
    const rows = page(account.mailings.values(), parameters, (mailing) => {
      const fits = mailing.sendingTime === null ? !bounded : inDates({ at: mailing.sendingTime });
      return fits && (status === '' || mailing.status === status) && (type === '' || mailing.type === type);
    });
    return rows.map((mailing) => ({
      id: mailing.id,
      subject: mailing.subject,
      description: mailing.description,
      type: mailing.type,
      status: mailing.status,
      sendingTime: sendingTime(mailing),
    }));
  },

  GetEmailById(parameters, state) {
    const mailing = mailingOf(parameters, state);
    return {
      subject: mailing.subject,
      senderEmail: mailing.senderEmail,
      senderName: mailing.senderName,
      text: mailing.text,
      html: mailing.html,
      templateId: mailing.templateId,
      folderId: mailing.folderId,
      description: mailing.description,
      behavior: mailing.type,
      format: 'multi',
      replyEmail: mailing.senderEmail,
      openingRate: 1,
      trackingHtml: 1,
      trackingText: 0,
      inboundImages: 0,
      lineBreak: null,
      scheduleStart: null,
      limiterAmount: null,
      limiterInterval: 3600,
      targetgroupId: mailing.targetgroupIds.map(String),
      listId: mailing.listIds,
      status: mailing.status,
      sendingTime: sendingTime(mailing),
    };
  },

  /** It is known that the function returns rows; their contents are assumed. */
  GetMedia: () => [{ id: '1', name: 'logo.png' }],
};

function sendingTime({ sendingTime: instant }: Mailing): string | null {
  return instant === null ? null : accountTime(instant);
}

function activate(mailing: Mailing, from: MailingStatus): true {
  if (mailing.type !== 'campaign') {
    throw new ApiError(4, 'e-mail is not a campaign e-mail');
  }
  if (mailing.status !== from) {
    throw new ApiError(5, `e-mail is not ${from}`);
  }
  mailing.status = 'activated';
  return true;
}

/** Attachments as maps with `name` and base64 `content`. This form is assumed; only the limit of 3 MB is documented. */
function attachmentsOf(advanced: Parameters): Mail['attachments'] {
  const entries: FormValue[] = [...(advanced.map('attachments')?.values() ?? [])];
  return entries.map((entry) => (entry instanceof Map ? attachment(entry) : { name: 'attachment', bytes: decodedBytes(entry) }));
}

function attachment(entry: FormMap): Mail['attachments'][number] {
  const name = entry.get('name');
  const content = entry.get('content');
  return { name: typeof name === 'string' ? name : 'attachment', bytes: decodedBytes(typeof content === 'string' ? content : '') };
}

function decodedBytes(base64: string): number {
  return Buffer.byteLength(base64, 'base64');
}
