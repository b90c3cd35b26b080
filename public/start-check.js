/*
 * Runs before the app, also in browsers that can't run the app, so it is written in the oldest JavaScript. It
 * says on the page why Lector can't start: a browser that lacks something, or an app that could not be loaded.
 * Its verdict is in <html data-start>: "unsupported" or "failed"; the app itself writes "done".
 */
(function () {
  'use strict';

  var root = document.documentElement;
  var missing = findMissing();

  if (missing.length > 0) {
    root.setAttribute('data-start', 'unsupported');
    whenParsed(function () {
      say(
        'This browser can’t run Lector.',
        'It has no ' + missing.join(', no ') + '.',
        'Update it, or open this page in a current Firefox, Chrome, Edge or Safari. If you are in a private ' +
          'window, try a normal one.'
      );
    });
    return;
  }

  // Errors before the app stands: a file that did not come, or a syntax that this browser does not know.
  window.addEventListener('error', onError, true);
  window.addEventListener('unhandledrejection', onError);

  function onError(event) {
    if (root.getAttribute('data-start')) return;
    if (event.target && event.target.tagName && !/^(SCRIPT|LINK)$/.test(event.target.tagName)) return;
    root.setAttribute('data-start', 'failed');
    whenParsed(function () {
      say(
        'Lector could not start.',
        'A part of it did not load, or this browser is too old for it.',
        'Reload the page. If that does not help, update your browser; your texts stay where they are.'
      );
    });
  }

  function findMissing() {
    var found = [];
    if (typeof WebAssembly !== 'object') found.push('WebAssembly');
    if (typeof Worker !== 'function' || !hasModuleWorkers()) found.push('module workers');
    if (!window.isSecureContext) found.push('secure connection (https) to this page');
    else {
      if (!hasDatabase()) found.push('storage (IndexedDB)');
      if (!navigator.locks) found.push('Web Locks');
    }
    if (typeof ReadableStream !== 'function') found.push('streams');
    if (typeof AudioContext !== 'function') found.push('Web Audio');
    if (typeof Intl !== 'object' || !Intl.Segmenter) found.push('text segmentation');
    return found;
  }

  /* A browser that knows module workers reads the option's type; the worker itself never comes to be. */
  function hasModuleWorkers() {
    var isRead = false;
    try {
      new Worker('blob:', {
        get type() {
          isRead = true;
          throw new Error('read');
        },
      });
    } catch (_) {
      return isRead;
    }
    return isRead;
  }

  /* Reading the property alone throws where storage is forbidden. */
  function hasDatabase() {
    try {
      return Boolean(window.indexedDB);
    } catch (_) {
      return false;
    }
  }

  function whenParsed(act) {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', act);
    else act();
  }

  function say(title, reason, advice) {
    var place = document.getElementById('app');
    var box = document.createElement('div');
    box.className = 'start';
    box.setAttribute('role', 'alert');
    box.appendChild(element('h1', title));
    box.appendChild(element('p', reason));
    box.appendChild(element('p', advice));
    place.textContent = '';
    place.appendChild(box);
  }

  function element(name, text) {
    var made = document.createElement(name);
    made.textContent = text;
    return made;
  }
})();
