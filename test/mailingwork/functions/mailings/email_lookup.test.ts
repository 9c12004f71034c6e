import { describe, expect, test } from '@jest/globals';
import { getEmailById, getMailings, type Mailing, type MailingDetails } from '../../../../mailingwork/functions/mailings/email_lookup.ts';

describe('e-mails', () => {
  test('are listed in the observed form, without a sending time before they are sent', () => {
    const drafted = {
      id: 1,
      subject: 'Save the Prince of Whales',
      description: 'Save the ... Prince of Whales?',
      type: 'standard',
      status: 'drafted',
      sendingTime: null,
    };
    const done = { id: 2, subject: 'Testmailing2', description: 'Second testmailing', type: 'campaign', status: 'done', sendingTime: '2019-05-09 13:43:00' };
    const mailings: readonly Mailing[] = getMailings.readResult([drafted, { ...done, id: '2', more: 1 }, { subject: 'no id' }]);
    expect(mailings).toEqual([drafted, { ...done, more: 1 }]);
  });

  test('are listed with parts missing', () => {
    expect(getMailings.readResult([{ id: 3 }])).toEqual([{ id: 3, subject: '', description: '', type: '', status: '', sendingTime: null }]);
  });

  test('are read one at a time in the observed form', () => {
    const answer = {
      subject: 'Optout Mailing',
      senderEmail: 'no-reply@example.com',
      senderName: 'Jane Doe',
      text: 'Foobar',
      html: '<strong>Foobar</strong>',
      templateId: 1,
      folderId: 4,
      description: 'Mailing with opt-outs',
      behavior: 'standard',
      format: 'multi',
      replyEmail: 'service@example.com',
      openingRate: 1,
      trackingHtml: 1,
      trackingText: 0,
      inboundImages: 0,
      lineBreak: null,
      scheduleStart: null,
      limiterAmount: null,
      limiterInterval: 3600,
      targetgroupId: ['1'],
      listId: [1],
      status: 'done',
      sendingTime: '2019-05-09 13:43:00',
    };
    const details: MailingDetails = getEmailById.readResult(answer);
    expect(details).toEqual({ ...answer, targetgroupId: [1] });
  });

  test('are read one at a time with parts missing', () => {
    expect(getEmailById.readResult({ subject: 'Bare', templateId: 'none' })).toEqual({
      subject: 'Bare',
      description: '',
      behavior: '',
      status: '',
      sendingTime: null,
      senderName: '',
      senderEmail: '',
      replyEmail: '',
      text: '',
      html: '',
      templateId: null,
      folderId: null,
      listId: [],
      targetgroupId: [],
    });
  });
});
