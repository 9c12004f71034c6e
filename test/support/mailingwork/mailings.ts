/** Answers that let e-mail 12 be read. */
export const emailTwelve = {
  subject: 'Your order',
  description: 'Shop',
  behavior: 'campaign',
  status: 'drafted',
  sendingTime: '2026-03-02 09:30:00',
};

/** What an operation returns of it. */
export const mailingTwelve = {
  mailing_id: 12,
  mailing_subject: 'Your order',
  description: 'Shop',
  type: 'campaign',
  status: 'drafted',
  sending_time: '2026-03-02T09:30:00+01:00',
  sending_time_raw: '2026-03-02 09:30:00',
};
