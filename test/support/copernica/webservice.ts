import type { DeliveredProfile } from '../../../copernica/api/methods/profiles.ts';
import type { DeliveredSubprofile } from '../../../copernica/api/methods/subprofiles.ts';
import nock from '../nock.ts';
import { customers, emptyValues } from './customers.ts';
import { type Answer, jwt, refusal } from './fake_service.ts';

/** One call as it arrived, decoded independently of the client's encoder. */
export interface RecordedCall {
  /** Such as `GET /profile/18381`. */
  readonly name: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** What answers a call instead of the account; undefined leaves it to the account. */
export type Answers = Readonly<Record<string, (call: RecordedCall) => Answer | undefined>>;

const notThere = refusal('No entity with supplied ID');
const alreadyRemoved = refusal('This profile has already been removed');
const done: Answer = { status: 204 };

/** What every profile and subprofile has, and opens pages in its name. */
export const PROFILE_SECRET = 'a-secret-of-a-profile';

/** Texts are compared without regard to letter case, and what is no field is ignored. */
function found<Row extends { readonly fields: Readonly<Record<string, string>> }>(rows: readonly Row[], query: RecordedCall['query']): object[] {
  const [name = '', value = ''] = (query['fields[]'] ?? '').split('==');
  const has = ({ fields }: Row): boolean => !(name in fields) || fields[name]?.toLowerCase() === value.toLowerCase();
  return rows.filter(has).slice(0, Number(query.limit)).map(withSecret);
}

const withSecret = (row: object): object => ({ ...row, secret: PROFILE_SECRET });

/** An account with one database of profiles, and subprofiles of one collection, which answers calls wherever they arrive. */
export class RemoteAccount {
  readonly calls: RecordedCall[] = [];
  profiles: DeliveredProfile[];
  /** Subprofiles of collection 21. */
  subprofiles: DeliveredSubprofile[] = [];
  database = customers;
  /** What unsubscribing does. */
  unsubscribe: { readonly behavior: string; readonly fields?: Readonly<Record<string, string>> } = { behavior: 'update', fields: { Newsletter: 'no' } };
  /** What deleting profiles and subprofiles does: `remove`, `nothing` or `unsubscribe`. */
  deleting = 'remove';
  readonly #answers: Answers;

  /**
   * @param answers by name of the call; they go first
   */
  constructor(profiles: readonly DeliveredProfile[] = [], answers: Answers = {}) {
    this.profiles = structuredClone([...profiles]);
    this.#answers = answers;
  }

  /**
   * Answers one call.
   *
   * @param target its path, below the version, and its query
   */
  respond(method: string, target: string, written: string): Answer {
    const { pathname, searchParams } = new URL(target, 'https://api.copernica.com');
    const body: unknown = written === '' ? null : written.startsWith('<') ? written : JSON.parse(written);
    const call = { name: `${method} ${pathname.replace(/^(\/rest)?\/v4/, '')}`, query: Object.fromEntries(searchParams), body };
    this.calls.push(call);
    return this.#answers[call.name]?.(call) ?? this.answer(call);
  }

  /** The names of the calls, in order. */
  get names(): string[] {
    return this.calls.map(({ name }) => name);
  }

  /** The calls that may have changed something. */
  get writes(): string[] {
    return this.names.filter((name) => !name.startsWith('GET '));
  }

  /** What was sent with the calls of a name. */
  bodiesOf(name: string): unknown[] {
    return this.calls.filter((call) => call.name === name).map(({ body }) => body);
  }

  private answer(call: RecordedCall): Answer {
    const [, owner] = / \/profile\/(\d+)\/subprofiles\/21$/.exec(call.name) ?? [];
    if (owner !== undefined) {
      return this.ofOwner(Number(owner), call);
    }
    const [, subprofile] = / \/subprofile\/(\d+)$/.exec(call.name) ?? [];
    if (subprofile !== undefined) {
      return this.ofSubprofile(Number(subprofile), call);
    }
    const [, id, rest = ''] = / \/profile\/(\d+)(.*)$/.exec(call.name) ?? [];
    if (id !== undefined) {
      return this.ofProfile(Number(id), `${call.name.split(' ')[0]} ${rest}`.trim(), call.body);
    }
    switch (call.name) {
      case 'GET /database/12':
        return { body: this.database };
      case 'GET /database/12/unsubscribe':
        return { body: this.unsubscribe };
      case 'GET /database/12/profiles':
        return { body: { data: found(this.profiles, call.query) } };
      case 'GET /collection/21/subprofiles':
        return { body: { data: found(this.subprofiles, call.query) } };
      case 'POST /database/12/profiles':
        return { status: 201, headers: { 'X-Created': String(this.create(call.body)) } };
      default:
        return notThere;
    }
  }

  private ofOwner(profile: number, { name, query, body }: RecordedCall): Answer {
    if (!this.profiles.some(({ ID, removed }) => ID === profile && removed === null)) {
      return alreadyRemoved;
    }
    if (name.startsWith('GET ')) {
      const rows = this.subprofiles.filter((row) => row.profile === profile);
      const start = Number(query.start);
      return { body: { start, total: rows.length, data: rows.slice(start, start + Number(query.limit)).map(withSecret) } };
    }
    const ID = Math.max(20284, ...this.subprofiles.map((row) => row.ID)) + 1;
    const now = { created: '2026-03-10 13:00:00', modified: '2026-03-10 13:00:00', removed: null };
    this.subprofiles.push({ ID, fields: { ...this.emptyOrder(), ...Object(body) }, profile, collection: 21, ...now });
    return { status: 201, headers: { 'X-Created': String(ID) } };
  }

  /** What an order has stored where nothing was filled in. */
  private emptyOrder(): Record<string, string> {
    const orders = this.database.collections.data.find(({ ID }) => ID === '21');
    return Object.fromEntries(orders?.fields.data.map(({ name, type }) => [name, type === 'float' ? '0' : '']) ?? []);
  }

  private ofSubprofile(id: number, { name, body }: RecordedCall): Answer {
    const row = this.subprofiles.find(({ ID }) => ID === id);
    if (row === undefined) {
      return refusal('No subprofile with supplied ID');
    }
    if (name.startsWith('GET ')) {
      return { body: withSecret(row) };
    }
    if (row.removed !== null) {
      return alreadyRemoved;
    }
    if (name.startsWith('DELETE ') && this.deleting !== 'nothing') {
      Object.assign(
        row,
        this.deleting === 'remove' ? { fields: this.emptyOrder(), removed: '2026-03-10 13:00:00' } : { fields: { ...row.fields, Number: 'none' } },
      );
    } else if (name.startsWith('PUT ')) {
      Object.assign(row.fields, Object.assign({ fields: {} }, body).fields);
    }
    return done;
  }

  private create(body: unknown): number {
    const { fields, interests = {} }: { fields: Record<string, string>; interests?: Record<string, number> } = Object.assign({ fields: {} }, body);
    const ID = Math.max(18380, ...this.profiles.map((profile) => profile.ID)) + 1;
    const now = { created: '2026-03-10 13:00:00', modified: '2026-03-10 13:00:00', removed: null };
    this.profiles.push({
      ID,
      fields: { ...emptyValues, ...fields },
      interests: Object.keys(interests).filter((name) => interests[name]),
      database: 12,
      ...now,
    });
    return ID;
  }

  private ofProfile(id: number, verb: string, body: unknown): Answer {
    const profile = this.profiles.find(({ ID }) => ID === id);
    if (profile === undefined) {
      return notThere;
    }
    if (verb === 'GET') {
      return { body: withSecret(profile) };
    }
    if (profile.removed !== null) {
      return alreadyRemoved;
    }
    const store = (fields: object) => Object.assign(profile.fields, fields);
    const remove = () => Object.assign(profile, { fields: emptyValues, interests: [], removed: '2026-03-10 13:00:00' });
    const leave = () => (this.unsubscribe.behavior === 'remove' ? remove() : store(this.unsubscribe.fields ?? {}));
    const written: Record<string, () => unknown> = {
      PUT: () => store(Object.assign({ fields: {} }, body).fields),
      'POST /interests': () => {
        const switched = new Map(Object.entries(Object(body)));
        profile.interests = [...new Set([...profile.interests, ...switched.keys()])].filter((name) => switched.get(name) !== 0);
      },
      'PUT /unsubscribe': leave,
      DELETE: () => (this.deleting === 'remove' ? remove() : this.deleting === 'nothing' || leave()),
    };
    written[verb]?.();
    return done;
  }
}

/** The same account at the HTTP edge. */
export class FakeAccount extends RemoteAccount {
  constructor(profiles: readonly DeliveredProfile[] = [], answers: Answers = {}) {
    super(profiles, answers);
    nock('https://authenticate.copernica.com')
      .persist()
      .post('/')
      .reply(200, () => jwt(Date.now() + 86_400_000));
    const reply = async (request: Request): Promise<[number, string, Record<string, string>]> => {
      const { status = 200, body, headers = {} } = this.respond(request.method, request.url, await request.text());
      return [status, textOf(body), { ...headers }];
    };
    for (const host of ['https://api.copernica.com', 'https://rest.copernica.com']) {
      const scope = nock(host).persist();
      scope.get(/.*/).reply(reply);
      scope.post(/.*/).reply(reply);
      scope.put(/.*/).reply(reply);
      scope.delete(/.*/).reply(reply);
    }
    nock('https://soap.copernica.com')
      .persist()
      .post('/')
      .reply(async (request: Request): Promise<[number, string]> => {
        const { status = 200, body } = this.respond('POST', '/soap/', await request.text());
        return [status, textOf(body)];
      });
  }
}

/** A body as it is sent: a text as it is, anything else as JSON. */
export const textOf = (body: unknown): string => (body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body));
