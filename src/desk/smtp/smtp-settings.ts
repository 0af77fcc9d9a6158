import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The association's own mail server. */
export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** From the first byte (port 465), by STARTTLS (others), or not at all: on this computer only. */
  readonly encryption: 'tls' | 'starttls' | 'none';
  readonly user: string;
  readonly password: string;
  readonly perMinute: number;
  readonly perDay: number;
  /** Certificate of the authority that signed the server's, PEM; null for those every computer knows. */
  readonly authority: string | null;
}

/** The mail server's settings cannot be used; the sentence says where and why. */
export class SmtpSettingsError extends Error {
  override readonly name = 'SmtpSettingsError';
}

/** File of the state folder; it holds a password, so that it stays out of the journal and of its copies. */
export const SMTP_FILE = 'smtp.json';
const ADDRESS = 'INTERPELLE_SMTP';
const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

/**
 * Reads `INTERPELLE_SMTP` (`smtps://user:password@host:465`), else `smtp.json` of the state folder; null without
 * either. @throws SmtpSettingsError
 */
export function readSmtpSettings(folder: string, environment: NodeJS.ProcessEnv = process.env): SmtpSettings | null {
  const address = environment[ADDRESS];
  if (address) return checked(fromAddress(address), `La variable ${ADDRESS}`);
  const file = join(folder, SMTP_FILE);
  if (!existsSync(file)) return null;
  const where = `Le fichier « ${file} »`;
  // Windows keeps no such bits.
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
    throw new SmtpSettingsError(
      `${where} contient un mot de passe et d’autres comptes de cet ordinateur peuvent le lire. Lancez : chmod 600 ${file}`,
    );
  try {
    return checked(JSON.parse(readFileSync(file, 'utf8')), where);
  } catch (cause) {
    if (cause instanceof SmtpSettingsError) throw cause;
    throw new SmtpSettingsError(`${where} n’est pas du JSON valable.`, { cause });
  }
}

function fromAddress(address: string): Record<string, unknown> {
  try {
    const { protocol, hostname, port, username, password } = new URL(address);
    const encryption = { 'smtps:': 'tls', 'smtp:': 'starttls' }[protocol];
    return {
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port || (encryption === 'tls' ? 465 : 587)),
      user: decodeURIComponent(username),
      password: decodeURIComponent(password),
      ...(encryption && { encryption }),
    };
  } catch (cause) {
    // The address holds the password: it is not repeated.
    throw new SmtpSettingsError(
      `La variable ${ADDRESS} n’est pas une adresse : écrivez-la ainsi : smtps://compte:motdepasse@serveur:465.`,
      { cause },
    );
  }
}

function checked(given: Record<string, unknown>, where: string): SmtpSettings {
  const wrong = (name: string, expected: string) =>
    new SmtpSettingsError(`${where} : « ${name} » doit être ${expected}.`);
  const text = (name: string): string => {
    const value = given[name] ?? '';
    if (typeof value !== 'string') throw wrong(name, 'un texte');
    return value;
  };
  const count = (name: string, otherwise: number): number => {
    const value = given[name] ?? otherwise;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 1)
      throw wrong(name, 'un nombre entier positif');
    return value;
  };
  const host = text('host');
  if (host === '') throw wrong('host', 'le nom du serveur');
  const port = count('port', 465);
  const encryption = given.encryption ?? (port === 465 ? 'tls' : 'starttls');
  if (encryption !== 'tls' && encryption !== 'starttls' && encryption !== 'none')
    throw wrong('encryption', '« tls », « starttls » ou « none »');
  if (encryption === 'none' && !LOOPBACK.includes(host))
    throw new SmtpSettingsError(
      `${where} : sans chiffrement, le mot de passe et les courriels passeraient en clair. « none » ne vaut que pour un serveur de cet ordinateur.`,
    );
  return {
    host,
    port,
    encryption,
    user: text('user'),
    password: text('password'),
    perMinute: count('perMinute', 30),
    perDay: count('perDay', 500),
    authority: text('authority') === '' ? null : certificateIn(text('authority'), where),
  };
}

/** A certificate named in the settings. @throws SmtpSettingsError */
function certificateIn(file: string, where: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new SmtpSettingsError(
      `${where} : « authority » doit être le chemin d’un certificat (PEM), or « ${file} » ne se lit pas.`,
      {
        cause,
      },
    );
  }
}
