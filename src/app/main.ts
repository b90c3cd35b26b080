import { mount } from 'svelte';
import './app.css';
import App from './App.svelte';
import { startEngineHost } from './engine-host.ts';
import { chosenLanguage, loadMessages } from './messages/load.ts';
import { loadSample } from './samples/load-sample.ts';
import { PAGES } from './shell/pages.ts';
import { parseHash } from './shell/route.ts';

const root = document.documentElement;

// `public/start-check.js` has looked for what the app can't do without, and has said so on the page.
if (root.dataset['start'] !== 'unsupported') void start();

async function start(): Promise<void> {
  startEngineHost();
  const target = document.querySelector('#app');
  if (!target) throw new Error('The page has no place for the app');
  const wanted = [chosenLanguage() ?? [], navigator.languages].flat();
  const [language, sample, first] = await Promise.all([loadMessages(), loadSample(wanted), loadFirstPage()]);
  root.lang = language;
  target.replaceChildren();
  mount(App, { target, props: { first, sample } });
  root.dataset['start'] = 'done';
}

/** The page that the address names; `null` when it does not load, which the app then says. */
async function loadFirstPage() {
  try {
    return await PAGES[parseHash(location.hash).page].load();
  } catch (error) {
    console.error('The first page could not be loaded.', error);
    return null;
  }
}
