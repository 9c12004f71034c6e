import type { FormValue } from '../../../webservice/calls/form.ts';
import type { Parameters } from '../../../webservice/catalogue/define.ts';

/** That of the methods. It is assumed: the description of the service was not at hand. */
const NAMESPACE = 'https://soap.copernica.com/';
/** What XML cannot hold at all, not even escaped. */
const FORBIDDEN = /(?![\t\n\r\u007f-\u009f])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/**
 * Writes the call of a method (SOAP 1.1, document/literal).
 *
 * @param parameters in order; a list is one element for each of its values
 */
export function envelopeOf(method: string, parameters: Parameters): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/"><SOAP-ENV:Body>\
<ns1:${method} xmlns:ns1="${NAMESPACE}">${content(parameters)}</ns1:${method}></SOAP-ENV:Body></SOAP-ENV:Envelope>`;
}

function content(value: FormValue): string {
  if (typeof value !== 'object') {
    return String(value)
      .replaceAll(FORBIDDEN, '')
      .replaceAll(/[&<>\r]/g, (character) => `&#${character.charCodeAt(0)};`);
  }
  return Object.entries(value)
    .flatMap(([name, inner]) => (Array.isArray(inner) ? inner : [inner]).map((one: FormValue) => `<${name}>${content(one)}</${name}>`))
    .join('');
}
