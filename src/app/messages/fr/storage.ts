import type { Messages } from '../messages.ts';

/** « Voix et espace »: what is kept on this device. */
export const storage: Messages['storage'] = {
  title: 'Voix et espace',
  about: 'Tout est conservé sur cet appareil, dans ce navigateur, et nulle part ailleurs.',

  voicesTitle: 'Voix sur cet appareil',
  simpleName: 'Voix simples',
  simpleAbout: 'Elles font partie de l’application, parlent tout de suite et se passent de connexion.',
  naturalName: 'Voix naturelles',
  absent: (size: string) =>
    `Pas encore ici. ${size} à télécharger, une seule fois ; ensuite, elles se passent de connexion.`,
  onItsWay: (stored: string, total: string, percent: number) =>
    `${stored} sur ${total} sont là (${percent} %).`,
  paused: (stored: string, total: string, percent: number) =>
    `En pause : ${stored} sur ${total} sont là (${percent} %).`,
  settling: 'Elles sont adaptées à cet appareil et testées, une seule fois.',
  removing: 'Suppression en cours…',
  ready: (size: string) => `Sur cet appareil : ${size}. Elles se passent de connexion.`,
  readyDerived: (size: string, derived: string) =>
    `Sur cet appareil : ${size}, plus ${derived} préparés ici pour qu’elles parlent plus vite. Elles se passent de connexion.`,
  problem: 'Elles ne fonctionnent pas sur cet appareil.',
  loading: 'Vérification de ce qui est ici…',
  progress: 'Téléchargement des voix naturelles',
  get: (size: string) => `Obtenir les voix naturelles (${size})`,
  pause: 'Pause',
  resume: 'Reprendre',
  remove: 'Supprimer les voix naturelles',
  removeSure: 'Oui, supprimer',
  removeNot: 'Garder',
  licence: (licence: string) => `Licence : ${licence}`,

  runsTitle: 'Où elles fonctionnent',
  runsCard: 'Sur la carte graphique',
  runsCardTechnical: 'WebGPU',
  runsProcessor: 'Sur le processeur',
  runsProcessorThreads: (threads: number) =>
    threads === 1 ? 'WebAssembly, un seul thread' : `WebAssembly, jusqu’à ${threads} threads`,
  cardFailed: 'La carte graphique déformait le son, c’est donc le processeur qui parle.',
  testTitle: 'Test du son',
  testPassed: 'Le son est comme il faut.',
  testFailed: 'Le son n’était pas bon.',
  testNone: 'Le test a lieu à la première écoute.',
  testWhen: (moment: string) => `Testé le ${moment}`,
  testAgain: 'Tester à nouveau',
  testRunning: 'Test en cours…',
  speedTitle: 'Vitesse sur cet appareil',
  speedFaster: (times: string) => `${times} fois plus rapide que l’écoute à vitesse normale.`,
  speedSlower: (times: string) =>
    `${times} fois la vitesse normale : la lecture s’arrête donc parfois pour l’attendre. Une voix simple n’a pas ces pauses.`,
  speedTechnical: (rtf: string) => `${rtf} s de calcul pour 1 s de son`,

  spaceTitle: 'Espace utilisé',
  counting: 'Calcul en cours…',
  notCounted: 'Le calcul n’a pas abouti.',
  kind: 'Contenu',
  size: 'Taille',
  total: 'Total',
  voices: 'Voix naturelles et les vôtres',
  pronunciations: 'Listes de prononciations',
  library: 'Bibliothèque',
  exports: 'Exportations en cours',
  app: 'L’application elle-même',
  settings: 'Réglages et texte de la page d’accueil',

  keepTitle: 'Le navigateur conserve-t-il tout ?',
  kept: 'Oui. Le navigateur conserve tout jusqu’à ce que vous le supprimiez.',
  notKept:
    'Peut-être pas. Si l’espace vient à manquer sur cet appareil, le navigateur peut tout effacer sans demander.',
  unknownKept: 'Ce navigateur ne le dit pas.',
  keep: 'Demander au navigateur de tout conserver',
  refused:
    'Le navigateur ne l’a pas promis. Installer l’application ou l’utiliser souvent rend un oui plus probable ; redemandez alors.',
  iosTitle: 'Sur iPhone, iPad et dans Safari',
  ios: 'Safari efface ce qu’un site conserve quand vous avez utilisé Safari pendant sept jours sans ouvrir ce site. Une app sur l’écran d’accueil y échappe : choisissez « Partager », puis « Sur l’écran d’accueil » (sur un Mac : « Fichier », puis « Ajouter au Dock »), et ouvrez Lector depuis là. Il démarre vide, car il a son propre espace.',
  iosHere: 'Lector s’ouvre ici depuis l’écran d’accueil, cette règle ne le concerne donc pas.',

  deleteTitle: 'Tout supprimer',
  deleteAbout:
    'Voix, bibliothèque, exportations, prononciations et réglages. L’application elle-même reste, comme au premier jour.',
  deleteStart: 'Tout supprimer…',
  deleteAsk: 'Supprimer tout ce que Lector conserve ici ?',
  deleteWhat: (size: string) =>
    `${size} seront supprimés : les voix, tous les documents avec vos positions et vos signets, les exportations, les prononciations et les réglages. Cette action est irréversible.`,
  deleteTick: 'Je n’ai besoin de rien de tout cela',
  deleteSure: 'Tout supprimer',
  deleteNot: 'Garder',
  deleting: 'Suppression…',
};
