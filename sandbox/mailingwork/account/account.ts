import { BoxAccount } from '../../account.ts';
import type { Parameters } from '../api/parameters.ts';
import { Codes } from './codes.ts';
import type {
  Campaign,
  Field,
  Folder,
  ImportTask,
  List,
  Mail,
  Mailing,
  Notification,
  Optin,
  OptinSetup,
  Optout,
  OptoutSetup,
  Subscriber,
  Webhook,
} from './model.ts';
import { Subscribers } from './subscribers.ts';

/** Everything that one account contains, in memory. The demo data comes from `demo.ts`. */
export class Account extends BoxAccount<Mail> {
  readonly username = 'demo';
  readonly password = 'demo';
  readonly folders = new Map<number, Folder>();
  readonly lists = new Map<number, List>();
  readonly fields = new Map<number, Field>();
  /** The field that holds the address. */
  readonly emailFieldId: number;
  readonly subscribers: Subscribers;
  readonly optinSetups = new Map<number, OptinSetup>();
  readonly optoutSetups = new Map<number, OptoutSetup>();
  readonly optins = new Map<number, Optin>();
  readonly optouts = new Map<number, Optout>();
  readonly mailings = new Map<number, Mailing>();
  readonly campaigns = new Map<number, Campaign>();
  readonly webhooks = new Map<number, Webhook>();
  readonly notifications = new Map<number, Notification>();
  /** The last hard bounce by address: these addresses get no e-mails any more. */
  readonly retainedAddresses = new Map<string, number>();
  /** The parameters of each export of the history, by job id. */
  readonly historyExports = new Map<number, Parameters>();
  /** Imports that are due later, by id. */
  readonly importTasks = new Map<number, ImportTask>();
  readonly codes = new Codes();

  constructor(emailFieldId: number) {
    super();
    this.emailFieldId = emailFieldId;
    this.subscribers = new Subscribers(emailFieldId);
  }

  /**
   * Adds a subscriber with a new id.
   *
   * @param fields values by field id
   * @param listIds ids of the lists that the subscriber joins
   * @param at when they joined, in milliseconds since 1970
   */
  addSubscriber(fields: Map<number, string>, listIds: Iterable<number>, at: number): Subscriber {
    const subscriber: Subscriber = { id: this.nextId('subscriber'), fields, lists: new Set(listIds), createdAt: at, changedAt: at };
    this.subscribers.add(subscriber);
    return subscriber;
  }

  /** Puts a mail into the outbox. */
  sendMail(mail: Omit<Mail, 'id'>): Mail {
    return this.keepMail((id) => ({ id, ...mail }));
  }
}
