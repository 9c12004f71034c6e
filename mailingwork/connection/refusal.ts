import { ServiceFailure } from '../../webservice/calls/failure.ts';
import { countVariables, textsIn, USUAL_VARIABLES } from '../../webservice/calls/form.ts';
import { type AnyFunctionDefinition, errorOf, type Parameters } from '../../webservice/catalogue/define.ts';
import { NOTHING, quotable } from '../../webservice/values/quotable.ts';
import type { Envelope } from './envelope.ts';
import { failureIn } from './situations.ts';

/** A call, and what it sent. */
export interface MadeCall {
  readonly definition: Pick<AnyFunctionDefinition, 'name' | 'errors'>;
  readonly parameters: Parameters;
  /** User name and password. */
  readonly login: readonly string[];
  /** The form, encoded. */
  readonly body: string;
  /** Whether the call may be repeated without harm. */
  readonly safe: boolean;
}

/** Code 1 is a failed login everywhere (helpdesk article on the basics of the API); the other codes belong to the function. */
const LOGIN_REFUSED = 1;
/** How much of what the webservice says is searched for words about rights, and how much is shown, in characters. */
const MAX_READ = 1_000;
const MAX_QUOTED = 120;
/** Words that only a message about rights has, in German and English (assumed: no message about rights is documented). */
const RIGHTS =
  /\b(\w*rechten?|(zugriffs|lese|schreib|nutzungs|benutzer)?recht)\b|berechtig|befug(t|nis)|\bpermi(ssion|tted)|\brights\b|\bprivilege|(\bnot |un)authori[sz]ed/i;
/** Words that also say so of a value. */
const NOT_ALLOWED = /\b(not allowed|denied|forbidden|(nicht|keine?) (erlaubt|gestattet|erlaubnis)|verweigert|untersagt)\b/i;

/** The failure that an answer with an error code means. */
export function refusalOf({ error: code, message }: Envelope, call: MadeCall): ServiceFailure {
  const words = quotable(message, MAX_READ, [...call.login, ...textsIn(call.parameters)]);
  return code === LOGIN_REFUSED ? loginFailure(call, shown(words)) : codeFailure(code, call, words);
}

/** What is shown of the words; undefined where the webservice said nothing that can be. */
function shown(words: string): string | undefined {
  return words === NOTHING ? undefined : quotable(words, MAX_QUOTED);
}

/**
 * The login stands last, so a form that the host cut off has none: with more variables than usual hosts take, that is the likely reason, and what is said
 * of the login is not true.
 */
function loginFailure({ body, safe }: MadeCall, serverText: string | undefined): ServiceFailure {
  const variables = countVariables(body);
  return variables > USUAL_VARIABLES
    ? failureIn('cutOff', safe, { code: LOGIN_REFUSED, variables })
    : failureIn('loginFailed', safe, { code: LOGIN_REFUSED, variables, serverText });
}

/** What a message says of rights goes before what is documented of a code: a search must not find nothing where it may not look. */
function codeFailure(code: number, { definition, safe }: MadeCall, words: string): ServiceFailure {
  const serverText = shown(words);
  const known = errorOf(definition, code);
  const isOpen = known === undefined || known.kind === 'refused';
  const lacksRights = RIGHTS.test(words) || (isOpen && NOT_ALLOWED.test(words));
  if (known === undefined) {
    return failureIn(lacksRights ? 'missingRight' : 'unknownCode', safe, { operation: definition.name, code, serverText });
  }
  return new ServiceFailure(lacksRights ? 'permission' : known.kind, `MAILINGWORK refused ${definition.name}: ${known.meaning}.`, { code, serverText });
}
