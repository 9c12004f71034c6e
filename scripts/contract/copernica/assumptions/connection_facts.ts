import * as z from 'zod/mini';
import { decoded, refusesToken } from '../../../../copernica/api/connection/answer.ts';
import { authorize } from '../../../../copernica/api/connection/login.ts';
import { getProfile } from '../../../../copernica/api/methods/profiles.ts';
import { encodeForm, formHeaders } from '../../../../webservice/calls/form.ts';
import { jsonHeaders, parsedJson } from '../../../../webservice/calls/json.ts';
import type { SendAnswer, SendRequest } from '../../../../webservice/calls/transport.ts';
import { byWhatWasSeen, confirmed, refuted } from '../../probe.ts';
import { type Finding, untouched } from '../../report.ts';
import { sendWithFetch } from '../../send.ts';
import { connectionTo } from '../connection.ts';
import { type Fact, NO_ID, type World } from './world.ts';

const TIMEOUT_MS = 60_000;
const HOUR_MS = 3_600_000;
const WRONG_TOKEN = 'contract-check.is-no.token';

/** What is taken to be true of logging in, of refusals, and of SOAP. */
export const connectionFacts: readonly Fact[] = [
  { sentence: 'The authorization token says until when it counts, which is 24 hours.', evidence: 'documented', calls: 1, ask: lifeOfToken },
  {
    sentence: 'A wrong authorization token is refused with 401, or with 400 or 403 and words about the token.',
    evidence: 'assumed',
    calls: 1,
    ask: wrongToken,
  },
  { sentence: 'What does not exist is refused with 404, or with “No entity with supplied ID”.', evidence: 'seen', calls: 1, ask: unknownProfile },
  { sentence: 'SOAP describes itself at its address under `SOAPAPI=WSDL`, without a login.', evidence: 'documented', calls: 1, ask: soapDescription },
  { sentence: 'SOAP takes the authorization token in the header, and answers a wrong call with a fault.', evidence: 'assumed', calls: 2, ask: soapLogin },
];

async function lifeOfToken(world: World): Promise<Finding> {
  const answer = await send(world, {
    url: world.settings.addresses.authentication,
    method: 'POST',
    headers: formHeaders,
    body: encodeForm({ access_token: world.settings.accessToken }),
  });
  const text = answer === null ? '' : Buffer.from(answer.bytes).toString().trim().replaceAll('"', '');
  const payload = z.safeParse(z.object({ exp: z.int() }), parsedJson(Buffer.from(text.split('.')[1] ?? '', 'base64url').toString()));
  if (answer?.status !== 200) {
    return untouched();
  }
  if (!payload.success) {
    return refuted('it does not say so');
  }
  const hours = Math.round((payload.data.exp * 1000 - Date.now()) / HOUR_MS);
  return byWhatWasSeen(hours === 24, `it counts for ${hours} hours`);
}

async function wrongToken(world: World): Promise<Finding> {
  const answer = await send(world, { url: `${world.settings.addresses.rest}/identity`, headers: { ...jsonHeaders, authorization: `Bearer ${WRONG_TOKEN}` } });
  if (answer === null) {
    return untouched();
  }
  const what = `the status was ${answer.status}`;
  return refusesToken(decoded(answer)) ? confirmed(what) : refuted(what);
}

async function unknownProfile({ observer }: World): Promise<Finding> {
  const { failure } = await observer.read(getProfile, { profile: NO_ID });
  if (failure === undefined) {
    return refuted('it was answered');
  }
  const { code, kind } = failure;
  return code === undefined ? untouched() : kind === 'not_found' ? confirmed(`the status was ${code}`) : refuted(`it was refused with ${code} in other words`);
}

async function soapDescription(world: World): Promise<Finding> {
  const answer = await send(world, { url: `${world.settings.addresses.soap}?SOAPAPI=WSDL`, headers: {} });
  if (answer === null) {
    return untouched('there was no answer');
  }
  const isDescription = /<(\w+:)?definitions\b/.test(Buffer.from(answer.bytes).toString());
  return byWhatWasSeen(answer.status === 200 && isDescription, `the status was ${answer.status}${isDescription ? '' : ', and there was no description'}`);
}

/** A method that does not exist changes nothing; a login that is refused sounds different. */
async function soapLogin(world: World): Promise<Finding> {
  const token = (await authorize(connectionTo(world.settings, TIMEOUT_MS))).text;
  const faults: (string | null)[] = [];
  for (const bearer of [token, WRONG_TOKEN]) {
    const headers = { 'content-type': 'text/xml; charset=utf-8', soapaction: '""', authorization: `Bearer ${bearer}` };
    const answer = await send(world, { url: world.settings.addresses.soap, method: 'POST', headers, body: NO_METHOD });
    const [, words = null] = /<faultstring[^>]*>([^<]*)</.exec(Buffer.from(answer?.bytes ?? []).toString()) ?? [];
    faults.push(words);
  }
  if (faults.includes(null)) {
    return refuted('there was no fault of SOAP 1.1');
  }
  return byWhatWasSeen(faults[0] !== faults[1], 'a right token and a wrong one were answered alike');
}

const NO_METHOD =
  '<?xml version="1.0" encoding="UTF-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><ContractCheckNoMethod/></soap:Body></soap:Envelope>';

/** Sends what is no call of a method; null where no answer came. */
function send({ observer }: World, request: Pick<SendRequest, 'url' | 'headers'> & Partial<SendRequest>): Promise<SendAnswer | null> {
  return observer.counted(() => sendWithFetch({ method: 'GET', body: '', timeoutMs: TIMEOUT_MS, repeatable: true, ...request }).catch(() => null));
}
