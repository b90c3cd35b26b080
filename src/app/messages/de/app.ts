import type { Messages } from '../messages.ts';

export const app: Messages['app'] = {
  update: 'Eine neue Version von Lector ist bereit.',
  updateAdvice: 'Ihre Lesestelle bleibt erhalten.',
  updateNow: 'Jetzt aktualisieren',
  updateHeldUp:
    'In einem anderen Fenster liest oder speichert Lector gerade. Halten Sie es dort an und versuchen Sie es dann noch einmal.',
  install: 'Lector griffbereit haben?',
  installAdvice: 'Als App hat Lector ein eigenes Fenster, und Dateien lassen sich direkt damit öffnen.',
  installOnHome:
    'Wählen Sie „Teilen“ und dann „Zum Home-Bildschirm“. Dort ist Ihre Bibliothek sicher; der Browser löscht sie nach einer Woche ohne Besuch.',
  installNow: 'Installieren',
  notNow: 'Nein danke',
};
