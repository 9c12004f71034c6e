import { expect, test } from '@jest/globals';
import { spamComplaints } from '../../../../copernica/api/mail_events/spam_complaints.ts';

test.each([
  [{ 'Feedback-Type': 'abuse' }, '{"Feedback-Type":"abuse"}'],
  [' From: a@example.com ', 'From: a@example.com'],
  [{}, null],
  [[], null],
  [false, null],
  ['', null],
  [null, null],
  [undefined, null],
])('the report %j of a drag-and-drop mailing is %j', (report, details) => {
  const complaint = spamComplaints.ofTemplate({ ID: 1, timestamp: null, destination: '5', mailing: 2, report });
  expect(complaint).toEqual({ feedbackType: null, recognizedAs: null, details });
});

test.each([
  [
    { feedback_type: 'opt-out', recognized_as: 'arf', details: 'x' },
    { feedbackType: 'opt-out', recognizedAs: 'arf', details: 'x' },
  ],
  [
    { feedback_type: '', recognized_as: null, details: '' },
    { feedbackType: null, recognizedAs: null, details: null },
  ],
])('of an HTML mailing %j is %j', (delivered, complaint) => {
  const row = { ID: 1, timestamp: null, destination: '5', emailing: 2, profile: 1, subprofile: null, arf_version: '0.1' };
  expect(spamComplaints.ofDocument({ ...row, ...delivered })).toEqual(complaint);
});
