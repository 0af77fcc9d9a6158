import { readDeadline } from '../../../src/domain/normalise/deadline.ts';
import { foldText } from '../../../src/domain/normalise/fold-text.ts';
import { readQuantity } from '../../../src/domain/normalise/quantity.ts';
import { findRefusal, readStance } from '../../../src/domain/normalise/stance.ts';
import { questions, time } from './contexts.ts';

/**
 * More of what candidates type, one line a meaning: `question | what it is, or why it is asked => phrases`. Every meaning was
 * judged by a person before the program was; where two people would not agree, the only right answer is to ask.
 */

const FIGURES = `
share | 50 => un foyer sur deux | une cantine sur deux | 1 habitant sur 2 | 5 sur 10
share | 33.3333 => une école sur trois | un bon tiers | 1 sur 3
share | 75 => trois foyers sur quatre | ¾ | les ¾
share | 90 => 9 foyers sur 10 | neuf sur dix
share | 66.6667 => ⅔ | 2 tiers
share | ? several_numbers => 50 écoles sur 80 | 3 écoles sur 12
fall | ? unit_differs => 1 % l'an | 10 % par mois | 2 % tous les ans
fall | ? level_or_change => 85 % du niveau de 2010 | 85 % du niveau actuel | 90 % du volume actuel
fall | ? other_reference => 10 % de mieux que la loi | 5 % de moins que la région
fall | -15 => 15 % hors biodéchets | -15 %, comme la loi l'impose | une baisse totale de 15% d’ici fin 2031
budget | ? level_or_change => 110 % du budget actuel
budget | ? negated => 10 % mais nous ne nous engageons pas | nous n'augmenterons pas de 10 %
residual | 203.2 => 20 % de réduction | -20 % | 20% de baisse
composters | ? unit_differs => 3 par école | 20 par an | 5 par quartier
fall | -20 => moins vingt pour cent
fall | -25 => une réduction de vingt-cinq pour cent
fall | -15 => quinze pourcent de moins
biowaste | 35 => trente-cinq kilos | +25 kg/hab/an
biowaste | 70 => soixante-dix kg par habitant
biowaste | 80 => quatre-vingts kg/hab/an
residual | 90 => quatre vingt dix kg par habitant et par an
residual | 120 => cent vingt kg
residual | 100 => cent kilos par personne
residual | 200 => deux cents kilogrammes par habitant | revenir à 200 kg/hab/an
euros | 250000 => deux cent cinquante mille euros
euros | 1000000 => un million d'euros par an
euros | 500000 => un demi-million d'euros | demi-million
euros | 1500000 => un million et demi d’euros | 1 500 000,00 €
euros | 300000 => trois cent mille euros | 300 000€/an | 0,3 M€
euros | ? ambiguous_separator => 300.000 € | 1,5 million et demi | 150.000,00 € | 1.500.000 € | 1,500,000 €
euros | ? unit_differs => 300k | 120 €/t | 60 000 € par école | 60 000 €/école
euros | ? population_needed => 2 euros par habitant et par an | 3 €/hab
euros | 150000 => 150 K€/an | 150 keuros | 150 000 € HT par an | 150 000€ TTC | 150 mille euros
euros | ? level_or_change => 5 % du budget | 1 % du budget communal
biowaste | 30 => x 3
budget | 100 => X2 le budget | *2 | * 2 | 2X plus | nous doublerons le budget | budget doublé | budget multiplié par 2
budget | 100 => doubler au moins | presque doubler
budget | 200 => tripler le budget prévention | nous triplerons | un triplement | tripler en 2 ans
budget | 150 => budget x 2,5
budget | ? several_numbers => multiplier par 2 ou 3
budget | ? bound_against_direction => jusqu'à doubler | moins de 10 % | pas plus de 10 % | augmenter de 20 % maximum
biowaste | ? several_numbers => doubler (de 10 à 20 kg/hab/an) | doubler pour atteindre 20 kg | 25 kg.hab-1.an-1
biowaste | ? several_numbers => 25 kg pour 100 foyers | 25. 5 kg | 25 kg/hab/an (+15) | 25 kg/hab/an, soit +150 %
biowaste | ? several_numbers => 10 -> 25 kg | 10 → 25 kg/hab/an | 10 => 25 kg | 10kg puis 25 kg en 2030
biowaste | ? several_numbers => 25 kg (biodéchets) et 200 kg (OMR)
share | 50 => moitié | la moitie des ecoles | une moitié | de 30 à 50 % | passer de 30 % à 50 %
share | 50 => passer de 30% à 50% en 2030
share | ? no_number => 50/50 | toutes les écoles | tous les foyers
share | 33.3333 => un tiers des logements | le tiers | 1/3 des foyers
share | 66.6667 => les 2/3
share | 80 => 80 % des cantines d'ici 2028
share | ? negated => aucune
share | 100 => 100 pour 100 | cent pour cent
share | ? range => 90 à 100 %
budget | ? range => de 10 à 15 % | de 10 % à 15 % par rapport à aujourd'hui | une augmentation comprise entre 5 et 10 %
fall | ? range => entre 5 et 10% | -10/-15 % | 10-15%
biowaste | ? range => 10 à 15 kg/hab/an
biowaste | 20 => au moins 20 kg/hab/an | au minimum 20 kg | 20 kg mini | 20 kg min. | 20kg ou plus | > 20 kg/hab/an
biowaste | 20 => >20kg | supérieur à 20 kg/hab/an
biowaste | ? bound_against_direction => jusqu'à 20 kg
residual | 150 => jusqu’à 150 kg/hab/an | max 150 kg | < 150 kg/hab | passer sous la barre des 150 kg | descendre à 150
fall | ? bound_against_direction => jusqu'à -15 % | réduire d'au plus 10 % | baisse de 10 % maximum
fall | ? bound_against_direction => réduire de 10 % au maximum
share | 40 => + 10 pts | 10 pts de plus | augmenter de 10 points de pourcentage
share | ? level_or_change => gagner 10 points
share | ? against_direction => -5 points
share | 45 => monter à 45 % | porter à 45 %
share | 60 => porter le taux à 60% | atteindre les 60 % | 60 p. 100 | 60 p.cent
biowaste | 25 => 25 kgs | 25 kgs/hab | 25 Kg/ hab/ an | 25 kg/hbt/an | 25 kg/habitant/an | 25 kg/hab.an
biowaste | 25 => 25 kg∙hab⁻¹∙an⁻¹ | 25 kg/pers/an | 25 kilos/an/habitant | 25 kilogrammes | 1 250 T/an | 25,0 kg
biowaste | 25 => 25,00 kg/hab/an | 025 kg | 150 % de plus | collecter 25 kg/hab/an | collecter 15 kg de plus
biowaste | 25 => passer à 25 kg | passer de dix à vingt-cinq kilos | de 10 kg à 25 kg
biowaste | ? unit_differs => 25kg/h/an | 25 litres | 25 m3 | 2O kg | 2S kg/hab/an | 25 kg/hab/am | 25 kq/hab/an
biowaste | ? unit_differs => 25 kg par habitant desservi
tonnes | 1250 => 1250 T/an | 1 250 T par an | 1250T
tonnes | 5000 => 5000 tonnes / an | 5 000 tonnes annuelles | 5 000 tonnes chaque année
tonnes | 10000 => 10 kt/an | moins 2 700 tonnes
tonnes | ? unit_differs => 120 €/tonne | 120 €/t
residual | ? unit_differs => 200 kg par foyer | 200 kg/foyer/an | 200 kg par ménage | 2 kg/semaine/hab
residual | ? unit_differs => 500 g par jour et par habitant
composters | ? unit_differs => 20 sites de compostage | 20 composteurs par an | 3 composteurs par école
composters | ? unit_differs => 3 composteurs/école
composters | 20 => 20 composteurs collectifs | 20 | 20 composteurs dans les écoles | 20 composteurs au lieu de 5
composters | 20 => 20 composteurs contre 5 aujourd'hui
composters | 15 => une quinzaine de composteurs | 10 supplémentaires | 10 composteurs supplémentaires
composters | 15 => 10 composteurs de plus | 10 nouveaux composteurs
composters | ? no_number => un composteur par quartier | plusieurs dizaines
composters | 10 => 5 de plus
composters | 12 => passer de 5 à 12
composters | 100 => une centaine
fall | ? no_number => l0 % | néant
fall | ? unit_differs => 1O %
biowaste | ? level_or_change => 25 % | gagner 5 kg
tonnes | 25000 => 25 000 | 25 000 000 kg/an
tonnes | 25 => 25 000 kg/an
fall | ? other_reference => 10 % de moins que la moyenne nationale
fall | -10 => 10 % sur 6 ans | 10 % sur le mandat | 10% de reduction | 10% de réduction des OMR
fall | -10 => baisser de 10 % les OMR d'ici 2030
fall | ? several_numbers => 2 % par an soit 12 % sur le mandat | - 12 % (2 %/an) | nous visions 10 %, ce sera plutôt 5 %
fall | ? several_numbers => 5 % en 2027 puis 10 % en 2030 | 10 % en 2030, 20 % en 2032
budget | 10 => 10 % d'augmentation | 10 % d'augmentation du budget en 2027 | hausse : 10% | + dix % | plus dix pour cent
budget | 10 => 10 % ? | oui 10 % | Oui, 10%, sous réserve du vote du budget | oui, si possible 10 %
budget | 10 => 10% si l'État nous aide
budget | 20 => augmenter le budget de 20% | augmenter de 20 % au moins
euros | 200000 => augmenter le budget à 200 000 € | porter le budget à 200 000 euros
residual | ? no_number => stabiliser
residual | 254 => maintien à 254 kg | rester à 254 kg | 254
residual | ? negated => ne pas augmenter
fall | ? negated => aucune baisse
fall | 0 => 0 | 0 % de baisse
budget | ? no_number => rien | N/A | ? | - | une fois et demie | une fois et demi le budget actuel | maintenir
budget | ? no_number => maintien du budget | stable
budget | ? negated => nous ne prendrons pas d’engagement de 10 % | pas d'engagement à 10 %
budget | ? negated => impossible de s'engager sur 10 % | nous refusons d'augmenter de 10 % | 10 % c'est trop
budget | ? negated => 10 % serait excessif | ne pas baisser
fall | ? level_or_change => moins de 10 % | 10 % maximum
euros | ? several_numbers => 10 € pour 100 habitants | un quart de million d'euros
composters | ? several_numbers => 2 pour 100 habitants
composters | 2.5 => deux et demi
euros | 2500000 => 2 millions et demi d'euros
euros | 150000.5 => 150 000,50 €
biowaste | ? ambiguous_separator => 25 ,5 kg
residual | 127 => diviser par 2 d'ici 2030 | -50% | -50% d'OMR | moins 50 % | 50 % de moins
residual | 127 => 50 % en moins par rapport à 2017 | 50 % de moins qu'en 2017 | 50 % de moins qu'aujourd'hui
residual | 127 => moitié moins d'ordures
residual | ? multiplier_unclear => réduire par deux
residual | ? unit_unsaid => réduire de deux
residual | ? against_direction => baisser d'un facteur 2 | facteur 2
residual | ? other_reference_year => 50 % de moins qu'en 2010
budget | 50 => moitié plus | 50 % de plus | x1.5 | x 1,5 | multiplier le budget par 1,5 | +50%
budget | 50 => + 50 % par rapport au budget 2025
budget | ? multiplier_unclear => 1 fois et demie | deux fois et demie | doubler en 2027, tripler en 2030
fall | -100 => 100 %
fall | ? impossible_value => 200 %
budget | 1000 => 1000 %
residual | ? several_numbers => 2 54 kg | 25 4 kg
tonnes | ? no_number => une tonne
tonnes | 1000 => mille tonnes
tonnes | 1000.5 => 1 000,5 tonnes
tonnes | 2700 => 10 000 tonnes de moins | 10 000 tonnes en moins
tonnes | ? level_or_change => 2 700 t évitées | éviter 2 700 tonnes | détourner 2 700 tonnes de l'incinération
residual | ? level_or_change => économiser 54 kg par habitant
fall | ? several_numbers => 10 % (15 % avec l'EPT)
fall | ? no_number => cf. notre programme p. 12 | voir question 3 | idem question 1 | https://liste.example/programme-12
fall | ? unit_differs => 15 ‰ | 15 pour mille
fall | ? level_or_change => 20 % du taux actuel
fall | ? other_reference_year => -10 % entre 2015 et 2030 | -10 % (réf. 2018)
fall | -10 => 10 % (dix pour cent) | dix (10) pour cent | 10 (dix) % | -10 %, voir page 12 | -10 % entre 2010 et 2030
fall | -10 => 10 % (mesure n° 12) | -10% (base 2010) | 10 % a minima
fall | -7 => sept pour cent | sept % | baisse de sept pour cent
fall | -7.5 => 7 1/2 % | 7½ % | sept et demi pour cent | sept virgule cinq pour cent
fall | -33.3333 => réduire du tiers
budget | ? level_or_change => 120 % | 150 % | 1,2 | 1,5 | consacrer 5 % du budget
budget | ? several_numbers => doubler (+50 %)
budget | ? bound_against_direction => maxi 20 %
budget | 100 => doubler (x2) | x2 (doubler) | doubler (+100 %) | +100 % (doublement)
biowaste | ? unit_differs => 200 g
biowaste | 25 => vingt-cinq (25) kg | 25 kg a minima | vers 25 kg/hab/an
residual | ? unit_differs => 200 g | baisser de 10 kg par an
residual | ? bound_against_direction => a minima 200 kg | mini 200 kg
residual | 200 => limiter à 200 kg/hab | plafonner à 200 kg | maxi 200 kg | pas au-delà de 200 kg
tonnes | ? unit_differs => 60 000 t sur le mandat | 60 000 tonnes sur 6 ans
tonnes | 10000 => passer à 10 000 t sur 6 ans | 10 000 t/an sur la durée du mandat
euros | ? unit_differs => 600 000 € sur 6 ans | 1 million sur le mandat | 900 000 € cumulés
euros | ? bound_against_direction => plafonné à 150 000 € | plafond 150 000 €
euros | 150000 => 150 000 € par an sur 6 ans | 150 000 € (cent cinquante mille euros)
composters | 7 => sept composteurs | sept | sept composteurs d'ici sept. 2027
share | ? several_numbers => la moitié (60 %)
share | ? range => 50 %/100 %
share | 50 => la moitié (50 %) | 50 % (la moitié)
fall | ? level_or_change => 20 % des OMR sont des biodéchets | 50 % des déchets sont évitables
fall | ? other_reference => la loi dit 15 %, nous ferons mieux
fall | -40 => 40 % de moins en 2030 qu'en 2010
budget | ? unit_differs => + 2 millions
biowaste | ? unit_differs => trois fois rien
euros | ? unit_unsaid => 250
`;

const DATES = `
? not_before => à partir de 2030 seulement
? several_dates => 12/2028-06/2029 | 2028-2030 | de 2028 à 2030 | 2028 à 2030 | entre 2028 et fin 2030 | dès 2026 et jusqu'en 2030
? several_dates => pour la rentrée scolaire 2026-2027 | année scolaire 2026-2027 | d'ici 2028, au plus tard 2029
? several_dates => 2028 (2029 au plus tard) | en 2030 au lieu de 2035 | 2030 au lieu de 2028
? several_dates => une étude en 2027, puis mise en place en 2029 | 2028 et non 2030 | depuis 2020, et d'ici 2028
? several_dates => durant la mandature 2026-2032 | mandat 2026-2032
2029-03-21 => à la mi-mandat | à mi mandature | avant la mi-mandat | au milieu du mandat
2026-12-31 => dès 2026 | dès l'année 2026
2026-09-30 => à partir de septembre 2026
2027-12-31 => à compter de 2027 | fin 2027 | Fin  2027 | fin de l’exercice 2027 | 31/12/2027 | 31/12/27 | Dec 2027
2027-12-31 => dec. 2027 | Decembre 2027 | budget 2027 | au budget 2027 | dès le vote du budget 2027 | étude en 2027
none => fin 27 | d'ici fin 27 | deuxième année | dès le prochain budget | tout de suite
none => dès le premier conseil municipal | au premier conseil municipal | dès que le budget le permet
none => quand ce sera possible | jamais | pas de date | je ne sais pas | nous ne prendrons pas d'engagement de date
none => à 5 ans | horizon 5 ans | 2 à 3 ans | d'ici 2 à 3 ans | dans 2 ou 3 ans | en 18 à 24 mois | deux ans et six mois
none => 2O28 | 2 028 | 20028 | 2208 | au lendemain de l'élection | d'ici la fin de la décennie
none => avant la fin du mandat actuel | fin de mandat actuel | fin du mandat en cours
2026-06-30 => dans les cent premiers jours | dans les 100 jours | 100 premiers jours du mandat | sous 100 jours
2026-09-22 => d'ici 6 mois | dans les 6 mois suivant l'élection | 6 mois après notre élection
2027-03-22 => dès la première année | dès la 1ère année | 1ère année du mandat
? vague => la 2e année du mandat | avant la moitié du mandat | dans la première moitié du mandat | décembre 27
? vague => dès notre élection | immédiatement | les 6 années du mandat | prochain mandat
2028-03-22 => dans les deux premières années du mandat
2029-03-22 => les 3 premières années
2032-03-21 => sur toute la durée du mandat | d'ici à la fin du mandat (2032) | fin du mandat en 2032
2032-03-21 => à l'échéance du mandat | au terme du mandat
? year_of_mandate_end => 2032 | mars 2032 | d'ici mars 2032
2035-12-31 => 2035
2040-12-31 => 2040
2050-12-31 => 2050
2028-01-01 => le 1/1/2028 | 1/1/28 | 01.01.2028
2028-12-31 => 2028/12/31 | 2028 si possible | idéalement 2028 | 2028 ?
2028-03-15 => 15 03 2028
? no_such_day => décembe 2027 | juilet 2027
2028-02-29 => fevrier 2028
2027-08-31 => aout 2027 | avant la rentrée 2027
2027-06-30 => courant 1er semestre 2027 | au 1er semestre 2027 | 1er sem. 2027
2027-09-30 => 3ème trimestre 2027 | 3e trim 2027 | T3 2027 | 2027 T3 | 2027-T3 | d'ici la rentrée 2027
2027-09-30 => rentrée de septembre 2027
2027-09-21 => été 2027
2031-03-22 => d’ici 5 ans
2036-03-22 => dans 10 ans
2028-09-22 => dans 2 ans et demi | dans deux ans et demi maximum
2027-09-22 => un an et demi | dans un an et demi
? not_before => au mieux 2028 | pas avant fin 2028 | fin 2028 au plus tôt | 2028 au plus tôt
? not_before => à partir de 2028 au plus tôt
? in_the_past => en 2025 | janvier 2026
2026-03-31 => mars 2026
2026-03-22 => le 22 mars 2026
2029-12-31 => avant 2030
2030-12-31 => avant fin 2030
? vague => 2e mandat | fin sept | 15 sept
? year_of_mandate_end => courant 2032 | début 2032
none => deux mandats | mandat suivant | sept | https://liste.example/2028 | voir question 2028
2029-12-31 => avant l'année 2030
2029-03-22 => 3 ans maximum | max 3 ans | environ 3 ans | 3 ans.
2028-12-31 => fin 2028, voir page 12
2032-03-21 => pendant les 6 ans du mandat | durant les six ans de mandat
`;

const POSITIONS = `
conditional => oui, moyennant une subvention | oui, avec l'aide financière de l'État | oui, tant que le budget le permet
conditional => oui, en cas de subvention | oui, à moins que l'État se désengage | oui, budget permettant
unconditional => Oui, après accord du Syctom | tout à fait
declined => nous ne le ferons pas
study => étude en cours
conditional => Oui mais sous réserve | oui mais sous reserve du budget | Oui sous réserve de faisabilité
conditional => Oui, à condition que | Oui, dans la mesure du possible | Oui, si les finances le permettent
conditional => Favorable sous réserve d'étude | Oui, mais pas à 100 %
undefined => Plutôt oui | Plutôt non | Plutôt favorable | Pourquoi pas | O | N | ouii | Sans hésiter | C'est déjà fait
undefined => Déjà en place | Oui, après étude | Oui, nous étudierons | Nous ne l'excluons pas
undefined => Nous ne sommes pas contre | Pas contre | Pourquoi non ? | Je ne dis pas non | Nous ne dirons pas non
undefined => Oui pour les écoles, non pour le reste | Oui sur le principe | D'accord sur le principe | Joker
undefined => Ce n'est pas de la compétence de la commune
unconditional => OK | ok pour nous | Oui. | OUI !!! | oui bien sûr | Bien sûr | Absolument | Évidemment
unconditional => Naturellement ! | Nous le ferons | Nous y sommes favorables
declined => Nous ne prendrons pas d'engagement | nous ne prendrons pas d’engagement sur ce point
declined => Nous ne souhaitons pas nous engager | nous ne pouvons pas nous engager | Nous ne pouvons nous engager
declined => On ne peut pas s'engager | Pas d'engagement | Pas d'engagement de notre part | Aucun engagement | Contre
declined => Nous sommes contre | Opposés | Non merci | Non. | NON ! | Hors de question | C'est non
declined => Nous n'y sommes pas favorables | Pas favorable
study => A étudier au cas par cas | Nous lancerons une étude de faisabilité | Nous y réfléchissons
unanswered => Pas de réponse | Sans réponse | Ne sait pas | Ne souhaite pas se prononcer
not_applicable => Non applicable | N/A | NA | Ne nous concerne pas | Pas concerné
unconditional => Nous nous y engageons | Je m'y engage | Notre liste s'y engage | Très favorable | Bien évidemment
declined => Certainement pas | Absolument pas | Bien sûr que non | Tout à fait contre | Pas du tout | En aucun cas | Jamais
declined => Nous nous engageons pas | La liste ne s'engage pas | Nous ne prenons pas cet engagement | Nous refusons
conditional => Oui, pour peu que l'État aide | Oui, sauf contrainte budgétaire
study => Étude à mener
unanswered => Nous ne répondrons pas
undefined => Non et oui | Favorable au principe
`;

const REFUSALS = `
true => nous ne prendrons pas d’engagement | Nous ne prendrons pas d'engagement chiffré
true => nous ne pouvons pas nous engager | Nous ne pouvons nous engager sur ce point
true => nous ne souhaitons pas nous engager | On ne s'engage pas là-dessus | On s'engage pas
true => impossible de nous engager | il nous est impossible de nous engager | nous y sommes opposés | nous sommes contre
true => hors de question | il n'en est pas question
false => nous ne ferons pas cela | ce n'est pas notre priorité | nous n'augmenterons pas les impôts
false => sans augmenter les impôts | nous nous engageons à ne pas construire d'incinérateur
false => nous ne voulons pas d'un nouvel incinérateur | nous ne manquerons pas de le faire | nous ne reculerons pas
false => il ne faut pas attendre | on ne peut pas attendre | Nous n'hésiterons pas à doubler le budget
`;

/** Each phrase of a table with the parts before it. */
function phrasesIn(table: string): readonly (readonly string[])[] {
  return table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [meaning = '', phrases = ''] = line.split(/ => (.*)/);
      return phrases.split(' | ').map((phrase) => [phrase, ...meaning.split(' | ')]);
    });
}

test.each(phrasesIn(FIGURES))('« %s » (%s) is %s', (phrase, question, meaning) => {
  const reading = readQuantity(phrase ?? '', questions[question as keyof typeof questions]);
  if (meaning?.startsWith('?')) expect(reading).toMatchObject({ kind: 'ask', reason: meaning.slice(2) });
  else {
    expect(reading.kind).toBe('understood');
    if (reading.kind === 'understood') expect(reading.value).toBeCloseTo(Number(meaning), 3);
  }
});

test.each(phrasesIn(DATES))('« %s » is %s', (phrase, meaning) => {
  const reading = readDeadline(phrase ?? '', time);
  const read = reading.kind === 'understood' ? reading.date : reading.kind === 'ask' ? `? ${reading.reason}` : 'none';
  expect(read).toBe(meaning);
});

test.each(phrasesIn(POSITIONS))('« %s » is the position %s', (phrase, meaning) => {
  expect(String(readStance(phrase ?? ''))).toBe(meaning);
});

test.each(phrasesIn(REFUSALS))('« %s » refuses to commit: %s', (phrase, meaning) => {
  expect(String(findRefusal(foldText(phrase ?? '')))).toBe(meaning);
});
