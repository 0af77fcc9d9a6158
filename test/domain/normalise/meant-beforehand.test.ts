import { readDeadline } from '../../../src/domain/normalise/deadline.ts';
import { readQuantity } from '../../../src/domain/normalise/quantity.ts';
import { readStance } from '../../../src/domain/normalise/stance.ts';
import { questions, time } from './contexts.ts';

/**
 * Phrases whose meaning was written down before the program read them, one line a meaning, as in
 * `typed-by-candidates`: what it is, or `?` where only asking is right, whatever the reason given.
 */
const FIGURES = `
fall | -10 => on s'engage à 10 % | Objectif -10% | 10 % d'OMR en moins | réduction des ordures ménagères de 10%
fall | -10 => Notre liste vise une réduction de 10 % des déchets d'ici la fin du mandat | ✅ -10% | **-10 %** | 10%!!
fall | -10 => 👍 10 % | -10%. | reduire de 10 pourcents | REDUIRE DE 10% | 10 % de réduction d'ici fin 2028
fall | -10 => baise de 10 % | 10 % à l'horizon 2030 | env 10% | ~10 % | 10 pour-cent | 10 percent | 10% less
fall | -10 => 10 % des déchets | 10 % du tonnage | 10 % de nos déchets | 10 % de déchets en moins | • 10 %
fall | -10 => 10 % ; 2028 | 2028 : 10 % | 10 % si tout va bien | Si l'EPT suit : 10 % | 10 % dans les 2 ans
fall | -10 => 10 % sous trois ans | 10% (comme demandé) | Oui 👍🏻 10% | 10 % des ordures ménagères | 10\u2009% | _10 %_
fall | -10 => Nous nous engageons sur une baisse de 10 % d'ici la fin du mandat. | 10% de moins de déchets | Moins 10%
fall | -10 => baisse globale de 10 % | Baisse de 10% des tonnages collectés
fall | -10 => une baisse significative, de l'ordre de 10 % | réduire nos déchets de 10 %
fall | -10 => diminuer de 10% le volume des poubelles grises | notre engagement : -10 % | 10% en 6 ans
fall | -10 => nous proposons 10 % | 10 %, chiffre réaliste | 10 % ! | C'est 10 %. | -10 % (objectif du plan)
fall | -10 => réduction de 10 % des déchets par habitant | -10 % par habitant | 10% / hab
fall | -10 => Réduire de 10 % la quantité de déchets produits par habitant | 10 % de la production de déchets
fall | -10 => objectif chiffré : 10 % | On vise 10% | au minimum 10% | -10% mini | moins de déchets : -10 %
fall | -15 => 15 % dès la première année | 15% à mi-mandat | 15 % avant 2030 | -15 % d'ici le 31/12/2028
fall | -15 => Dès le 1er conseil municipal, nous voterons -15 % | 2030 => -15% | 15 % comme le prévoit la loi AGEC
fall | -15 => une réduction d'environ quinze pour cent | –15 % d’ici 2030 (réf. 2010) | −15 %
fall | -15 => conformément à la loi du 10 février 2020, -15 % | PLPDMA 2026-2031 : -15 %
fall | ? => 10 % de la population | 10 % des habitants | 10 % des foyers | 10 % des écoles concernées | 10 % d'élus
fall | ? => baisser pour 10 % des habitants | un habitant sur dix | 10 % de nos agents | TVA à 10 %
fall | ? => notre score était de 10 % | 10 % des voix | 80 % des habitants trient | 10 % de biodéchets
fall | ? => 10 % de recyclage | 10 % des emballages | 10% population | 10 % des cantines | 10 % des administrés
fall | ? => 10 % des citoyens | 10 % d'énergie renouvelable | 15 % de tri | un tiers | par deux | 25 à 30 %
fall | ? => entre 10% et 15% | 10/15 % | 10–15 % | de 10 à 15 % | 10 % voire 15 % | 10 %, 15 % si possible
fall | ? => 10 % minimum, 20 % visé | au moins 10 %, idéalement 20 % | 10 % d'ici 2028 et 20 % d'ici 2032
fall | ? => -10 % en 2028 (vs 2023) | passer de 100 à 90 | de 250 à 200 kg | -25 kg | 10pts | -0,10
fall | ? => on ne baissera pas de 10 % | Pas 10 %, mais 15 % | 10 % est trop ambitieux | 10 % n'est pas réaliste
fall | ? => pas d'objectif chiffré, 10 % peut-être | 15% OMR / 10 % DMA | en 2028, 10 % ; en 2030, 15 %
fall | ? => augmenter de 10% le tri | plus 10 % de tri | une baisse à deux chiffres | l'objectif de la loi (15 %)
fall | ? => 10 % non | Notre commune compte 12 écoles et 3 marchés ; nous nous engageons à réduire de 15 % les OMR
fall | ? => 10 % par mandat et par an | ~~10 %~~ 15 % | 10 % puis 15 % | 10 % ne suffit pas | 10 % ? Non !
fall | ? => plutôt que 10 %, nous préférons agir | nous ne visons pas 10 % | 10 % d'ici 2028, 20 % à terme
fall | ? => entre 15 et 20 % selon les flux | 5% la première année puis 2% par an | 2 % de baisse par an | -2 %/an
fall | ? => baisse annuelle de 2 % | réduction de 3 % chaque année | réduire de 10 % les émissions de CO2
fall | ? => réduire le gaspillage alimentaire de 50 % | -50 % de gaspillage | 50 % de gaspillage en moins
fall | ? => 30 % de papier en moins | 100 % de compost | réduire de 30 % le nombre de bacs
fall | ? => réduire la facture de 10 % | baisser la taxe de 10 % | -10 % sur la TEOM | passer à 10 % | arriver à 10 %
fall | ? => 15 à 20 | dix à quinze pour cent | 10%-15% | 10 %/15 % | autant que possible | plus de 10 % des foyers
fall | ? => nous aimerions 10 % mais ne pouvons le promettre | 10 % est un objectif que nous ne partageons pas
fall | ? => 10 %, c'est ce que fait déjà la ville | Nous avons déjà baissé de 10 % | baisse de 10 % déjà obtenue
fall | ? => nous avons réduit nos déchets de 10 % | les déchets ont baissé de 10 %
fall | ? => les OMR ont diminué de 12 % depuis 2020 | la baisse a été de 8 % | 10 % de ce que produit Paris
fall | ? => deux fois plus que l'État | autant que Montreuil (10 %) | 1 kg par habitant | 20 kg | 10 t | 10 000 €
fall | ? => -10 points de pourcentage | moins 10 degrés | 2030 | en 2030 | une réduction importante
fall | ? => 10 % des déchets seront compostés | composter 10 % des déchets | recycler 65 % des déchets
fall | ? => trier 10 % de plus | détourner 10 % des déchets | incinérer 10 % des déchets
fall | ? => 10 % environ de nos déchets sont recyclés | 15 % de réemploi | 10 % de chance | TEOM 10 %
fall | -50 => diviser par deux | de moitié | divisé par 2 | une réduction de près de la moitié
fall | -50 => Réduire de moitié d'ici 2030 | divisées par deux
fall | -33.3333 => d'un tiers | réduire d'un bon tiers | baisse d'1/3 | un tiers en moins
budget | 33.3333 => augmenter d'un tiers | + 1/3
budget | 100 => doublement progressif | le doubler | doubler d'ici fin 2028 | nous voulons doubler ce budget
budget | 100 => on va doubler | x2 d'ici 2028 | fois 2 | +100% | 100% de plus | doublé | doublera
budget | 100 => Le budget sera doublé | budget ×2 | deux fois plus d'argent | deux fois plus élevé | DOUBLER
budget | 100 => doublerait | Le budget sera multiplié par deux. | multiplier le budget par 2 d'ici 2028
budget | 100 => Doublement du budget prévention | Oui, doublement ! | un budget deux fois plus important
budget | 100 => passer du simple au double | +100 % d'ici la fin du mandat | 100 % d'augmentation | faire x2
budget | 100 => un budget doublé dès 2027
budget | 200 => le multiplier par 3 | triplé
budget | 300 => quadruplé
budget | 50 => augmenter de 50 pour cent | + 50 % 🎉 | +50% sur le mandat
budget | ? => hausse de 5% par an | 5 % par an pendant 6 ans | pas de doublement | nous ne doublerons pas
budget | ? => ne pas doubler | sans doubler | doubler ? non | diviser par deux | moitié moins | entre +10 et +20 %
budget | ? => budget constant | 100 000 € | + 20 000 € | 2 € par habitant | le budget passera à 150 000 €
budget | ? => 10% du budget de la ville | 10 % du budget total | une fois de plus | pour la deuxième fois
budget | ? => 3 fois par an | 2 fois par semaine | +10 à 15 points | il faudrait doubler mais c'est impossible
budget | ? => doubler serait irréaliste | 10 % de la population | un peu plus | deux fois moins que Vitry
budget | ? => dédoubler les tournées | augmenter de 10 % les impôts | augmenter de 10 % le prix de la cantine
budget | ? => doubler les effectifs | doubler le nombre de ressourceries | doubler le nombre d'agents
budget | ? => tripler les pistes cyclables | deux agents de plus | 2 ETP supplémentaires | 10 % des investissements
budget | ? => 10 % des recettes | 10 € par habitant | 5 % de la TEOM | une enveloppe de 200 000 €
budget | ? => le budget a doublé depuis 2020 | nous avons doublé le budget | le budget a déjà été doublé
budget | ? => le budget a été multiplié par 3 | il a augmenté de 20 % | le budget n'augmentera pas | pas de baisse
budget | ? => baisse de 10 % | en hausse | doubler dans l'idéal, sinon +20 % | à deux | au moins deux fois par an
budget | ? => deux réunions par an | 10 % de bio | +10 % de tri | +3 % l'an | 5 % d'inflation | plus de moyens
budget | ? => 3 % de la masse salariale | augmenter de 10 agents | augmenter de 20 000 | doubler le tri
budget | ? => une augmentation modérée | 10 % si l'on trouve 20 000 €
biowaste | 25 => 25kg | 25 kilos par habitant | 25 Kg par hab. | 25 KG / HABITANT / AN | 25kg par an et par hab
biowaste | 25 => vingt cinq kilos | 25 kg par habitant par an d'ici 2028
biowaste | 25 => Au moins 25 kg par habitant et par an à l'horizon 2030 | environ 25 kilos par personne et par an
biowaste | 25 => un objectif de 25 kg/hab/an | viser 25 kg | 25 kg/hab/an 🌱 | 25kg+ | 25 kg et plus | min 25 kg
biowaste | 25 => 25 kg (minimum) | de 10 à 25kg/hab/an | passer de 10kg à 25kg | plus 15 kg | +15kg | 1250t | x2,5
biowaste | 25 => multiplier par 2,5 | au-delà de 25 kg | **25 kg** | \`25 kg\` | • 25 kg/hab/an | 🎯25 kg/hab/an
biowaste | 25 => 25 kg ♻️ | 25 kg 💪💪 | 1\u00a0250\u00a0t | 25\u202fkg/hab/an
biowaste | 25 => 25 kg par habitant et par an, sous réserve de financement | 25 kg/hab/an d’ici fin 2028
biowaste | 25 => 25 kg par an et par personne | 25 kilo par habitant | 25 kilogramme / hab / an | 25 kg per capita
biowaste | 25 => 25 kg/hab/an. | « 25 kg/hab/an » | 25 kg/hab/an (vingt-cinq) | 25kg/hab/année
biowaste | 25 => vingt-cinq kg/habitant/an | Atteindre 25 kg par habitant d'ici 2030
biowaste | 25 => 25 kg de biodéchets collectés par habitant | 25 kg collectés / hab / an
biowaste | 25 => collecter 25 kilos de biodéchets par habitant et par an d'ici 2030 | nous visons 25kg/hab. en 2032
biowaste | 25 => 25kg/hab/an minimum | Objectif de 25 kg/hab/an | + 15 kg/hab/an | passer de 10 à 25 kg
biowaste | 25 => 25 kg/hab/an, dès 2028 | ~25 kg/hab | 25 kg/an/hab. | 25 (kg/hab/an) | 25 kg en 2030
biowaste | 25 => 25 Kilos / Habitant / An | 1 250 tonnes de biodéchets | 1250 t de biodéchets par an
biowaste | 25 => 25 kg/hab/an si les moyens sont là | plus de biodéchets : 25 kg/hab/an
biowaste | 20 => mille tonnes | 1000 tonnes de biodéchets | doubler la collecte | plus de 20 kg | supérieur à 20
biowaste | 20 => dépasser 20 kg | 20 kg voire plus | 1 000 t/an | 20 kg au moins
biowaste | 15 => 50 % de plus
biowaste | 30 => multiplier par trois
biowaste | ? => 50 kg par foyer | 25 kg / semaine | 25 kg par mois | 0,5 kg par semaine et par habitant | 1.250 tonnes
biowaste | ? => 2 500 kg | 25 kg à 30 kg | 25/30 kg | 25 - 30 kg | 25 ou 30 kg | 20, 25 kg | 80 % des foyers équipés
biowaste | ? => tous les foyers | 100 % | 100 % des habitants | la moitié des biodéchets | pas 25 mais 20 kg
biowaste | ? => 25 kg, pas plus | 25 kg tout au plus | 25 kg max | jusqu'à 25 | 25 kg est irréaliste
biowaste | ? => 25 kg semble inatteignable | moins de 25 kg | 20 kg, voire 25 | 20kg en 2028 et 25kg en 2030
biowaste | ? => 25 kg pour 50 % des habitants | collecte séparée pour 40 000 habitants | 5 tonnes
biowaste | ? => Nous collectons déjà 25 kg | Actuellement 10 kg | Nous sommes à 10 kg aujourd'hui | En 2024 : 10 kg
biowaste | ? => ~~20 kg~~ 25 kg | 25 kg c'est beaucoup trop | impossible d'atteindre 25 kg
biowaste | ? => nous ne pouvons pas garantir 25 kg | 25 kg de CO2 | 2,5 kg par mois | 25 sacs | 25 points d'apport
biowaste | ? => un bac de 25 kg par immeuble | 25 kg de moins | 25 kg/hab/an est hors de portée
biowaste | ? => nous doutons des 25 kg | 25 kg de verre par habitant | 25 kg de textiles | 25 kg de papier par hab
biowaste | ? => 25 kg/foyer/an | 25 kg par bac | trente bornes à compost
biowaste | ? => 25 kg par habitant, comme le prévoit la loi... mais nous n'irons pas au-delà de 15 | 15 %
biowaste | ? => 25 % de biodéchets | 25 kg tous les deux ans | 25 kg par trimestre
biowaste | ? => 25 kg par habitant en habitat pavillonnaire et 10 kg en collectif
biowaste | ? => 10 kg en 2026, 15 en 2028, 25 en 2032 | deux bacs par foyer | la loi impose le tri à tous
biowaste | ? => tout le monde sera équipé en 2 ans | 25 kg/hab/an (objectif 2030), 40 en 2032
biowaste | ? => les 25 kg sont déjà atteints | 25 kg sont collectés | on collecte 25 kg
biowaste | ? => nous recueillons 25 kg/hab/an | la moyenne est de 25 kg | Paris fait 25 kg
biowaste | ? => au niveau de Paris (25 kg) | la commune collecte aujourd'hui 12 kg | aujourd'hui : 12 kg
biowaste | ? => nous étions à 8 kg en 2024 | 25 kg en 2019 | 25 kg par élève | 25 kg par école et par an | 25 repas
biowaste | ? => 25 kg gaspillés | 25 kg d'ordures ménagères en moins | 25 kg de CO2 évités | entre 20 et 25 | 20 ou 25
biowaste | ? => 25 kg peut-être | 25 kg ou 30 kg
residual | 200 => 200kg | 200 kilos/hab | descendre à 200 kg/hab/an d'ici 2030 | moins de 200kg par habitant
residual | 200 => passer sous les 200 kg | sous 200 kg | en dessous de 200 kg | inférieur à 200 | 200 kg ou moins
residual | 200 => revenir à 200 | atteindre 200 kg | ne pas dépasser les 200 kg | pas plus de 200 | 10 000 tonnes
residual | 200 => 10 000t/an | 200 kg grand maximum | de 254 kg/hab à 200 kg/hab | au-dessous de 200 kg
residual | 200 => tomber à 200 kg | 200 kg/hab d'OMR | 200 kg par habitant et par an d'ici la fin du mandat
residual | 200 => moins de 200 kg/hab/an | passer à 200 kg | atteindre les 200 kg/hab/an | 200 kg d'OMR par habitant
residual | 200 => ramener les OMR à 200 kg/hab/an | abaisser à 200 kg | faire baisser les OMR à 200 kg par habitant
residual | 200 => plafond de 200 kg/hab | descendre en dessous de 200 kilos | OMR : 200 kg/hab/an
residual | 200 => objectif 200 kg, 2030 | 200kg/hab en 2032 | < 200
residual | 200 => 200 kg d'ordures ménagères résiduelles par habitant | 200 kg/hab/an au lieu de 254
residual | 234 => -20 kg | 20 kg de moins | moins 20 kg par habitant | réduire de 20kg/hab | au moins -20 kg
residual | 234 => baisser de 20 kg
residual | 180 => réduire à 180 | baisser jusqu'à 180 kg | réduction à 180 kg/hab
residual | 127 => diviser par deux nos ordures | deux fois moins de déchets | 2x moins | réduire nos déchets de moitié
residual | 169.3333 => réduire d'un tiers | un tiers de moins
residual | 190.5 => baisse d'un quart
residual | 203.2 => réduire d'au moins 20 % | -20% par rapport à 2017 | -20% en 2030 par rapport à 2017
residual | 203.2 => 20 % de déchets en moins
residual | ? => réduire de 20 à 30 % | -20/-30 % | 20 % | -20% par rapport à 2010 | -15% / 2010 | -15 % depuis 2010
residual | ? => zéro déchet | 0 déchet | tendre vers zéro | 200 kg plancher | au moins 200 kg | +10 kg | pas de hausse
residual | ? => hausse limitée à 5 % | 10.000 tonnes | 12 700 t - 20 % | 20 % de la population
residual | ? => 200 kg pour les encombrants et 100 pour les OMR | un tiers | la moitié | 200 à 220 kg | 200/220
residual | ? => -15 % (2010) | -15 % base 100 en 2010 | par rapport à 2010, -15 % | en 2010 nous étions à 300 kg
residual | ? => nous produisons 254 kg | actuellement 254 kg | 30 litres par semaine | 200 kg, non merci
residual | ? => diviser par deux le nombre de camions et de 10 % les OMR | réduire les emballages de 10 %
residual | ? => 10 % de plastique en moins | 20 kg de plastique en moins | 200 kg de DMA | 200 kg de verre
residual | ? => réduire de 54 | réduire de 5 kg par an | moins 5 kg chaque année | diviser par deux le plastique
residual | ? => réduire de moitié le gaspillage | 10 % de moins chaque année | baisser de 2 % par an
residual | ? => 200 kg aujourd'hui, 180 demain | entre 180 et 200 kg | 200 kg +/- 10 % | 200±10 kg
residual | ? => 254 kg est déjà une bonne performance | nous sommes déjà à 200 kg | au-dessus de 200 kg
residual | ? => plus de 200 kg | on est à 200 kg | 200 kg, chiffre de 2024 | en 2025, 200 kg
residual | ? => la ville est passée de 280 à 254 kg | nous sommes passés de 280 à 254 kg | 0,2 t | 200 litres
residual | ? => 200 L/hab | le moins possible | la moitié du niveau national | 2 poubelles | un sac par semaine
tonnes | 5000 => cinq mille tonnes | 5 000 t/an | 5\u202f000\u202ft/an | 5000 T | 5000tonnes
tonnes | 5000 => 5 000 tonnes d'OMR par an | 5\u00a0000 tonnes | 5 kt/an | 100 kg/hab
tonnes | 10000 => passer de 12 700 à 10 000 tonnes | de 12 700 t à 10 000 t | 10 000 tonnes d'ici fin 2028
tonnes | 10000 => 10 mille tonnes | 10 milliers de tonnes | dix mille tonnes d'ordures | environ 10 000 tonnes
tonnes | 10000 => 10 000 000 kg | 10 000 tonnes (dix mille) | moins de 10 000 tonnes par an | 10 000 tonnes/an en 2030
tonnes | 10000 => passer sous les 10 000 tonnes | 10 000 t d'OMR
tonnes | 10160 => réduire de 20 %
tonnes | 6350 => diviser par deux
tonnes | 11700 => 1 000 tonnes en moins | -1 000 t | 1000 tonnes de moins
tonnes | 10500 => dix mille cinq cents tonnes
tonnes | 5500 => 5,5 kt
tonnes | ? => 12700 -> 10000 | 2 x 5000 t | 10 000 à 11 000 t | 10-11 000 t | 10 000 m3 | 10 000 tonnes de CO2
tonnes | ? => 10 000 tonnes équivalent CO2 | 5.000,00 t | 10 000 tonnes par mois | 10 000 bouteilles | 10 000 tCO2e
tonnes | ? => 10 000 habitants | 5 000 tonnes incinérées et 5 000 triées | 10 000 tonnes de moins que Paris
tonnes | ? => 10 000 tonnes recyclées | 10 000 tonnes de bois | 10 000 tonnes détournées de l'incinération
tonnes | ? => 10 000 t/semaine | 10 000 camions | 10 000 tonnes en 2019 | 12 700 tonnes aujourd'hui | -500 t par an
tonnes | ? => 500 tonnes de moins chaque année | diviser par deux les émissions
share | 50 => 50% | la moitié des foyers | plus de la moitié | au moins la moitié | au moins 50 % des cantines
share | 50 => +20 points | 50 % de la population | 50 % des habitants | une école sur deux | moitié des écoles
share | 50 => la moitié d'ici 2028
share | 75 => trois écoles sur quatre | soixante-quinze pour cent | 3/4 des écoles
share | 100 => 100% des écoles d'ici 2028 | 100 % | 100% des habitants | 100 % en 2030 | cent pour cent des foyers
share | 100 => Couvrir 100 % de la population
share | 33.3333 => un tiers | 1/3 | un élève sur trois | un tiers des cantines d'ici 2028
share | 66.6667 => 2/3 | deux tiers des écoles | les deux tiers
share | 60 => de 30 à 60% | passer de 30% à 60 % | 60% minimum | 60% (EGalim) | soixante pour cent
share | 90 => 9/10 des foyers | quatre-vingt-dix %
share | 80 => 80 pourcent | 80 % ou plus | quatre-vingts pour cent | 80% des habitants auront une solution
share | 80 => 80 % de la population d'ici 2028 | quatre habitants sur cinq | 80 % des foyers équipés d'un bac
share | 80 => au moins 80% | minimum 80 % des habitants | atteindre 80 % | 4/5
share | 40 => 2 repas sur 5 | deux repas sur cinq
share | ? => toutes | la totalité | 60 % en bio dont 20 % local | 20 % de bio en plus | +20 % | 30 à 60 % | 60 % max
share | ? => jusqu'à 60% | moins de 60 % | 10 écoles | la quasi-totalité | majorité | une majorité des écoles | 0.5
share | ? => un repas par semaine | moins de la moitié | pas la moitié | presque aucune | ni 50 % ni 60 %
share | ? => la moitié, puis tous | la moitié ou les deux tiers | un quart à un tiers | d'un tiers à la moitié
share | ? => la moitié moins | déjà 50 % | tout le monde | 80 % à 100 % | la loi impose 100 %
share | ? => 100 % sauf l'habitat collectif, soit 80 % | 80 % aujourd'hui | déjà à 80 % | 80 % de plus | 10 % de plus
share | ? => une augmentation de 20 % | 30 points | moins de 80 % | 80 000 habitants | 3 quartiers sur 8 à ce jour
share | ? => un habitant sur deux est déjà équipé | presque tous | 80 bornes | pas 80 % | 80 % est impossible
euros | 150000 => 150k€ | 150 000€ | +50 000 € | 50 000 € de plus | 50 000 € supplémentaires | +50 %
euros | 200000 => 200 000 euros/an d'ici 2028 | deux cent mille euros | 0,2 M€ | 200 000 € / an | doubler | 200'000 €
euros | 200000 => 200 mille € | environ 200 000 euros | pas moins de 200 000 € | un budget de 200 000 €
euros | 200000 => une enveloppe annuelle de 200 000 € | 200 000 | 200\u202f000\u202f€ | 200 000 euros | 200 k€ par an
euros | 200000 => une dotation de 200 000 € par an | monter à 200 000 € | passer de 100 000 à 200 000 €
euros | 200000 => 100 000 € de plus par an | 200 000 euros annuels | porter à 200 k€
euros | 1000000 => 1M€ | 1 million
euros | ? => 200 000 € sur 3 ans | 100 000 à 200 000 € | 5 € par habitant | 200.000 | 200 K | 200 000 $ | 3 ETP
euros | ? => 2 postes | 2 agents et 200 000 € | 200 000 € pour 3 ans | 50 000 € par an et par quartier
euros | ? => 200 000 € d'économies | 2 000 000 F | 200 000 € d'investissement sur le mandat | 3 % du budget
euros | ? => 200 € par foyer | 2 €/hab/an | 200 000 F CFA | entre 150 et 200 k€ | 150/200 k€
euros | ? => un poste à 45 000 € et 20 000 € d'actions | 1,200,000 | déjà 200 000 € | 200 000 € en 2024
euros | ? => nous dépensons 200 000 € | le budget était de 200 000 € | 200 000 € de moins
composters | 10 => 10 composteurs d'ici 2028 | dix composteurs | une dizaine | au moins 10 | 5 de plus | +5 | doubler
composters | 12 => 12 (douze) | douze (12)
composters | 20 => 20 composteurs partagés | une vingtaine d'ici 2028
composters | 25 => 20 nouveaux | 20 en plus | 5 fois plus
composters | 100 => une centaine de composteurs | cent
composters | 40 => une quarantaine
composters | ? => 10 à 15 | 10/15 | 2 par quartier | un par école | 1 par quartier, soit 12
composters | ? => 1 composteur pour 500 habitants | tous les quartiers | encore 20 | 20 autres | 20, dont 5 existants
composters | ? => aucun | quelques dizaines | des centaines | 20 composteurs (5 par an) | 20 % | 20 kg
composters | ? => 20 habitants formés | 20 maîtres composteurs | 20 réunions | pas 20 | 20 ce serait bien
composters | ? => 3 fois rien | 20 composteurs de moins | 15 composteurs déjà installés | déjà 15 | nous en avons 15
composters | ? => 15 existent | 15 composteurs et 3 lombricomposteurs | 1 pour 1000 habitants | un tous les 300 m
composters | ? => 5 par an | 15 demandes | 15 écoles | 2 à 3 par quartier | au moins un par quartier
composters | ? => 15 % des immeubles | 5 fois plus qu'à Ivry
fall | -20 => Diminuer nos déchets ménagers de 20 % par rapport à 2010 | viser les -20 % | une baisse de 20 % au moins
fall | -20 => 20 % (par rapport à 2010) | -20 % en 2032 | -20 % au plus tard en 2032
fall | -20 => Baisse de 20 % du tonnage d'ici 2030, si la Région nous accompagne | de l'ordre de 20 % | à peu près 20%
fall | -20 => −20 % sur la durée du mandat
budget | 10 => hausse de 10 % | augmentation de dix pour cent du budget | +10% dès 2027 | Le budget augmentera de 10 %
budget | 10 => relever de 10 % | 10% d'augmentation au moins | une progression de 10 % | budget : + 10 %
budget | 10 => 10 % de plus pour la prévention | plus 10 pour cent
residual | 228.6 => -10% | une baisse de 10 % des OMR | baisser de 10 % notre production d'ordures ménagères
residual | 228.6 => réduire les ordures ménagères de 10 % | 10 % de réduction des OMR | 10 % d'ordures en moins
composters | 15 => quinze composteurs | 15 composteurs de quartier | 10 composteurs en plus | installer 15 composteurs
composters | 15 => 15 composteurs collectifs d'ici fin 2028 | une quinzaine | 15 au total | passer de 5 à 15
`;

const DATES = `
2028-12-31 => D'ici la fin de 2028 | décembre 2028 au plus tard | au plus tard le 31/12/2028 | 31 dec 2028
2028-12-31 => 31 déc. 2028 | fin 2028 🎯 | **2028** | en 2028. | courant 2028 | 2028 max | pour fin 2028 | by 2028
2028-12-31 => end of 2028 | d'ici 2028 si l'EPT suit | 2028, sous réserve de financement | 2028 (si possible avant)
2028-12-31 => S2 2028 | 31.12.28 | 31 12 2028 | d’ici\u00a02028 | D'ICI FIN 2028 | a l'horizon 2028
2028-12-31 => dans le courant 2028 | fin-2028 | jusqu'à fin 2028 | Objectif : 2028 | échéance 2028 | fin décembre 2028
2028-12-31 => December 2028 | avant fin 2028 | d'ici décembre 2028 | à échéance de fin 2028
2028-12-31 => pour la fin de l'année 2028 | courant de l'année 2028 | dans l'année 2028 | pendant l'année 2028
2028-12-31 => mise en service en 2028 | ouverture prévue en 2028 | Réalisé en 2028 | 31/12/2028 au plus tard
2028-12-31 => 31 Décembre 2028 | 31 décembre 2028, minuit | 2028-12-31T00:00:00Z | 4ème trimestre 2028
2028-12-31 => second semestre 2028 | Q4 2028 | travaux achevés fin 2028 | oui, en 2028 | 2028.
2028-12-30 => avant le 31 décembre 2028
2029-12-31 => avant 2030 | avant janvier 2030 | avant l'an 2030
2029-03-21 => mi mandat | mi-mandature | à mi-mandat | pour la mi-mandat | d'ici la mi-mandat
2029-03-21 => à mi-mandat au plus tard
2027-03-22 => dès la première année | dès la 1re année du mandat | dans la première année
2027-03-22 => au cours de la première année | première année | d'ici un an | sous un an | 12 mois | sous 12 mois
2027-03-22 => en un an
2029-03-22 => sous trois ans | sous 3 ans | d'ici trois ans | dans les trois ans | dans les 3 prochaines années
2029-03-22 => en 3 ans | 36 mois | 3 ans max
2028-03-22 => en moins de 2 ans | moins de deux ans | 2 ans après l'élection | sous deux ans maximum
2028-03-22 => dans les deux premières années | 2 ans | deux ans | 24 mois | d'ici 2 ans
2028-03-22 => dans les deux ans qui viennent | deux ans maximum | dans deux ans au plus tard | en deux ans
2030-12-31 => horizon 2030 | progressivement d'ici 2030 | jusqu'en 2030 | tous les ans jusqu'en 2030 | Horizon 2030 !
2030-12-31 => 2030 au plus tard | pas plus tard que 2030
2027-01-01 => à partir du 1er janvier 2027 | 1er janvier 2027 | 1er janv. 2027 | le 1 janvier 2027 | 01/01/2027
2026-09-30 => dès la rentrée 2026 | sept. 2026 | 09/2026 | 9/2026 | septembre 2026
2026-09-01 => 1/9/2026 | 01-09-2026
2027-12-31 => T4 2027 | 4e trimestre 2027 | avant 2028 si possible | quatrième trimestre 2027 | avant 2028
2027-12-31 => d'ici 2027 | fin de l'année prochaine 2027 | en 2027, c'est voté
2029-06-30 => mi-2029 | mi 2029
2032-03-21 => avant la fin du mandat municipal | d'ici la fin de notre mandat | au terme de la mandature
2032-03-21 => toute la mandature | sur le mandat | dans ce mandat | d'ici 6 ans | pendant le mandat
2032-03-21 => tout au long du mandat | fin mandat | d'ici la fin de la mandature | fin de mandature
2032-03-21 => sur l'ensemble du mandat | durant le mandat | avant le terme du mandat | au cours de la mandature
2032-03-21 => dans le cours du mandat | sur 6 ans | à l'issue du mandat
? => horizon 2030-2035 | 2030/2031 | après les élections | après 2030 | pas avant 2030
? => 2027 pour les écoles, 2029 pour le reste | de 2026 à 2030 | chaque année | rentrée de septembre | 12/31/2028
? => 20281231 | fin juin | deuxième moitié du mandat | en début de mandature | dans les prochaines années
? => court terme | ASAP | Immédiat | maintenant | déjà fait | en cours | cette année | l'année dernière
? => ni 2027 ni 2028 | pas en 2028 | 2028 impossible | 2028 est trop tôt | plutôt 2030 que 2028 | 2030 et pas 2028
? => comme la loi de 2020 l'impose | plan 2026-2030 | quelques semaines | 24 à 36 mois | deux ou trois ans
? => 2 ans après le vote du budget | 6 mois après l'étude | trop tôt pour 2028 | nous ne nous engageons pas pour 2028
? => pas d'ici 2028 | si 2028 est possible | sans date | 2028 ou plus tard | 2028 au mieux | au plus tôt en 2029
? => 2026+2 | dans 2 à 4 ans | au prochain mandat | à partir de 2028 ou 2029 | pas 2028 mais 2029
? => je ne sais pas encore | 1 an après la fin des travaux | avant-fin 28
? => dans 2 ans si l'étude de 2027 est concluante | fin 2027 ou fin 2028 | 2027, voire 2028
? => si possible en 2027, sinon en 2028 | étude en 2026, travaux en 2028 | de 2027 à 2029 | entre 2027 et 2029
? => sur plusieurs années | à l'automne | cet hiver | avant Noël | d'ici peu | dès le lendemain de l'élection
? => le plus rapidement possible | après étude | selon le calendrier de l'EPT | pas de calendrier
? => à voir avec le Syctom | après 2028 | à partir de 2032 | jamais | en 2012 | 2018 | 32/12/2028 | 31/13/2028
? => 31 juin 2028 | 2128 | 28 | décembre | lundi | 8 h | le plus tôt sera le mieux | calendrier à construire
? => d'ici trois à cinq ans | avant 5 ans | 2027 n'est pas réaliste | nous refusons de fixer 2028
? => impossible avant 2030 | pas possible en 2028 | nous ne pourrons pas tenir 2028 | en 2028 ce sera trop tard
? => 2028 semble prématuré | un jour | mandat 2032-2038 | au cours du mandat suivant | après notre élection
? => dans un second temps | phase 1 en 2027 et phase 2 en 2030 | horizon 2050 puis 2060
2027-06-30 => avant l'été, fin juin 2027 | juin 2027 | en juin 2027 | d'ici à juin 2027 | premier semestre 2027
2027-06-30 => 30/06/2027 | 30 juin 2027 | June 2027 | au cours du premier semestre 2027
`;

const POSITIONS = `
unconditional => Oui 👍 | ✅ Oui | Oui, sans réserve | Oui sans condition | Oui, à 100 % | oui, dès 2027
unconditional => Oui, nous le ferons dès la première année | Bien entendu | Évidemment ! | Nous nous engageons, oui
unconditional => Nous sommes pour | Oui pour 2030 | oui, si nous sommes élus | Oui (voir programme) | d'accord
unconditional => Tout à fait | Yes | **Oui** | Oui, évidemment, sans hésiter | Oui, nous nous y engageons.
unconditional => Oui tout à fait ! | Oui, absolument | oui, c'est dans notre programme
unconditional => Nous nous engageons à le faire dès 2027 | Oui et nous irons plus loin
unconditional => Oui, et pas seulement dans les écoles | Oui pas de problème | Je m'engage | La liste s'engage | OUI
unconditional => Oui,nous le ferons | Engagement ferme | Nous y sommes tout à fait favorables | Favorable, oui
unconditional => Évidemment oui
conditional => Oui sous réserve de financement | oui sous réserve que l'Etat finance | oui mais
conditional => Oui, mais progressivement | Oui - sous condition de budget | oui sous réserve de
conditional => favorable mais prudent | Oui (sous réserve d'un vote du budget) | Oui si les moyens suivent
conditional => Oui à condition d'avoir les financements | Oui, sous réserve de l'étude
conditional => D'accord sous réserve du budget | Oui, dans la limite des possibilités financières
conditional => Oui, si c'est possible techniquement | Oui, mais pas avant 2030 | Favorable, sous conditions
conditional => Nous nous engageons, si le budget le permet | oui sous reserve | Oui ; sous réserve de subventions
study => Nous étudierons | nous allons étudier | On va étudier la question
study => Nous étudierons la possibilité de le faire | étude prévue | à l'étude | En cours d'étude | En réflexion
study => Nous réfléchirons | Nous nous engageons à étudier | Nous nous engageons à lancer une étude
study => Nous nous engageons à y réfléchir | Nous allons y réfléchir | Nous nous engageons à étudier la faisabilité
study => je m'engage à mettre la question à l'étude | Favorable à une étude | Une étude sera menée
study => Nous allons lancer une étude | Nous ferons réaliser une étude d'opportunité | Étude de faisabilité en 2027
study => La question sera étudiée | Nous examinerons cette possibilité | à étudier avec l'EPT
study => Nous étudierons sérieusement cette proposition | Ce sera étudié
study => Nous nous engageons à réaliser une étude d'impact | Nous nous engageons à examiner la proposition
declined => ❌ Non | Non, pas pour l'instant | Pas prévu | Contre | Non, nous ne nous engageons pas
declined => Pas d'accord du tout | Impossible de s'engager | non | Non, nous n'y sommes pas favorables
declined => Non car trop cher | Nous y sommes opposés | Défavorable. | Non !!
declined => Nous ne nous engageons pas sur ce point | NON, ce n'est pas réaliste | Opposé
declined => Nous ne prendrons pas cet engagement
unanswered => ne sais pas | sans opinion | je ne sais pas | je ne souhaite pas répondre
unanswered => Nous ne souhaitons pas nous prononcer | NSPP | pas d'avis | Sans avis
not_applicable => sans objet pour notre commune | Pas concernés | Notre commune n'est pas concernée
not_applicable => nous ne sommes pas concernés | Sans objet | non concerné | La commune n'est pas concernée | N/A
undefined => OUIIII | 👍 | oui/non | ni oui ni non | Non, sauf si l'État finance | À voir | On verra | Peut être
undefined => Nous ferons le maximum | Nous ferons notre possible | Nous essaierons | Nous y travaillons | Déjà fait
undefined => C'est le cas depuis 2020 | Nous nous engageons à ne pas le faire | Abstention | neutre
undefined => Nous ne disons pas non | Oui, mais non | non, mais oui à terme | Oui, en partie | Partiellement
undefined => oui partiellement | Oui, à étudier | Plutôt d'accord | Pas tout à fait | Pas totalement
undefined => Nous refusons de ne rien faire | Nous ne refusons pas | Nous n'y sommes pas opposés
undefined => Nous ne sommes pas défavorables | pas opposé | Non défini | Nous le demanderons à l'EPT
undefined => Nous ne pouvons pas ne pas le faire | Plus tard | Pas encore | Pas complètement d'accord
undefined => Pas toujours d'accord | Nous ne sommes ni pour ni contre | Oui à la gratuité, non à la taxe
undefined => pas forcément favorable | Nous nous engageons à en parler | Nous nous engageons à faire de notre mieux
undefined => Nous nous engageons à consulter les habitants | Oui nous sommes contre | oui, c'est non | Oui, un peu
undefined => En quelque sorte | C'est compliqué | Il faut voir | Nous sommes sensibles à cette question
undefined => Notre programme répond à cette question | voir notre programme | cf. programme | https://liste.example
undefined => Oui... et non | Non, oui | Oui pour le compost, pas pour le reste | Nous préférons une autre solution
undefined => Nous y serons attentifs | Nous y veillerons | Nous le souhaitons | Nous espérons | Ce serait bien
undefined => à discuter | en discussion | cela se discute | À débattre avec les habitants | pas sûr | pas certain
undefined => Pas nécessairement | Pas immédiatement | Pas avant 2030 | Nous n'avons pas de position
undefined => Nous n'avons pas encore tranché | Ce n'est pas tranché | Nous voterons contre cette taxe
undefined => Nous soutiendrons toute initiative | 1 | 0 | X | true | Nous ne fermons pas la porte
undefined => Difficile de s'engager | Trop tôt pour s'engager | Engagement à confirmer | oui à confirmer
undefined => Oui, reste à chiffrer | Oui, à terme | oui ou non | non ou oui | oui/non/peut-être
`;

test.each(linesOf(FIGURES))('figures of %s', (meaning, phrases) => {
  const [question, value = ''] = meaning.split(' | ');
  const read = (phrase: string) => {
    const reading = readQuantity(phrase, questions[question as keyof typeof questions]);
    return reading.kind === 'ask' ? '?' : String(Math.round(reading.value * 10_000) / 10_000);
  };
  expect(otherwise(phrases, value, read)).toEqual([]);
});

test.each(linesOf(DATES))('dates that are %s', (meaning, phrases) => {
  const read = (phrase: string) => {
    const reading = readDeadline(phrase, time);
    return reading.kind === 'understood' ? reading.date : '?';
  };
  expect(otherwise(phrases, meaning, read)).toEqual([]);
});

test.each(linesOf(POSITIONS))('positions that are %s', (meaning, phrases) => {
  expect(otherwise(phrases, meaning, (phrase) => String(readStance(phrase)))).toEqual([]);
});

/** The phrases read otherwise than meant, with what was read. */
function otherwise(phrases: readonly string[], meaning: string, read: (phrase: string) => string): string[] {
  return phrases.filter((phrase) => read(phrase) !== meaning).map((phrase) => `« ${phrase} »: ${read(phrase)}`);
}

function linesOf(table: string): readonly (readonly [meaning: string, phrases: readonly string[]])[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [meaning = '', phrases = ''] = line.split(/ => (.*)/);
      return [meaning, phrases.split(' | ')];
    });
}
