import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { escapeXml } from '../../requests/xml.ts';
import { SoapFault } from './fault.ts';
import type { Entity, Result } from './method.ts';
import { Parameters } from './parameters.ts';

/** The namespace of the methods; assumed. */
export const NAMESPACE = 'https://soap.copernica.com/';

const ENVELOPE = 'http://schemas.xmlsoap.org/soap/envelope/';

/** The call that an envelope holds. */
export interface SoapCall {
  readonly method: string;
  readonly parameters: Parameters;
}

const parser = new XMLParser({ ignoreAttributes: true, removeNSPrefix: true, parseTagValue: false, trimValues: false, htmlEntities: true });

/**
 * Reads an envelope of SOAP 1.1.
 *
 * @throws SoapFault when it is none
 */
export function readEnvelope(xml: string): SoapCall {
  // SOAP 1.1 forbids document types, and with them entities of one's own.
  if (/<!DOCTYPE/i.test(xml)) {
    throw new SoapFault('A document type is not allowed');
  }
  const body = childOf(childOf(parsed(xml), 'Envelope'), 'Body');
  const calls = elementsOf(body);
  const [call] = calls;
  if (call === undefined || calls.length > 1) {
    throw new SoapFault('The body must hold one call');
  }
  return { method: call[0], parameters: new Parameters(elementsOf(call[1])) };
}

/** The answer of a method. */
export function writeAnswer(method: string, result: Result): string {
  return envelope(`<ns1:${method}Response xmlns:ns1="${NAMESPACE}">${written(result)}</ns1:${method}Response>`);
}

/** The call of a method, as a client writes it. */
export function writeCall(method: string, parameters: Readonly<Record<string, unknown>>): string {
  return envelope(`<ns1:${method} xmlns:ns1="${NAMESPACE}">${elements(parameters)}</ns1:${method}>`);
}

function elements(values: object): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => `<${name}>${content(one)}</${name}>`))
    .join('');
}

function content(value: unknown): string {
  return typeof value === 'object' && value !== null ? elements(value) : escapeXml(String(value ?? ''));
}

/**
 * The answer to a call that failed.
 *
 * @param code whose fault it was
 */
export function writeFault(code: 'Client' | 'Server', text: string): string {
  return envelope(`<SOAP-ENV:Fault><faultcode>SOAP-ENV:${code}</faultcode><faultstring>${escapeXml(text)}</faultstring></SOAP-ENV:Fault>`);
}

function parsed(xml: string): unknown {
  try {
    if (XMLValidator.validate(xml) === true) {
      return withoutBlanks(parser.parse(xml));
    }
  } catch {
    // What the library refuses is no envelope either.
  }
  throw new SoapFault('The request is not valid XML');
}

/** Takes the text out of elements that hold others: it is what they are indented with. */
function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withoutBlanks);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== '#text')
      .map(([name, inner]) => [name, withoutBlanks(inner)]),
  );
}

function elementsOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function childOf(value: unknown, name: string): unknown {
  const child = elementsOf(value).find(([key]) => key === name);
  if (child === undefined) {
    throw new SoapFault(`There is no ${name}`);
  }
  return child[1];
}

function written(result: Result): string {
  if ('value' in result) {
    return `<value>${escapeXml(result.value)}</value>`;
  }
  if ('map' in result) {
    const pairs = Object.entries(result.map).map(([key, value]) => `<pair><key>${escapeXml(key)}</key><value>${escapeXml(value)}</value></pair>`);
    return `<map>${pairs.join('')}</map>`;
  }
  if ('entity' in result) {
    return entityElement(result.name, result.entity);
  }
  const { length } = result.entities;
  const items = result.entities.map((entity) => entityElement(result.name, entity)).join('');
  return `<start>0</start><length>${length}</length><total>${length}</total><items>${items}</items>`;
}

function entityElement(name: string, entity: Entity): string {
  const members = Object.entries(entity).map(([key, value]) => `<${key}>${escapeXml(value)}</${key}>`);
  return `<${name}>${members.join('')}</${name}>`;
}

function envelope(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<SOAP-ENV:Envelope xmlns:SOAP-ENV="${ENVELOPE}"><SOAP-ENV:Body>${body}</SOAP-ENV:Body></SOAP-ENV:Envelope>`;
}
