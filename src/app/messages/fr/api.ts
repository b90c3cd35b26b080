import type { Messages } from '../messages.ts';

/** « Pour les programmes »: the endpoint, its reference, the relay. */
export const api: Messages['api'] = {
  title: 'Pour les programmes',
  about:
    'Lector est aussi un service de synthèse vocale pour les programmes. Il comprend les requêtes du service vocal d’OpenAI : les programmes prévus pour celui-ci fonctionnent avec lui, et rien ne quitte cet appareil.',
  views: 'Sections de cette page',
  web: 'Dans une page web',
  programs: 'Dans d’autres programmes',
  reference: 'Référence',

  webAbout:
    'Tant qu’un onglet de Lector est ouvert, toutes les pages de cette adresse peuvent lui demander de parler. Ni serveur ni clé ne sont nécessaires.',
  webReady: 'Prêt : le service répond sur cette page.',
  webOnlyHere:
    'Le service n’existe que dans cet onglet : le navigateur n’autorise pas de service worker, les autres pages de cette adresse ne peuvent donc pas l’appeler.',
  text: 'Texte à dire',
  textExample: 'C’était le meilleur des temps.',
  voice: 'Voix',
  bestVoice: (name: string) => `${name} : la meilleure disponible`,

  fetchTitle: 'Avec fetch',
  fetchAbout: 'Une requête ; la réponse est un MP3.',
  clientTitle: 'Avec le client d’OpenAI',
  clientAbout: 'npm install openai. « Exécuter » envoie la requête qu’il enverrait.',
  timesTitle: 'À quel moment on entend chaque mot',
  timesAbout: 'Ici sans le son ; retirez include_audio pour obtenir les deux.',
  copy: 'Copier',
  copyOf: (title: string) => `Copier : ${title}`,
  copied: 'Copié.',
  notCopied: 'Le navigateur ne l’a pas permis. Sélectionnez le texte et copiez-le.',
  run: 'Exécuter',
  runOf: (title: string) => `Exécuter : ${title}`,
  stop: 'Arrêter',
  running: 'En attente de la réponse…',

  status: (status: number, ms: string) => `Statut ${status} après ${ms} ms`,
  headers: 'En-têtes de la réponse',
  body: 'Corps de la réponse',
  emptyBody: 'Le corps est vide.',
  sound: 'Son de la réponse',
  download: (size: string) => `Enregistrer la réponse (${size})`,
  answerFile: 'réponse',
  cut: (size: string) => `Seuls les premiers ${size} sont affichés.`,

  relayAbout:
    'Les autres programmes joignent Lector par son relais : un petit programme sur cet ordinateur, qui répond à sa propre adresse.',
  relayChecking: 'Recherche d’un relais…',
  relayHere: (version: string) =>
    `Cette page vient d’un relais, version ${version}. Les programmes le joignent à cette adresse :`,
  relayTabs: (count: number) => {
    if (count === 0) return 'Aucun onglet n’y est connecté, il parle donc lui-même.';
    return count === 1
      ? 'Un onglet y est connecté : gardez-le ouvert pour que le relais puisse parler par lui.'
      : `${count} onglets y sont connectés ; le plus rapide qui soit libre parle.`;
  },
  relayRefused:
    'Il ne laisse pas cet onglet parler pour lui. S’il demande une clé, ouvrez une fois son adresse suivie de #relay-key=KEY.',
  relayLost: 'Il ne répond pas pour le moment. Cet onglet s’y reconnectera de lui-même.',
  relayNone:
    'Cette page ne vient pas d’un relais. Pour en démarrer un sur cet ordinateur, avec Node 20.19 ou plus récent :',
  relayThen:
    'Ouvrez ensuite son adresse : il parle avec les voix présentes ici. Pour Docker, les clés et les autres ordinateurs, voir',
  relayAgain: 'Chercher encore',
  curlTitle: 'Avec curl',
  curlAbout: 'Dans un terminal.',
  settingsOf: (program: string) => `Réglages pour ${program}`,
  where: 'Où',
  openWebUiWhere: 'Admin Panel › Settings › Audio › Text-to-Speech: OpenAI',
  sillyTavernWhere: 'Extensions › TTS: OpenAI Compatible',
  homeAssistantWhere: 'Une intégration de synthèse vocale OpenAI qui accepte une adresse personnalisée',
  baseUrl: 'URL de base',
  endpoint: 'Point d’accès',
  key: 'Clé d’API',
  anyKey: 'n’importe laquelle, par exemple none',
  model: 'Modèle',
  host: 'Un programme dans un conteneur ou sur un autre ordinateur joint le relais sous un autre nom que localhost.',

  referenceAbout: 'Toutes les routes, telles que le service les décrit lui-même.',
  referenceLinks: 'À lire aussi :',
  documentation: 'documentation',
  description: 'description OpenAPI',
  loading: 'Lecture de la description…',
  find: 'Chercher une route',
  noneFound: (words: string) => `Aucune route ne correspond à « ${words} ».`,
  parameters: 'Paramètres',
  fields: 'Champs du corps',
  required: 'obligatoire',
  tryIt: 'Essayer',
  tryAbout: 'La requête est réellement envoyée à ce service.',
  tryDelete: 'La requête est réellement envoyée, et supprime réellement.',
  example: 'Exemple',
  json: 'Corps (JSON)',
  badJson: (why: string) => `Le corps n’est pas du JSON valide : ${why}`,
  send: 'Envoyer',
  left: 'omis',
};
