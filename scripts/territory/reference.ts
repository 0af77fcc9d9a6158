import { createRequire } from 'node:module';
import { normaliseName } from '../../src/domain/candidate-file/same-name.ts';

/** A commune as the State lists it. */
export interface ReferenceCommune {
  readonly code: string;
  readonly name: string;
  readonly departement: string;
  readonly population: number | undefined;
  /** Intercommunal body, the public territorial body before the metropolis; empty texts for none. */
  readonly territory: { readonly code: string; readonly name: string };
}

/** Which communes a campaign is about. */
export interface Selection {
  readonly departements: readonly string[];
  /** SIREN codes or names of intercommunal bodies. */
  readonly territories: readonly string[];
  readonly codes: readonly string[];
  readonly everywhere: boolean;
}

/** What a selection gives: communes by code, and what it names that does not exist. */
export interface SelectedCommunes {
  readonly communes: readonly ReferenceCommune[];
  readonly unknown: readonly string[];
}

interface CommuneRow {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly departement?: string;
  readonly collectiviteOutremer?: { readonly code: string };
  readonly population?: number;
  readonly anciensCodes?: readonly string[];
}

interface TerritoryRow {
  readonly code: string;
  readonly nom: string;
  readonly membres: readonly { readonly code: string }[];
}

/** The communes of France today, with the bodies they belong to. Source: `@etalab/decoupage-administratif`. */
export class CommuneReference {
  private readonly byCode = new Map<string, ReferenceCommune>();
  private readonly currentCode = new Map<string, string>();
  private readonly members = new Map<string, readonly string[]>();

  constructor() {
    const require = createRequire(import.meta.url);
    const bodies = require('@etalab/decoupage-administratif/data/epci.json') as TerritoryRow[];
    const territorialBodies = require('@etalab/decoupage-administratif/data/ept.json') as TerritoryRow[];
    const communes = require('@etalab/decoupage-administratif/data/communes.json') as CommuneRow[];
    const territoryOf = new Map<string, ReferenceCommune['territory']>();
    // Public territorial bodies come last: within the metropolis they are what a commune belongs to.
    for (const { code, nom, membres } of [...bodies, ...territorialBodies]) {
      const codes = membres.map((member) => member.code);
      for (const key of [code, normaliseName(nom)]) this.members.set(key, codes);
      for (const member of codes) territoryOf.set(member, { code, name: typographic(nom) });
    }
    for (const row of communes) {
      if (row.type !== 'commune-actuelle') continue;
      this.byCode.set(row.code, {
        code: row.code,
        name: typographic(row.nom),
        departement: row.departement ?? row.collectiviteOutremer?.code ?? row.code.slice(0, 3),
        population: row.population,
        territory: territoryOf.get(row.code) ?? { code: '', name: '' },
      });
      for (const former of row.anciensCodes ?? []) this.currentCode.set(former, row.code);
    }
  }

  /** A commune of today; undefined for one that does not exist any more. */
  commune(code: string): ReferenceCommune | undefined {
    return this.byCode.get(code);
  }

  /** The commune that one which no longer exists became part of. */
  successor(code: string): ReferenceCommune | undefined {
    return this.byCode.get(this.currentCode.get(code) ?? '');
  }

  /** Communes of today with the codes of those that became part of them, by code. */
  formerCodes(): ReadonlyMap<string, readonly string[]> {
    const former = new Map<string, string[]>();
    for (const [from, into] of [...this.currentCode].sort()) former.set(into, [...(former.get(into) ?? []), from]);
    return new Map([...former].sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  select({ departements, territories, codes, everywhere }: Selection): SelectedCommunes {
    const wanted = new Set<string>();
    const unknown: string[] = [];
    const add = (name: string, found: readonly string[]) => {
      if (found.length === 0) unknown.push(name);
      for (const code of found) wanted.add(code);
    };
    const all = [...this.byCode.values()];
    for (const name of departements)
      add(
        name,
        all.filter((commune) => commune.departement === name).map(({ code }) => code),
      );
    for (const name of territories) add(name, this.members.get(name) ?? this.members.get(normaliseName(name)) ?? []);
    for (const code of codes) add(code, this.byCode.has(code) ? [code] : []);
    const communes = everywhere ? all : all.filter(({ code }) => wanted.has(code));
    return { communes, unknown };
  }
}

let read: CommuneReference | undefined;

/** The communes of France today, read once: the State's list takes 12 MB. */
export function communesOfToday(): CommuneReference {
  read ??= new CommuneReference();
  return read;
}

/** The campaign writes names with the typographer's apostrophe. */
function typographic(name: string): string {
  return name.replaceAll("'", '’');
}
