import type { Table } from '../table.ts';

/* What became of mails comes in one form wherever it is asked for: of a mailing, of a test group, of a single mail. */

/**
 * The lists of events of mailings with drag-and-drop templates, without unsubscribes, whose form differs.
 *
 * @param below the path of what the events are of
 * @param whose what they are of, in words
 */
export const dragAndDropEvents = (below: string, whose: string): Table => ({
  [`GET ${below}/abuses`]: {
    purpose: `list the spam complaints of ${whose}`,
    query: 'begintime?: time, endtime?: time',
    answer: 'page',
    delivers: 'ID, mailing, timestamp, report, destination, profile, subprofile',
  },
  [`GET ${below}/clicks`]: {
    purpose: `list the clicks of ${whose}`,
    query: 'begintime?: time, endtime?: time, unique?: boolean',
    answer: 'page',
    delivers: 'ID, mailing, link, timestamp, ip, useragent, destination, profile, subprofile',
    assumed: ['The key is `useragent`, as in the example; the text of the Dutch page says `user-agent`.'],
  },
  [`GET ${below}/deliveries`]: {
    purpose: `list the deliveries of ${whose}`,
    query: 'begintime?: time, endtime?: time',
    answer: 'page',
    delivers: 'ID, mailing, timestamp, attempts, destination, profile, subprofile',
  },
  [`GET ${below}/errors`]: {
    purpose: `list the delivery errors of ${whose}`,
    query: 'begintime?: time, endtime?: time',
    answer: 'page',
    delivers: 'ID, mailing, timestamp, status, errorcode, description, errortype, destination, profile, subprofile',
  },
  [`GET ${below}/impressions`]: {
    purpose: `list the opens of ${whose}`,
    query: 'begintime?: time, endtime?: time',
    answer: 'page',
    delivers: 'ID, mailing, timestamp, ip, useragent, device, destination, profile, subprofile',
  },
});

/** The lists of events of mailings with HTML documents; conditions on `timestamp` narrow them. Its parameters are those of `dragAndDropEvents`. */
export const htmlEvents = (below: string, whose: string): Table => ({
  [`GET ${below}/abuses`]: {
    purpose: `list the spam complaints of ${whose}`,
    query: 'fields[]?: list',
    answer: 'page',
    delivers: 'ID, timestamp, recognized_as, feedback_type, arf_version, details, emailing, destination, profile, subprofile',
  },
  [`GET ${below}/clicks`]: {
    purpose: `list the clicks of ${whose}`,
    query: 'fields[]?: list',
    answer: 'page',
    delivers: 'ID, link_id, link, link_title, timestamp, ip, useragent, referer, emailing, destination, profile, subprofile',
  },
  [`GET ${below}/deliveries`]: {
    purpose: `list the deliveries of ${whose}`,
    query: 'fields[]?: list',
    answer: 'page',
    delivers: 'ID, timestamp, attempt, smtp-response, emailing, destination, profile, subprofile',
  },
  [`GET ${below}/errors`]: {
    purpose: `list the delivery errors of ${whose}`,
    query: 'fields[]?: list',
    answer: 'page',
    delivers: 'ID, timestamp, errorcode, description, errortype, errortypedescription, emailing, destination, profile, subprofile',
  },
  [`GET ${below}/impressions`]: {
    purpose: `list the opens of ${whose}`,
    query: 'fields[]?: list',
    answer: 'page',
    delivers: 'ID, timestamp, ip, useragent, device, referer, emailing, destination, profile, subprofile',
  },
  [`GET ${below}/unsubscribes`]: {
    purpose: `list the unsubscribes of ${whose}`,
    query: 'fields[]?: list',
    answer: 'page',
    delivers: 'ID, timestamp, source, success, emailing, destination, profile, subprofile',
  },
});
