import { isMeasured } from '../../../src/domain/criterion.ts';
import { readDeadline } from '../../../src/domain/normalise/deadline.ts';
import type { QuantityContext } from '../../../src/domain/normalise/figure.ts';
import { readQuantity } from '../../../src/domain/normalise/quantity.ts';
import { readStance } from '../../../src/domain/normalise/stance.ts';
import { campaign } from '../../support/campaign-workbook.ts';
import { questions, time } from './contexts.ts';
import { linesOf, otherwise, rounded } from './phrase-table.ts';

/**
 * What busy candidates type to the sample campaign's own questions, and beside them. The meanings were written before
 * the program read the phrases: what it is, `?` where only asking is right, `v~` where asking does as well.
 */
const FIGURES = `
omr | 100 => 100 kg | 100kg/an/hab. | 100 kg par tête | Cent kilos par habitant | moins de 100 kg/hab
omr | 100 => sous les 100 kg par habitant d'ici 2032 | < 100kg | ≤ 100 kg/hab/an | descendre à 100 kg / hab / an
omr | 100 => Passer de 223,5 à 100 kg | de 223 à 100 kg/hab | 5000 tonnes/an | 5 000 t/an au total
omr | 100 => 100 kilogrammes par habitant et par an, fin 2031 | On vise les 100kg / hab | 100 kg/personne/an
omr | 100 => objectif : 100 kg d'OMR par hab. et par an en 2030 | 100 kilos de poubelle grise par an et par habitant
omr | 100 => Nous visons cent kilogrammes. | 100 kg max | au plus 100 kg | pas plus de 100 kg | 100 kg grand maximum
omr | 100 => 100 kgs | 100 kg ( hors encombrants) | 100 kg d'ici 6 ans | 100 kg avant 2030 sauf si l'EPT refuse
omr | 100 => 100 kg sous réserve de l'accord de l'EPT | si on est élus, 100 kg | 100 kg si le Syctom finance
omr | 100 => 2030 : 100 kg
omr | 100~ => 223,5 → 100 | 0,1 tonne par habitant | 5.000 tonnes par an pour la ville
omr | 100~ => 100 kg, chiffre des meilleurs territoires | 100 (en kg par habitant) | 100 k | 100 gk | 100 Kg/ha/an
omr | 100~ => 100 kg/h/an | 100kg/an par hbt | 100kg hors verre | 100 kg (soit 123,5 de moins) | 100 kg soit -55 %
omr | 100~ => 100kg/hab en fin de mandat (2032) | article 5 : 100 kg | 1) 100 kg
omr | 100~ => 100 kg/hab/an en 2030, 223,5 aujourd'hui | 5000 tonnes | 5 kt
omr | 100~ => 100kg/hab./an d'OMR et 30 kg de biodéchets | 100 kg dont 20 de biodéchets | mieux que 100 kg
omr | 150 => 150 | 150 kilos | cent cinquante kilos | 150kg/hab/an (contre 223,5 aujourd'hui)
omr | 150 => De 223 kg/hab à 150 kg/hab | ramener à 150 kg | autour de 150 kg | 150 kg environ
omr | 150~ => +/- 150 kg | baisser jusqu'à 150 kg | Nous étions à 250 kg en 2020, nous voulons 150
omr | 150~ => Aujourd'hui 223 kg, demain 150 kg | 1,5 quintal | 1. 150 kg/hab 2. tri
omr | 111.75 => diviser par deux | moitié moins | 2 fois moins | réduire de moitié | -50%
omr | 111.75 => deux fois moins d'ordures qu'aujourd'hui | division par 2 d'ici 2032 | 50 % de moins qu'en 2024
omr | 111.75~ => la moitié | la moitié du tonnage actuel | /2 | ÷2
omr | 149 => réduire d'un tiers | un tiers de moins | baisse d'un tiers | un tiers en moins d'ici 2030
omr | 167.625 => un quart de moins | réduire d'un quart | -25 % | 25 % de réduction d'ici fin 2027
omr | 167.625 => 25 pour cent en moins
omr | 178.8 => -20 % | baisse de 20% par rapport à 2024 | 20 % de moins qu'en 2024 | Réduction de 20 % (base 2024)
omr | 178.8~ => 20 %
omr | 173.5 => -50 kg | 50 kg de moins par habitant | baisser de 50 kg | réduire de 50 kilos par habitant et par an
omr | 193.5~ => perdre 30kg/hab/an
omr | 123.5~ => 5000 t de moins par an
omr | 109.5~ => 300 g par jour par habitant
omr | 182.5~ => un demi-kilo par jour
omr | 90 => quatre-vingt-dix kilos | quatre vingt dix kg
omr | 90~ => nonante kilos
omr | 120 => cent-vingt kilos
omr | 120 => Notre objectif est de 120 kilos par habitant à la fin du mandat, contre 223 aujourd'hui
omr | 120 => 120 kg par an et par personne, pas davantage | Cible 2032 : 120 kg/hab/an
omr | 120 => Descendre sous la barre des 120 kg | 120kg/hab | 6000 t/an pour toute la commune
omr | 120 => On s'engage sur 120 kg/hab./an (si le bac biodéchets est généralisé)
omr | 200 => deux cents kilos | deux-cent kg par habitant
omr | 223 => Maintenir à 223 kg
omr | 223.5 => 223,5 | rester à 223,5 kg
omr | 223.5~ => stabiliser | on reste au niveau actuel | ne pas augmenter
omr | 250 => 250 kg
omr | ? => - 50 kg par habitant | gagner 30 kg | économiser 30 kg | 100 à 120 kg | entre 100 et 150 kg | 100/120 kg
omr | ? => 100-120 | de l'ordre de 100-150 | 100 kg en 2028 puis 80 kg en 2032 | 150 kg en 2029 et 100 kg en 2032
omr | ? => 100 kg pour les particuliers, 50 kg pour les commerces | plus de 100 kg | au moins 100 kg
omr | ? => le moins possible | Nous ne savons pas | à définir avec l'EPT | voir le PLPDMA | l'objectif national
omr | ? => comme Besançon | moyenne nationale | en dessous de la moyenne nationale (223 kg)
omr | ? => 10 % de la population au compost | 100 € par habitant | 200 000 € de recettes
omr | ? => le double du budget de Vitry | 100 % des habitants équipés d'un bac | 1 composteur pour 10 foyers
omr | ? => 2 collectes par semaine | une poubelle sur trois | 1 collecte tous les 15 jours | 100 L par habitant
omr | ? => 12 m3 | 1OO kg | Nous refusons de donner un chiffre | aucun objectif chiffré
omr | ? => pas de chiffre, mais une baisse forte | Non chiffrable à ce jour | cf. page 12 du programme | voir p. 100
omr | ? => 223,5 kg c'est trop, 150 c'est mieux | 223 kg actuellement | nous sommes à 210 kg
omr | ? => la commune est déjà à 180 kg | Déjà 180 kg/hab | 100 kg/foyer | 100 kg par ménage | 100 kg par logement
omr | ? => 30 kg de biodéchets par habitant | détourner 50 kg de biodéchets | trier 50 kg de plus
omr | ? => -20 % par rapport à 2020 | un tiers | 120 kg en centre-ville, 150 en pavillonnaire
omr | ? => 30 % des déchets compostés | 1 kg par jour et par foyer | réduire de 30 % les biodéchets dans la poubelle
omr | ? => zéro plastique | une baisse de 200 à 300 tonnes | le poids d'un éléphant | 200 bacs | 2 sacs par semaine
omr | ? => 3 poubelles | -10 % par an | 10 kg de moins chaque année | Notre ville produit 240 kg | 240 kg/hab en 2019
omr | ? => faire mieux que la moyenne francilienne | 35 % de refus de tri en moins | ramener le taux de refus à 10 %
omr | ? => 15 €/hab | 1 M€ d'investissement | 80 % des ménages équipés | Pas moins de 150 kg | la loi : 15 %
omr | ? => suivre l'objectif du Syctom | 120 ou 130 kg | réponse à la question 4 | 7/10 | Réduire significativement
omr | ? => Nous n'avons pas encore de chiffre | On fera de notre mieux | objectif à fixer avec les habitants
omr | ? => autant que possible | baisse | moins qu'aujourd'hui | 15 % par an | Nous suivrons le PLPDMA de l'EPT
omr | ? => -15 % de la population | 180-200 kg | 180/200 | le tri doit doubler | 15 à 20 % de baisse
omr | ? => 30 % des habitants compostent | 0 bouteille plastique | 180 kg ou 200 kg | un poids raisonnable
omr | ? => trop de kg aujourd'hui : 223,5 | 20 % sur la part incinérée | deux bacs par foyer | 1/2 bac
omr | ? => 1000 composteurs | 35 kg de biodéchets triés en plus
omr | 120~ => 120 kilos maxi, 100 dans l'idéal | 120, soit presque deux fois moins | 223 > 120 | 120 ± 10 kg
omr | 120~ => 120 kg ou moins | Entre 2026 et 2032 on passera de 223 à 120 kg | 120 Kg (PLPDMA) | 0,12 t/hab
omr | 201.15 => 10 % de moins qu'aujourd'hui | baisser de 10 % nos ordures résiduelles | moins dix pour cent
omr | 201.15 => diminution de 10%
omr | 201.15~ => 10% de réduction par rapport à 2024 grâce au bac marron | un dixième en moins
omr | 74.5 => diviser par trois | trois fois moins
omr | 134.1 => -40 % | 40% de baisse
omr | 156.45~ => -30% d'OMR, voire mieux | Réduire de 30 % en 5 ans
omr | 180 => 180 kg par habitant d'ici 2030 | environ 180 kg | 180kg par hab et par an | Objectif 180 kg/an/habitant
omr | 180 => 9000 t/an | Nous souhaitons atteindre 180 kg par habitant en 2032
omr | 180 => 180 kg/hab/an (hors déchets des professionnels) | passer sous 180 kg | 180 kilogrammes
omr | 190 => 190 kg (contre 223 en 2024) | De 223,5 à 190 kg/hab/an | 190 kg/hab en 2029, conformément au PLPDMA
omr | 189.975 => -15 % | réduction de 15 % d'ici 2030 | 15 % de moins
dma | -15 => moins quinze pour cent | -15% vs 2010 | ≥ 15 % | 15 % ou plus | 15 % mini | Mini 15
dma | -15 => 15 % d'ici 2030 par rapport à 2010, comme le veut l'AGEC | -15% entre 2010 et 2030
dma | -15 => 15 % de moins qu'en 2010 | 15 % sur 6 ans | 15 % sur le mandat | 15 % hors gravats | Oui 15%
dma | -15 => ok pour 15% | d'accord 15% | 15 % oui | oui : quinze | QUINZE POUR CENT | 15,0 % | 15.00%
dma | -15 => 15% sauf crise | 15 %, à condition que la région aide | 15 % grâce à la tarification incitative
dma | -15~ => 15 p. 100 | 15 p.c. | passer de 100 à 85 | 85 % du niveau de 2010 | ramener à 85 % du niveau de 2010
dma | -15~ => au-delà de 15 % | plus de 15 % | supérieur à 15 % | >15% | 15%+ | 15 % sur la période 2010-2030
dma | -15~ => 15 % (et 50 % de gaspillage alimentaire en moins) | 15 °/° | 15% serait bien | 15 % si possible
dma | -15~ => 65 % de recyclage et -15 % de déchets | tarif incitatif, -15 % | 15 % via 3 ressourceries
dma | -15~ => 15 % avec 2 agents de plus | -15 % (3 composteurs par quartier)
dma | -33.3333 => baisse d'un tiers
dma | -33.3333~ => un tiers | d'un tiers | 1/3 | près d'un tiers
dma | -50 => réduire de moitié | diviser par deux | 2 fois moins | deux fois moins qu'en 2010 | moitié moins
dma | -50~ => la moitié | ÷ 2 | /2 | une bonne moitié | plus de la moitié
dma | -66.6667 => divisé par 3
dma | -25 => un quart de moins | 1/4 en moins | environ un quart de moins
dma | -75 => trois quarts en moins
dma | -20 => un cinquième de moins | -20% | moins 20 % d'ici 2031 | vingt pourcents
dma | -20 => oui, 20 % minimum d'ici la fin du mandat | une diminution de 20% des DMA | 20 % de moins que 2010
dma | -20 => Réduction : 20% (2010-2030)
dma | -20~ => -1/5 | passer de 12 à 20 % | un cinquième | 20 (vingt) % | 20%, ambitieux mais tenable
dma | -20~ => -20 % avec la redevance incitative | objectif 20, comme le Syctom | nous visons les - 20%
dma | -10~ => un dixième
dma | 0~ => zéro | 0 % | aucune baisse | pas de baisse | stabilité
dma | 5~ => +5 % | hausse de 5 %
dma | ? => -15 % en 2030, -20% en 2032 | 15% (loi) voire 20% | 15%, on peut aller jusqu'à 20 | 15 voire 20
dma | ? => jusqu'à 15 % | maximum 15 % | 15 % tout au plus | 15 % par rapport à 2020 | -15% vs 2019 | 15% par an
dma | ? => 1 %/an | 3 % par an pendant 6 ans | 15 % pour les DMA, 30 % pour les OMR
dma | ? => 15% pour tous, 30% pour la mairie | -150 kg | 90 kg par habitant de moins | 15 ‰ | I5 % | oui mais pas 15 %
dma | ? => 15 % est irréaliste | 15 % ? impossible | nous n'atteindrons pas 15% | on ne peut pas promettre 15 %
dma | ? => ni 15 ni 20 % | sans objectif chiffré (15 % nous semble arbitraire) | 200 000 € de recettes
dma | ? => le double du budget de Vitry | 10 % de la population | 15 % du budget | 15 % des logements en bac jaune
dma | ? => 50 composteurs | tri à 65 % | taux de valorisation 65% | 15 écoles | 15 actions | 2 ressourceries
dma | ? => 1 ambassadeur du tri pour 4000 habitants | 10 M€ | 20 % des voix | 20 % de la TEOM
dma | ? => 20 % par rapport à 2018 | 20% vs 2021 | entre 10 et 20 | 10, 15 ou 20 % | 20 % en plus de tri
dma | ? => 20 % de bio dans les cantines | -20 kg/hab | 20 ans | 2 % l'an | au mieux 20 % | pas 20 % mais presque
dma | ? => 20 % de rabais sur la redevance | le triple de la baisse nationale | 20 % de plus que l'objectif légal
dma | ? => moins que les 15 % légaux | 0,2 | 1 composteur par immeuble | 20 réparateurs | mi-chemin entre 10 et 20 %
dma | ? => 100 tonnes | oui mais moins de 20 % | 12 actions sur 6 ans | oui, mais pas la moitié | 8 € par habitant
dma | ? => oui mais sans chiffre | oui | Oui, fortement | plus de 15 kg | 18 % de réduction du gaspillage alimentaire
dma | ? => 18% des déchets recyclés | La loi dit 15 | 15 % en 2030 et 18 % en 2032
dma | ? => une baisse de 18 % a déjà été obtenue | Nous avons baissé de 18 % depuis 2010 | 18 % de 2020 à 2026
dma | ? => réduire de 18 % la TEOM | de 18 à 25 % | on ne sait pas | 18 % de la part fermentescible
dma | ? => 18 % du gisement de biodéchets | 18% de foyers en moins | 18 % de moins que la ville voisine
dma | ? => 3 fois la moyenne nationale
dma | -40 => diminuer de 40 % | - 40 %
dma | -40~ => deux cinquièmes de moins | 40% c'est ambitieux
dma | -18 => 18% | - 18 % d'ici 2030 | Baisse de 18 % par habitant par rapport à 2010 | nous visons 18 % de réduction
dma | -18 => Oui, de 18 % | 18 % de moins en 2032 qu'en 2010 | moins 18 pour cent
dma | -18~ => 18 % (15 % imposés par la loi) | 18 %, plus que la loi | Oui : 18 % via le compostage et le réemploi
dma | -18~ => 18 % minimum, 25 % si le tri à la source marche
incin | -50 => 50 % | diviser par 2 les tonnages | deux fois moins de tonnes brûlées
incin | -50~ => la moitié
incin | -52~ => -52% comme Ivry | la même baisse qu'à Ivry (52 %)
incin | -52 => 52 | cinquante-deux pour cent
incin | -30 => 30 % en 2030 | 30 % par rapport à aujourd'hui | 30 % par rapport au niveau actuel | 30 % si le tri suit
incin | -30 => 30 % au minimum | -30 % avant 2030 sauf pic de déchets
incin | -100 => 100 % | -100 % en 2040
incin | -33.3333~ => oui, d'un tiers | d'un bon tiers
incin | -52.0548~ => de 730 000 à 350 000 t | passer de 730000 à 350000 tonnes
incin | ? => un four sur trois | 350 000 t | -380 000 tonnes | fermer un four | sortir de l'incinération
incin | ? => comme à Ivry | 10 000 t/an de moins | baisse proportionnelle à celle des déchets
incin | ? => non, le Syctom en a besoin | 30 à 40 % | fermeture d'un four sur deux | 3 fours | 60 000 tonnes
incin | ? => une ligne de four en moins | 60 % des conseillers | fermer Saint-Ouen en 2035 | 25 % à Ivry, 50 % à Issy
incin | ? => de 3 fours à 2 | le plus possible | 60 % en 2022 | 25 % de chaleur en moins | 60 % d'électricité verte
incin | ? => 400 kt | 300 000 tonnes par an au lieu de 730 000 | oui | baisser autant que les déchets baissent
incin | ? => fermer 1 four sur 2 | 40 % à terme, 20 % d'ici 2032 | au maximum 40 % | 40 % de la capacité d'Ivry
incin | ? => comme la capacité d'Ivry | 40 % des recettes de chaleur
incin | -25 => un quart de moins | baisse de 25 % des tonnages incinérés d'ici 2032
incin | -25~ => un quart | d'environ un quart | 25 % de tonnes en moins à Ivry
incin | -60 => soixante pour cent | 60% au moins | -60 % d'ici à 2035
incin | -40 => 40 % | moins 40 % d'ici 2032 | Oui, baisse de 40 % des tonnages | 40 % de tonnes incinérées en moins
incin | -40 => -40% par rapport à 2025 | 40 pour cent au moins
biowaste | 30 => 30kg/an/hab. | x3 | tripler | le triple | passer de 10 à 30 kg | de 10kg à 30kg/hab | +20 kg
biowaste | 30 => 20 kg de plus
biowaste | 30~ => 30 kg/hab/an (x3) | trois fois plus
biowaste | 20 => doubler d'ici 2028
biowaste | 15 => +50 % | 50 % de plus
biowaste | 25 => 25 kg mini | au moins 25kg | plus de 25 kg | 1250 tonnes/an | 1 250 t par an | 25 kg / hab
biowaste | 25 => 25 kilos par tête et par an | vingt-cinq kg | 25 kg si l'EPT collecte
biowaste | 25~ => jusqu'à 25 kg | 1.250 t | 1,25 kt/an
biowaste | ? => 25-30 kg | 25 kg par foyer | 25 litres | 25 % | 25 % des biodéchets | 1 composteur pour 10 foyers
biowaste | ? => 25 composteurs | 25 écoles | 100 % des foyers | tous les habitants | comme Milan | moins de 25 kg
biowaste | ? => 40 kg par école | 40 kg de compost | 40 t de compost produites | 40 bornes
biowaste | ? => une borne pour 200 habitants | 40 kg de déchets verts par habitant | 40 m3 | 40% de foyers volontaires
biowaste | ? => 3 kg par semaine | 40 kilos, non ? Plutôt 20
biowaste | 40~ => Milan fait 110 kg, nous visons 40 | 40 kg (Milan : 110) | 4x | x 4 (40 kg)
biowaste | 40~ => multiplier par quatre la collecte | 40 kg minimum et 60 kg en cible | de 10 → 40
biowaste | 40 => 40 kg par habitant et par an | porter la collecte à 40 kg | quadrupler | 4 fois plus | 2000 t/an
biowaste | 40 => quarante kilos | +30 kg/hab | passer à 40kg
biowaste | 12 => +20 % | 20% de plus d'ici 2 ans
composters | 20 => 20 | 20 composteurs | vingt composteurs partagés | passer de 5 à 20 | x4 | quadrupler
composters | 20 => une vingtaine | au moins 20
composters | 25 => 20 de plus | +20 | 20 composteurs supplémentaires
composters | 25~ => 20 nouveaux
composters | 12 => 12 d'ici 2028 | 12 (2028) | 2028 : 12
composters | 24~ => 3 par quartier, soit 24
composters | ? => 1 composteur pour 10 foyers | un composteur par quartier | un par école | 10 par an
composters | ? => 10/an pendant 6 ans | 20 ou 30 | 20 composteurs et 3 lombricomposteurs | des composteurs
composters | ? => autant que nécessaire | 1 pour 500 habitants | 5 par an | 2 par quartier | 30 à 40
composters | ? => un pour 1 000 habitants | 30 % | 30 % des copropriétés | 30 poules
composters | 30 => 30 composteurs de quartier | trente | 25 de plus | une trentaine | 30 au moins
composters | 30~ => 30 (contre 5) | x6 | 30 nouveaux sites, soit 35~
euros | 200000 => 200 000 €/an | 200k€/an | 200 K€ par an | 0,2 M€/an | deux cent mille euros par an | doubler
euros | 200000 => le double | 100 000 € de plus par an | au moins 200 000 €/an
euros | 200000~ => 200.000 euros par an | 200000€ | +100 000 € | 1,2 M€ sur 6 ans
euros | 200000~ => 200 000 €/an, dont 50 000 pour les ressourceries
euros | 150000 => +50 %
euros | 33333.3333~ => 200 000 € sur le mandat
euros | ? => 200 000 € de recettes | 200 000 € d'économies | 200 000 € de subventions | le double du budget de Vitry
euros | ? => deux fois plus que Montreuil | 4 € par habitant | 1% du budget | 200 000 à 300 000 € | 100 à 200 k€
euros | ? => le prix d'un rond-point | 300 000 € de dons | 300 000 € d'amendes | le triple du budget com | 6 €/hab
euros | ? => 300 000 € une seule fois | 3 % du budget | 300 à 400 000 € | le double de ce que dépense Pantin
euros | ? => le coût d'une piscine
euros | 300000 => 300 000 euros par an | 300 k€ / an | 0,3 million d'euros par an | tripler
euros | 300000 => trois cent mille euros chaque année | le triple | 300000 €/an
share | 20 => passer de 12 à 20 %
share | 65 => de 30 à 65 % | 65 % | 65 | plus de 65 % | 65 % minimum
share | 66.6667 => deux tiers | les deux tiers
share | 50 => la moitié
share | 50~ => 1 déchet sur 2
share | 75 => les trois quarts
share | 40 => +10 points | 10 points de plus
share | 60 => doubler | doubler le taux | 60 % de recyclage | 60% | le double | 60 pour cent des déchets recyclés
share | 33.3333~ => un tiers
share | 65~ => 0,65 | 65 sur 100
share | ? => +10 % | 55 % en 2028, 65 en 2032 | entre 55 et 65 | 65% max | l'objectif européen | 65 % des foyers
share | ? => le maximum | 60 % des usagers | 60 % des familles satisfaites | 60 ou 65 % | 60 % de refus | +15 %
share | ? => 60 % au maximum
budget | 20 => +20 % | 20 % de plus | 20 % mini | 20% dès 2027 | +20% hors inflation
budget | 100 => doubler | doublement du budget | le double | x2 | deux fois plus | 2x plus
budget | 50 => x 1,5 | 50 % d'augmentation | une augmentation de moitié
budget | 200 => multiplié par 3 | tripler | multiplier par trois le budget | x 3
budget | 33.3333 => augmenter d'un tiers
budget | 25 => un quart en plus
budget | 100~ => de 2 à 4 €/hab | de 100 000 à 200 000 €
budget | 0~ => budget constant | inchangé
budget | ? => le double du budget de Vitry | 10 % du budget | 200 000 € de plus | 200 000 € de recettes
budget | ? => 10 % de la population | +5 %/an | +5% par an | passer de 12 à 20 % | maximum 20% | 20-30 %
budget | ? => 20 % en 2027 puis 30 % | le triple du budget communication | 30 € par habitant | 30 % des recettes
budget | ? => 30 % du budget total | 3 % par an | 30 % d'ici 2028, 60 % ensuite | deux fois le budget voirie
budget | ? => 30 % de subventions
budget | 30 => +30 % | 30% d'augmentation par habitant | augmenter le budget prévention de 30 %
omr | 160 => on vise 160 kg d'ordures par an et par habitant d'ici fin 2031 | 160kg/hab/an grâce au compostage
omr | 160 => 160 kg, à condition que le Syctom aide | au maximum 160 kg par habitant | 160kilos
omr | 160 => Objectif = 160 kg/hab/an | 8 000 tonnes par an | passer de 223 kg à 160 kg par habitant et par an
omr | 170.5~ => baisse de 53 kg par habitant | 53 kg en moins par an et par habitant
omr | 145.275 => réduire de 35 % par rapport à 2024 | −35 % | 35 pour cent de moins
omr | 55.875 => réduire de trois quarts | diviser par quatre | quatre fois moins
omr | ? => 35 % de tri en plus | réduction de 35 % par an | 160 kg pour les maisons et 120 kg pour les immeubles
omr | ? => nous produisons 223 kg | pas plus que la moyenne du Syctom | 160 kg ou -30 % | environ 150 à 160 kg
omr | ? => 160 kg ? difficile | 12 kg par semaine et par foyer | 160 kg de moins que Paris
omr | ? => la moitié des foyers au compost | 1 kg/jour | 30 % des biodéchets détournés | 25 000 €
omr | ? => 3 sacs de 30 litres | ramener à la moyenne régionale | viser l'excellence | -35 % des emballages
omr | ? => baisser la TEOM de 10 % | 160 repas | réduire de 2 à 3 % par an | 500 composteurs, 160 bacs
dma | -12 => 12 % | baisser de 12% d'ici 2030 | −12 % par habitant | 12 % en moins par rapport à 2010
dma | -12 => nous nous engageons à −12 % | 12% à l'horizon 2032
dma | -12~ => 12 %, pas davantage | -12 % ou mieux | 12 % seulement | 12 % de DMA en moins, dont 20 % d'OMR
dma | ? => -12 % de CO2 | 12 % des bennes | 12 % du tonnage des marchés | 12 % d'ici 2028, 15 % d'ici 2030 | 12 points
dma | ? => la moitié de l'objectif légal | le double de l'objectif légal | 12 à 15 | 12 % de plus
dma | ? => 5 % de moins que Montreuil | nous visions 12 % | en 2024 la baisse était de 12 %
dma | ? => baisse de 12 % entre 2010 et 2020 | 12 ressourceries | 12 % ou plus si possible, sinon 8 %
dma | ? => un habitant sur 12 | 12 mois
incin | -20 => 20 % | baisse de 20 % d'ici 2030 | -20 % par rapport à aujourd'hui | Oui, 20 % de moins
incin | -20 => vingt pour cent
incin | -20~ => 20 % des tonnages | une baisse d'un cinquième
incin | ? => 20 % d'ici 2028 puis 40 % | 140 000 t de moins | deux fours | moins 20 % à Saint-Ouen, 0 à Ivry
incin | ? => ne plus brûler de plastique | 20 % de recyclage en plus | le même rythme que les déchets
biowaste | 35 => 35 kg | 35 kg/hab/an en 2029 | 25 kg de plus par habitant | de 10 à 35 kg | 1 750 tonnes par an
biowaste | 35 => au moins 35 kg/hab
biowaste | ? => 35 % des habitants | 35 kg de compost par jardin | 35 points d'apport | 35 à 40 kg
biowaste | ? => 1 bioseau par foyer | deux passages par semaine | trois fois le tonnage de Vitry
budget | 40 => +40 % | augmentation de 40 % du budget prévention | 40 % de plus sur le mandat
budget | ? => 40 % du budget déchets | 40 000 € | 40 centimes par habitant | 40 % de moins de dépenses d'incinération
budget | ? => +4 % l'an
residual | 150 => poubelles enlevées : 150 kg | tonnage enlevé : 150 kg par hab | enlèvement de 150 kg par habitant
residual | 150 => Ne rien perdre : 150 kg | sans perdre en qualité : 150 kg/hab | Nous n'enlèverons plus que 150 kg par habitant
residual | 150 => enlèvement des ordures : 150 kg par habitant | Volume enlevé en porte-à-porte : 150 kg/hab
residual | 204 => perdre 50 kg par habitant | nous perdrons 50 kg par habitant
residual | ? => enlever 150 kg | Nous enlèverons 150 kg par habitant | pas davantage
residual | 203.2 => Si le Syctom ne refuse pas, -20 %
biowaste | 40 => Sauf si le Syctom ne suit pas, 40 kg | À condition que l'EPT ne s'y oppose pas : 40 kg
biowaste | 40 => Oui, à condition que le coût ne dépasse pas le budget, 40 kg | Tant que l'EPT n'a pas refusé, 40 kg
biowaste | 40 => Si la réglementation ne change pas 40 kg/hab/an | enlèvement hebdomadaire, 40 kg par habitant
biowaste | ? => Si l'EPT refuse, pas 40 kg | Si l'EPT ne suit pas, nous ne ferons pas 40 kg | Oui si l'EPT suit mais pas 40 kg
biowaste | ? => Non, sauf si l'État finance : 40 kg | Oui mais 40 kg, ce n'est pas tenable | La commune collecte 40 kg
biowaste | 40 => Objectif : que la commune collecte 40 kg par habitant | Que nos habitants trient 40 kg par an
biowaste | 40 => Nos habitants trient mieux : 40 kg | Pour que la ville collecte 40 kg par habitant
biowaste | 40 => Que chaque habitant trie 40 kg | Les foyers trient, nous visons 40 kg
biowaste | ? => 40 kg, c'est ce que la ville collecte | Les 40 kg que nos habitants trient
fall | -15 => oui pour 15 % | Oui, pour 15 % | OK pour 15% | d'accord pour 15 %
fall | ? => oui pour 85 % | oui, pour 100 % | oui pour 85 % du niveau de 2010 | pas davantage que 15 % | Oui mais pas 15 %
fall | -15 => Oui, si l'État ne se désengage pas, -15 % | Si la population n'augmente pas, -15 %
fall | -15 => Oui mais pas tout de suite : 15 % | Oui sauf si le Syctom ne joue pas le jeu : 15 %
budget | 20 => enlèvement et prévention : 20 % | +20 % du budget de fonctionnement | Si la dotation ne baisse pas, +20 %
budget | 20 => augmenter le budget de l'économie circulaire de 20 % | augmenter le budget des ressourceries de 20 %
budget | 20 => augmenter le budget de la ville pour la prévention de 20 %
budget | 20 => augmenter les crédits de la politique de prévention de 20 %
budget | 100 => le double du budget alloué à la prévention
budget | ? => augmenter le budget de la ville de 20 % | augmenter le budget de la voirie de 20 % | pas davantage que 20 %
budget | ? => le double du budget alloué à la voirie | 20 % d'aides
spent | 200000 => 200 000 € dès le premier budget | 200 000 € DÈS le premier budget | 200 000 € des le premier budget
spent | 200000 => 200 000 € dès adoption du plan | 200 000 € de fonctionnement | 200 000 € d'investissement | 200 000 € d'aides
spent | 200000 => 200 000 € de dotation | 200 000 € de subventions aux ressourceries | 200k€ d'aide au compostage
spent | ? => 200 000 € de recettes | 200 000 € de subventions | 200 000 € d'emprunt
head | 5 => 5 € par habitant dès le vote du budget | 5 € par habitant et par an dès la première année
residual | 180 => Que chaque foyer passe sous les 180 kg par habitant | La ville produit trop, on vise 180 kg | 180 kg au mieux
residual | 180 => Le but : que la ville jette 180 kg par habitant | Si la collecte ne change pas de rythme, 180 kg
residual | 180 => pas davantage que 180 kg | 180 kg et pas davantage | La commune collectera moins de 180 kg par habitant
residual | ? => Nos habitants jettent 254 kg | la ville perd 50 kg de déchets par habitant | perdre jusqu'à 50 kg par habitant
residual | ? => Sous réserve d'étude, pas 180 kg | Oui, mais nous n'irons pas à 180 kg
residual | 204 => On veut perdre 50 kg par habitant d'ici 2032 | perdre au moins 50 kg par habitant | retrancher 50 kg par habitant
biowaste | 45 => 45 kg dès réception des bacs | 45 kg de déchets alimentaires par habitant | si les habitants trient, 45 kg
biowaste | 45 => Nos habitants trient peu, nous viserons 45 kg | 45 kg si chaque foyer trie | Chaque habitant triera 45 kg
biowaste | 45 => 45 kg, que les habitants trient en bac ou au compost
biowaste | ? => Chaque habitant trie 12 kg | Nos habitants trient 12 kg par an | 12 kg, c'est ce que chaque habitant trie
fall | -15 => 15 % dès la généralisation du bac | Oui pour une baisse de 15 % | perdre 15 % de nos déchets
fall | ? => la commune a perdu 15 % depuis 2010 | oui pour 90 %
budget | 25 => +25 % dès le budget 2027 | augmenter le budget des associations de réemploi de 25 %
budget | 25 => augmenter de 25 % le budget de l'équipe prévention | Tant que l'État ne coupe pas la dotation, +25 %
budget | ? => augmenter de 25 % le budget des espaces verts | le triple du budget des fêtes | augmenter le budget du service de la voirie de 25 %
euros | 200000 => Que la ville dépense 200 000 € | 200 000 € si les dotations ne baissent pas | 200 000 € par an pour le réemploi
euros | ? => 200 000 € de taxe | 200 000 € de gains | la ville dépense 150 000 €
composters | 20 => Si les copropriétés ne s'y opposent pas, 20 composteurs | 20 composteurs dès l'adoption du plan
residual | 160 => 160 kg grâce à l'enlèvement séparé des biodéchets | Une fois les biodéchets enlevés : 160 kg | oui pour 160 kg
residual | 160 => Oui mais en 2032 : 160 kg | mais oui, 160 kg | 160 kg, pas davantage | 160 kg, pas davantage de camions
residual | 127 => -50 % si le Syctom ne s'y oppose pas | Sauf si l'usine ne ferme pas, -50 %
residual | ? => Oui mais pas la moitié | oui, mais surtout pas 160 kg
biowaste | ? => la collecte est de 10 kg | on en collecte 10 kg | pas davantage que 30 kg | le triple des villes voisines
biowaste | 30 => Il faut que chacun trie 30 kg | chaque foyer doit trier 30 kg | 30 kg au moins, pas davantage de camions
tonnes | 9000 => 9 000 t par an dès la fin du contrat | Oui pour 9 000 tonnes
tonnes | ? => le syndicat collecte 9 000 t | enlever 700 tonnes
fall | -12 => À la condition que le Syctom ne s'y oppose pas, 12 % | tant que la ville ne grandit pas : 12 % | oui pour - 12 %
fall | -12 => 12 %, sans enlever de bacs | Que la ville produise 12 % de moins | Sauf si le BTP ne coopère pas, 12 %
fall | ? => tant que la ville ne grandit pas, pas plus de 12 % | Mais 12 %, ce n'est pas sérieux | oui pour 50 %
budget | 30 => +30 % dès le premier conseil | Si l'inflation ne dérape pas, +30 % | 30 % de hausse du budget de fonctionnement
budget | 100 => le double du budget dédié au réemploi | doubler le budget de l'économie circulaire
budget | ? => le double du budget alloué aux routes | augmenter de 30 % le budget de la mairie | oui pour 30 % du budget
spent | 150000 => 150 000 € dès le budget primitif | 150 000 € d'aides aux associations | 150 000 € de dons aux associations
spent | ? => 150 000 € de subventions de la région | 150 000 € d'économies de collecte
biowaste | 40 => Nous veillerons à ce que la ville collecte 40 kg | Notre but est que chaque habitant trie 40 kg
biowaste | 40 => faire en sorte que chaque foyer trie 40 kg par habitant | Nous souhaitons que nos habitants trient 40 kg
biowaste | ? => On sait que la ville collecte 40 kg | parce que la commune collecte 40 kg | 40 kg que la ville collecte
biowaste | ? => La ville s'est améliorée, nos habitants trient 40 kg | Il se trouve que la commune collecte 40 kg
residual | ? => La vérité est que la ville produit 300 kg | Le problème est que nos habitants jettent 300 kg
residual | 170 => 170 kg enlèvement compris | Descendre à 170 kg par habitant, sans perdre en service
residual | ? => nous refusons les 170 kg | Oui mais nous ne ferons pas -20 % | si les habitants ne suivent pas, pas de baisse de 20 %
residual | 203.2 => Oui mais si le Syctom ne bouge pas, -20 % | lorsque l'EPT ne freinera pas, -20 %
biowaste | 35 => 35 kg : nos habitants trient de mieux en mieux | Oui, mais pas sans aide : 35 kg
biowaste | ? => mais pas 35 kg | Oui, mais pas à 35 kg | Oui, mais pas jusqu'à 35 kg
fall | -14 => oui, pour 14 % au moins | Si on ne compte pas les gravats, 14 % | la ville produit trop : 14 % de moins
budget | ? => double du budget de fonctionnement de Vitry | augmenter de 50 % le budget de la propreté
spent | 250000 => si la commune dépense 250 000 € | 250 000 € dès le prochain exercice
spent | ? => budget actuel : 250 000 € | la commune dépense déjà 250 000 € | 250 000 € de pertes
biowaste | 50 => 50 kg de biodéchets des ménages | Notre ambition : chaque habitant trie 50 kg | D'ici 2030, chaque habitant trie 50 kg
biowaste | 50 => En 2030, la ville collecte 50 kg par habitant | 50 kg dès cette année | 50 kg par habitant dès les premiers mois
biowaste | ? => La ville collecte 12 kg, nous ferons mieux d'ici 2030 | 50 kg de déchets verts des ménages
fall | -16 => si on nous aide, oui pour 16 % | Oui, mais pas avant 2032 : 16 % | D'ici 2030, la ville produit 16 % de déchets en moins
budget | 35 => En 2030, la ville dépense 35 % de plus | augmenter de 35 % le budget alloué aux ressourceries
budget | ? => nous refusons +35 % | augmenter de 35 % le budget de la culture | +35 % du budget des ménages
euros | 180000 => En 2030 la ville dépense 180 000 € par an | 180 000 € de frais de personnel
share | 75 => 75 % des déchets des ménages | 75 % du gisement des foyers
`;

const DATES = `
2027-12-31 => fin 2027 | 31/12/2027 | 31.12.27 | 31-12-2027 | le 31 décembre 2027 | 31 dec 2027
2027-12-31 => annuellement à partir de 2027 | chaque année dès 2027 | courant 2027 | au cours de 2027
2027-12-31 => avant la fin 2027 | à partir de 2027 | 2027
2027-12-31~ => fin 27 | l'année prochaine | budget 2027 | dès le BP 2027
2027-09-30 => T3 2027 | 3e trimestre 2027 | troisième trimestre 2027 | Q3 2027
2026-12-31 => T4 2026 | second semestre 2026 | avant la fin de l'année 2026 | fin 2026 | d'ici le 31 décembre 2026
2026-12-31 => dès 2026 | décembre 2026 | 31/12/26
2026-12-31~ => fin d'année | cette année
2027-06-30 => S1 2027 | 1er semestre 2027 | fin juin 2027 | premier rapport en juin 2027 | 30 juin 2027
2027-06-30 => fin du premier semestre 2027 | d'ici juin 2027
2027-06-30~ => juin 2027 puis tous les ans
2026-09-30 => dès septembre 2026 | sept. 2026 | 09/2026 | septembre 2026 | dès la rentrée 2026
2026-09-30~ => 09-2026 | 2026-09 | à la rentrée | rentrée 2026
2029-03-21 => mi-mandat | à mi mandat | mi-mandat
2026-06-30 => sous 100 jours | dans les 100 jours | dans les cent premiers jours | 100 premiers jours du mandat
2029-12-31 => avant 2030 | avant 2030 sauf retard du Syctom
2030-12-31 => d'ici 2030 au plus tard | horizon 2030 | 2030 (objectif légal)
2028-01-01 => 1er janvier 2028 | 01/01/2028 | à compter du 1er janvier 2028
2028-03-31 => fin du 1er trimestre 2028 | début 2028
2028-12-31 => 2028, sous réserve du Syctom | courant 2028 | au renouvellement du marché en 2028
2028-12-31 => d'ici à la fin de l'année 2028 | 2028, dernier délai | pour la fin 2028 | en 2028 si l'EPT suit
2028-12-31 => dès 2028 | Décembre 2028
2028-12-31~ => vers 2028 | fin du marché de collecte (2028) | deux mille vingt-huit | 2028 si possible
2032-03-21 => d'ici la fin du mandat | fin de mandature | pendant le mandat | avant la fin du mandat
2032-03-21 => sur la durée du mandat | au cours du mandat | d'ici 6 ans | fin du mandat | avant la fin du mandat
2032-03-21 => d'ici la fin de la mandature | tout au long du mandat
2032-03-21~ => fin du mandat (2032) | en cours de mandat
2027-03-22 => première année du mandat | dès la première année
2028-02-29 => fevrier 2028
2027-08-31 => aout 2027
2028-06-30 => milieu d'année 2028
? => dès que possible | ASAP | rapidement | prochainement | à terme | progressivement | en continu | 2027 et 2028
? => 2027 ou 2028 | entre 2027 et 2029 | pas avant 2028 | 2028 au plus tôt | après 2028 | janvier 2026 | depuis 2020
? => 2O28 | 20228 | loi AGEC 2020 | à l'échéance du contrat | juillet | le 15 | 31/02/2027 | 13/13/2027 | 2 mandats
? => dans la foulée | au fil du mandat prochain | avant les vacances | 2028 ou 2029 | 2027, 2028, 2029
? => de 2027 à 2030 | début de mandat | après les travaux | le moment venu | 2026-2032 ou après | jamais | 30/02/2028
? => depuis 2019 | l'hiver prochain | pas en 2028 | début du mandat | le plus tôt possible | dès notre élection
? => à moyen terme | dans l'année | chaque année | en même temps que le budget | 2027, sinon 2028
? => quand le Syctom voudra | après 2026 | 2024 | prochaine mandature
2027-03-31 => mars 2027 | 1er trimestre 2027 | T1-2027 | fin mars 2027 | T1/2027
2029-06-30 => juin 2029 | premier semestre 2029 | 06/2029 | mi-2029
2026-09-22 => sous six mois | dans les 6 mois | 6 mois après l'élection
2028-03-22 => dans les deux ans | sous 2 ans | d'ici deux ans | 24 mois
2027-12-31 => 31 décembre 2027 au plus tard | courant 2027 | d'ici fin décembre 2027
2028-06-30 => juin 2028 | avant le 1er juillet 2028 | S1 2028
2030-12-31 => 2030 | d'ici 2030 | à l'horizon 2030
2026-12-31 => avant fin 2026 | 4e trimestre 2026
2027-03-22 => un an après l'élection | dans l'année qui suit l'élection | sous un an | dans les douze mois
? => au plus tôt en 2028 | dans la première moitié du mandat | début 2028 ou début 2029
? => quand les travaux seront finis | rapidement après l'élection | après concertation | entre 2026 et 2032
? => dans quelques mois | mars prochain | 2021
`;

const POSITIONS = `
unconditional => Oui, pour tous les flux | Bien entendu | Évidemment ! | Tout à fait | Oui, c'est dans notre programme
unconditional => Nous le ferons | Engagement pris | Je m'y engage | Oui, nos délégués voteront pour
unconditional => Nous voterons pour | Absolument | Affirmatif | Nous défendrons cette position et la voterons
unconditional => oui, oui et oui | Oui, c'est déjà voté dans notre projet | Oui, nous le défendrons au Syctom
unconditional => Bien sûr | Nous nous engageons à le faire dès la première année | Oui, sans réserve | D'accord
unconditional => Oui, avec les associations | Oui | oui ! | Oui, nous publierons les tonnages chaque année
unconditional => Oui, et nous irons plus loin
unconditional~ => Sans hésiter | 👍 | Ouii | C'est au programme | Nous le défendrons et le voterons | Cela sera fait
unconditional~ => Trois fois oui
conditional => Oui, sous réserve de financement | Oui à condition que l'État participe
conditional => oui, dès lors que le Syctom fournit les données
conditional => Oui, à condition d'obtenir les financements de l'ADEME | Oui, si les coûts restent maîtrisés
conditional => Oui sous réserve d'une étude d'impact | Oui si le budget le permet
conditional => Oui, sous réserve des moyens disponibles
conditional~ => Oui selon les moyens | Oui, sauf opposition du Syctom | Si les finances le permettent
study => Nous étudierons | À l'étude | nous allons étudier la faisabilité | Nous lancerons une étude | à étudier
study => Nous étudierons cette piste | Une étude sera lancée en 2027 | Nous l'étudierons avec les services | À étudier
study => Nous étudierons la question | Étude en cours
declined => Non | Nous ne nous engageons pas | Certainement pas | Nous n'y sommes pas favorables | Nous sommes contre
declined => Non, c'est trop cher | Hors de question | Non, ce n'est pas une priorité | Nous refusons de nous engager
declined => Je ne m'engage pas | Non, nous préférons l'incitation | Absolument pas | non
declined => Non, nous n'en voyons pas l'utilité | Nous ne prendrons pas cet engagement
declined~ => Jamais | Refus | Pas question | Sûrement pas | Niet | Nous ne le ferons pas
unanswered => Je ne souhaite pas répondre | ne se prononce pas | NSP | pas de réponse
? => Plutôt oui | Ni oui ni non | Nous en parlerons aux habitants | C'est une vraie question
? => Oui pour les écoles, non pour les marchés | Nous voterons selon notre conscience
? => Nous voterons pour une autre solution | Oui, enfin presque | Nous défendrons l'intérêt des habitants
? => Nous sommes pour la transparence en général | Pourquoi pas | Nous le proposerons | À voir | Oui et non
? => Peut-être | Ce n'est pas de notre ressort | Nous en débattrons | Nous sommes réservés
unconditional => Oui, évidemment | Oui, c'est un engagement ferme | Nous nous y engageons pleinement
unconditional => Oui, dès notre arrivée | Oui - c'est prévu page 4 | Nous voterons pour.
declined => Non, nous n'y croyons pas | Non ! | Nous ne souhaitons pas nous engager | En aucun cas
declined => Nous sommes opposés à cette mesure
conditional => Oui, sous réserve de l'étude de faisabilité | Oui, pourvu que la région finance
conditional => Oui, dans la mesure du possible
study => Nous allons étudier le sujet | Une étude sera menée
? => C'est à l'EPT d'y répondre | Nous voterons au cas par cas | On essaiera | Oui... mais non
? => Nous ne sommes ni pour ni contre | Plutôt favorable
? => Nous défendrons le refus et voterons en ce sens | Nous soutiendrons l’abandon et voterons pour
? => Nous défendrons un moratoire et voterons en ce sens | Nous défendrons le statu quo et voterons en ce sens
? => Nous défendrons l’inverse et voterons en ce sens | Nous défendrons l’incinération et voterons en ce sens
? => Nous défendrons une autre position et voterons pour
conditional => Affirmatif mais | Affirmatif, mais sans hausse d'impôts
unconditional => Nous défendrons cette demande et voterons en ce sens | Nous la défendrons et la voterons
unconditional => Nous soutiendrons cette mesure et la voterons | Nos élus défendront votre demande et voteront pour
unconditional => Nous voterons pour cette mesure | Nous soutiendrons et voterons pour | Oui, pas davantage de discours, des actes
? => Nous voterons pour le maintien | Nous la soutiendrons et voterons contre | Affirmatif pour la moitié | Nous voterons blanc
unconditional => Nous défendrons cette position au Syctom et la voterons | Nos délégués la défendront et voteront en ce sens
? => Nos délégués défendront la fermeture et voteront pour | Nous soutiendrons votre opposition et voterons en ce sens
? => Nous défendrons le contraire de cette mesure et voterons | Nous soutiendrons les opposants et voterons pour
? => Nous refusons les 3 incinérateurs | Oui, nous refusons 2 projets | OK pour la moitié de l'effort
`;

const asked: Readonly<Record<string, QuantityContext>> = {
  ...questions,
  /** A rate of recycling, from 30 %. */
  share: { ...questions.share, question: 'Quel taux de recyclage des déchets visez-vous ?' },
  /** Euros a year, and euros an inhabitant, for prevention. */
  spent: { ...questions.euros, question: 'Quel budget annuel consacrerez-vous à la prévention des déchets ?' },
  head: {
    ...questions.euros,
    question: 'Quel budget de prévention, par habitant et par an, visez-vous ?',
    unit: '€/hab/an',
    baseline: { value: 2, year: 2024 },
  },
  omr: sampleQuestion('prevention-omr'),
  dma: sampleQuestion('prevention-dma'),
  incin: sampleQuestion('prevention-incineration'),
};

test.each(linesOf(FIGURES))('figures of %s', (meaning, phrases) => {
  const [question = '', value = ''] = meaning.split(' | ');
  const context = asked[question];
  if (context === undefined) throw new Error(`no question ${question}`);
  expect(otherwise(phrases, value, (phrase) => rounded(readQuantity(phrase, context)))).toEqual([]);
});

test.each(linesOf(DATES))('dates that are %s', (meaning, phrases) => {
  const read = (phrase: string) => {
    const reading = readDeadline(phrase, time);
    return reading.kind === 'understood' ? reading.date : '?';
  };
  expect(otherwise(phrases, meaning, read)).toEqual([]);
});

test.each(linesOf(POSITIONS))('positions that are %s', (meaning, phrases) => {
  expect(otherwise(phrases, meaning, (phrase) => readStance(phrase) ?? '?')).toEqual([]);
});

function sampleQuestion(id: string): QuantityContext {
  const question = campaign.questions.find((each) => each.id === id);
  if (question === undefined || !isMeasured(question.kind)) throw new Error(`no figure is asked by ${id}`);
  return { ...time, ...question, kind: question.kind as QuantityContext['kind'], population: 50_000 };
}
