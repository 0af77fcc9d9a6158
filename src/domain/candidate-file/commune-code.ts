import { tidy } from './rows/official-row.ts';

/** A place of the ballot: INSEE code of the commune, and the sector's own code where it votes by sector. */
export interface CommuneCode {
  readonly commune: string;
  readonly sector?: string;
}

/**
 * First two characters of the INSEE codes of each overseas territory, which the Ministry writes ZA…ZX:
 * there the commune's three digits already begin with the territory's own ("ZA" + "101" = 97101).
 */
const OVERSEAS: Readonly<Record<string, '97' | '98'>> = {
  ZA: '97',
  ZB: '97',
  ZC: '97',
  ZD: '97',
  ZM: '97',
  ZS: '97',
  ZX: '97',
  ZN: '98',
  ZP: '98',
  ZW: '98',
};

/**
 * INSEE code from the Ministry's department and commune cells, which may be unpadded ("1" + "4" = 01004), already
 * joined, overseas, or carry a sector ("056SR01"). Undefined when they make no code.
 */
export function communeCode(departmentCell: string, communeCell: string): CommuneCode | undefined {
  // What national files say 900,000 times.
  const { length } = communeCell;
  if (length === 5 && /^\d{5}$/.test(communeCell)) return { commune: communeCell };
  if (length <= 3 && /^\d{1,3}$/.test(communeCell) && /^\d{1,2}$/.test(departmentCell)) {
    return { commune: departmentCell.padStart(2, '0') + communeCell.padStart(3, '0') };
  }
  const department = tidy(departmentCell).toUpperCase();
  const match = /^(.*?)((?:SR|AR)\d{2})?$/.exec(tidy(communeCell).toUpperCase());
  const commune = joined(department, match?.[1] ?? '');
  if (commune === undefined) return undefined;
  const sector = match?.[2];
  return sector === undefined ? { commune } : { commune, sector: `${commune}${sector}` };
}

function joined(department: string, code: string): string | undefined {
  if (/^Z[A-Z]\d{3}$/.test(code)) return overseas(code.slice(0, 2), code.slice(2));
  if (/^(\d{5}|2[AB]\d{3})$/.test(code)) return code;
  if (department === '') return /^\d{4}$/.test(code) ? `0${code}` : undefined;
  if (/^\d{4}$/.test(code) && /^0?\d$/.test(department) && code.startsWith(department.replace('0', ''))) {
    return `0${code}`;
  }
  if (!/^\d{1,3}$/.test(code)) return undefined;
  const three = code.padStart(3, '0');
  if (/^Z[A-Z]$/.test(department)) return overseas(department, three);
  // 971 + 01 and 971 + 101 are the same commune.
  if (/^9[78]\d$/.test(department)) {
    return code.length === 3 ? `${department.slice(0, 2)}${code}` : `${department}${code.padStart(2, '0')}`;
  }
  if (/^(\d{1,2}|2[AB])$/.test(department)) return `${department.padStart(2, '0')}${three}`;
  return undefined;
}

function overseas(department: string, three: string): string | undefined {
  const start = OVERSEAS[department];
  return start === undefined ? undefined : `${start}${three}`;
}
