import { spamComplaints } from '../api/mail_events/spam_complaints.ts';
import { mailEventTrigger } from '../common/mailings/mail_event_trigger.ts';

export default mailEventTrigger({
  key: 'new_spam_complaint',
  noun: 'Spam Complaint',
  label: 'New Spam Complaint',
  description: 'Triggers when a recipient marks an e-mail of a mailing as spam and their mail provider reports it.',
  eventsOf: 'Complaints about',
  lists: spamComplaints,
  own: ({ feedbackType, recognizedAs, details }) => ({ feedback_type: feedbackType, recognized_as: recognizedAs, details }),
  ownOutputFields: [
    { key: 'feedback_type', label: 'Feedback Type' },
    { key: 'recognized_as', label: 'Recognized As' },
    { key: 'details', label: 'Details' },
  ],
  ownSample: { feedback_type: 'abuse', recognized_as: 'arf', details: null },
});
