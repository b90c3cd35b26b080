import { mount } from 'svelte';
import './app.css';
import App from './App.svelte';
import { startEngineHost } from './engine-host.ts';

const root = document.documentElement;

// `public/start-check.js` has looked for what the app can't do without, and has said so on the page.
if (root.dataset['start'] !== 'unsupported') {
  const target = document.querySelector('#app');
  if (!target) throw new Error('The page has no place for the app');
  target.replaceChildren();
  mount(App, { target });
  root.dataset['start'] = 'done';
  startEngineHost();
}
