// The twelve engineers: who they are in each system, where they sit, and from which address they come.
import { BASE64URL, random } from './random.mts';
import { HOUR } from './time.mts';

/** An office: all its people come from one address. `zone` is its offset from UTC in ms, that week. */
export interface Office {
  readonly name: string;
  readonly address: string;
  readonly country: string;
  readonly zone: number;
}

export const PARIS_OFFICE: Office = { name: 'Paris', address: '198.51.100.10', country: 'FR', zone: HOUR };
export const MONTREAL_OFFICE: Office = {
  name: 'Montréal',
  address: '198.51.100.140',
  country: 'CA',
  zone: -5 * HOUR,
};

/** One engineer. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly team: string;
  readonly office: Office;
  /** The address of the home, used outside the office and working hours. */
  readonly home: string;
  readonly github: { readonly login: string; readonly id: number };
  /** Entra ID: object id, and the ids that a token carries. */
  readonly azure: { readonly objectId: string; readonly puid: string; readonly nameId: string };
  /** Role in the orders database, for those who have one. */
  readonly dbRole: string | undefined;
  readonly browser: string;
  readonly cli: string;
}

const BROWSERS = [
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
];
const SYSTEMS = ['os/macos#25.1.0 md/arch#arm64', 'os/linux#6.12.48 md/arch#x86_64'];

function person(name: string, team: string, office: Office, host: number, dbRole?: string): Person {
  const login = name.toLowerCase().replaceAll(' ', '-');
  const chance = random(`person ${login}`);
  return {
    name,
    email: `${login.split('-')[0] ?? login}@example.com`,
    team,
    office,
    home: `203.0.113.${String(host)}`,
    github: { login, id: chance.int(2_000_000, 90_000_000) },
    azure: {
      objectId: chance.uuid(),
      puid: `1003${chance.hex(12).toUpperCase()}`,
      nameId: chance.text(43, BASE64URL),
    },
    dbRole,
    browser: chance.pick(BROWSERS),
    cli: `aws-cli/2.31.${String(chance.int(0, 30))} md/awscrt#0.28.2 ua/2.1 ${chance.pick(SYSTEMS)} lang/python#3.13.9 md/pyimpl#CPython cfg/retry-mode#standard md/installer#exe md/prompt#off`,
  };
}

export const MAYA = person('Maya Lindqvist', 'reliability', PARIS_OFFICE, 24, 'maya');
export const TOMAS = person('Tomas Oliveira', 'reliability', PARIS_OFFICE, 31, 'tomas');
export const HUGO = person('Hugo Martin', 'databases', PARIS_OFFICE, 42, 'hugo');
export const DANA = person('Dana Whitfield', 'data', MONTREAL_OFFICE, 77, 'dwhitfield');
export const JONAS = person('Jonas Keller', 'data', PARIS_OFFICE, 58, 'jkeller');
export const AIKO = person('Aiko Tanaka', 'platform', MONTREAL_OFFICE, 83);
export const GRACE = person('Grace Okafor', 'platform', MONTREAL_OFFICE, 90);
export const BRAM = person('Bram Devries', 'checkout', PARIS_OFFICE, 103, 'bram');
export const CHIARA = person('Chiara Rossi', 'checkout', PARIS_OFFICE, 110);
export const FEMI = person('Femi Adeyemi', 'checkout', MONTREAL_OFFICE, 127, 'femi');
export const INES = person('Ines Caron', 'storefront', MONTREAL_OFFICE, 134);
export const ELIAS = person('Elias Haddad', 'security', PARIS_OFFICE, 149);

export const PEOPLE: readonly Person[] = [
  MAYA,
  TOMAS,
  HUGO,
  DANA,
  JONAS,
  AIKO,
  GRACE,
  BRAM,
  CHIARA,
  FEMI,
  INES,
  ELIAS,
];

/** The instant of `hour` (0 to 23) by the person's clock on the day that begins at `day` UTC. */
export function localHour(person: Person, day: number, hour: number): number {
  return day + hour * HOUR - person.office.zone;
}
